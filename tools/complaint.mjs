/** An error that the person at the keyboard can act on: printed as one sentence, without a stack. */
export class Complaint extends Error {
  name = 'Complaint';
}

/** Runs a tool's main function and turns what goes wrong into an exit code. */
export async function runTool(main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Complaint ? `handraise: ${error.message}` : error);
    process.exitCode = 1;
  }
}
