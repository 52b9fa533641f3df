import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

interface Settings {
  readonly url: string;
  /** Accounts that are marked as simulated. */
  readonly logins: readonly { readonly email: string; readonly password: string }[];
  /** The built apps/sim; found beside the built server. */
  readonly program?: string;
}

const FIRST_RESTART_MS = 1000;
const LONGEST_RESTART_MS = 60_000;
const STEADY_MS = 60_000;
const STOP_MS = 2500;

/**
 * Practice agents, in a process of their own that drives this server through the published contract like anybody else.
 * It is started again when it dies, and ends with the server: the closed channel tells it, however the server ended.
 */
export function startSimulatedAgents({ url, logins, program = findProgram() }: Settings): { stop(): Promise<void> } {
  let child: ChildProcess | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let delayMs = FIRST_RESTART_MS;
  const start = (): void => {
    const startedAt = performance.now();
    child = fork(program, ['agents'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    child.on('error', () => undefined); // the exit that follows is what counts
    child.send({ url, logins }, () => undefined);
    child.once('exit', () => {
      child = undefined;
      if (stopped) return;
      delayMs =
        performance.now() - startedAt > STEADY_MS ? FIRST_RESTART_MS : Math.min(delayMs * 2, LONGEST_RESTART_MS);
      timer = setTimeout(start, delayMs);
    });
  };
  if (logins.length > 0 && existsSync(program)) start();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return child ? end(child) : Promise.resolve();
    },
  };
}

const findProgram = (): string => path.resolve(__dirname, '../sim/main.cjs');

/** Closing the channel is the request to leave; who does not leave in time is killed. */
function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    if (child.connected) child.disconnect();
  });
}
