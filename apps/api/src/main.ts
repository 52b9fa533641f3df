import 'reflect-metadata';
import { Configuration, ConfigurationError, DatabaseStartError } from '@handraise/platform';
import { startServer } from './app/start-server';
import { assertPortFree, PortTakenError } from './app/listen';

/** Starts the server, says where it is, and ends in order. Expected faults are one sentence and an exit code. */
async function main(): Promise<void> {
  if (process.argv.includes('--check')) return check();
  const server = await startServer(Configuration.read());
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= server.drain().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What can be known before there is a database: whether the environment is sound and the port free. */
async function check(): Promise<void> {
  const { env } = Configuration.readBeforeDatabase();
  await assertPortFree(env.PORT, env.HOST);
}

function fail(error: unknown): never {
  const expected =
    error instanceof ConfigurationError || error instanceof DatabaseStartError || error instanceof PortTakenError;
  console.error(expected ? error.message : error);
  process.exit(1);
}

main().catch(fail);
