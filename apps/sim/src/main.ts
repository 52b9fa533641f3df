import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runAgentsProgram } from './agents-program';
import { ArgumentError, parseArguments, usage, type DemoSettings } from './arguments';
import { DemoError, runDemo } from './market/demo';
import type { Credentials } from './people/agent-login';

/** Exit codes: 0 all is well, 1 an invariant broke or there is no server, 2 the command line is wrong. */
async function main(): Promise<void> {
  const order = parseArguments(process.argv.slice(2));
  if (order.mode === 'help') return void process.stdout.write(usage);
  if (order.mode === 'agents') return runAgentsProgram();
  process.exit((await demo(order)) ? 0 : 1);
}

function demo(settings: DemoSettings): Promise<boolean> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: folder = '.data', ADMIN_EMAIL, ADMIN_PASSWORD } = process.env;
  const given = ADMIN_EMAIL && ADMIN_PASSWORD ? { email: ADMIN_EMAIL, password: ADMIN_PASSWORD } : undefined;
  return runDemo({ ...settings, admin: given ?? credentialsIn(folder), databaseUrl }, process.stdout);
}

function credentialsIn(folder: string): Credentials {
  const file = path.resolve(folder, 'credentials.json');
  try {
    const { admin } = JSON.parse(readFileSync(file, 'utf8')) as { admin: Credentials };
    return admin;
  } catch {
    throw new DemoError(
      `The admin's password is neither in ${file} nor in ADMIN_EMAIL and ADMIN_PASSWORD: start the server first, or set DATA_DIR as it was set there.`,
    );
  }
}

main().catch((error: unknown) => {
  if (error instanceof ArgumentError) console.error(`${error.message} "npm run demo -- --help" lists what there is.`);
  else console.error(error instanceof DemoError ? error.message : error);
  process.exit(error instanceof ArgumentError ? 2 : 1);
});
