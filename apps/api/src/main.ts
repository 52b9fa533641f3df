import 'reflect-metadata';
import { Configuration, ConfigurationError, DatabaseStartError } from '@handraise/platform';
import { startServer } from './app/start-server';
import { PortTakenError } from './app/listen';

/** Starts the server, says where it is, and ends in order. Expected faults are one sentence and an exit code. */
async function main(): Promise<void> {
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

function fail(error: unknown): never {
  const expected =
    error instanceof ConfigurationError || error instanceof DatabaseStartError || error instanceof PortTakenError;
  console.error(expected ? error.message : error);
  process.exit(1);
}

main().catch(fail);
