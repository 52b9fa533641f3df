import { runAgentsProgram } from './agents-program';
import { ArgumentError, parseArguments, usage } from './arguments';

/** Exit codes: 0 all is well, 1 an invariant broke or there is no server, 2 the command line is wrong. */
async function main(): Promise<number | undefined> {
  const order = parseArguments(process.argv.slice(2));
  if (order.mode === 'help') process.stdout.write(usage);
  if (order.mode === 'agents') runAgentsProgram();
  return undefined;
}

main().then(
  (code) => (process.exitCode = code ?? process.exitCode),
  (error: unknown) => {
    process.exitCode = error instanceof ArgumentError ? 2 : 1;
    console.error(error instanceof ArgumentError ? `${error.message}\n\n${usage}` : error);
  },
);
