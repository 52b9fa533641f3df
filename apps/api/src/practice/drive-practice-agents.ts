import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Held by one node at a time; for a few seconds, so it is renewed. */
interface Lease {
  hold(): Promise<boolean>;
  leave(): Promise<void>;
}

/** `program` and `renewMs` are for tests. */
interface Settings {
  readonly url: string;
  /** Accounts that are marked as simulated. */
  readonly logins: readonly { readonly email: string; readonly password: string }[];
  readonly lease: Lease;
  /** The built apps/sim; found beside the built server. */
  readonly program?: string;
  readonly renewMs?: number;
}

/**
 * Doubled after each death that comes soon, up to a minute; a run of a minute counts as steady and starts anew.
 */
const FIRST_RESTART_MS = 1000;
const LONGEST_RESTART_MS = 60_000;
const STEADY_MS = 60_000;
/** Longer than the agents take to go offline (1.5 s), shorter than an orchestrator waits before it kills. */
const STOP_MS = 2500;
/** A third of the lease's 6 s. */
const RENEW_MS = 2000;

/**
 * Practice agents, in a process of their own that drives this server through the published contract like anybody else.
 * It runs while this node holds the lease, is started again when it dies, and ends with the server: the closed channel
 * tells it, however the server ended.
 */
export function drivePracticeAgents(settings: Settings): { stop(): Promise<void> } {
  const { lease, program = findProgram(), renewMs = RENEW_MS } = settings;
  const driver = new Driver({ ...settings, program });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let renewing = Promise.resolve();
  let stopped = false;
  const renew = async (): Promise<void> => {
    // who cannot reach the database does not hold what others may take
    const held = await lease.hold().catch(() => false);
    if (stopped) return;
    if (held) driver.start();
    else await driver.end();
    timer = setTimeout(begin, renewMs);
  };
  const begin = (): void => void (renewing = renew());
  if (settings.logins.length > 0 && existsSync(program)) begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await renewing;
      await driver.end();
      await lease.leave().catch(() => undefined);
    },
  };
}

/** The child process: started again when it dies by itself, ever later; ended when that is asked for. */
class Driver {
  private child: ChildProcess | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wanted = false;
  private delayMs = FIRST_RESTART_MS;

  constructor(private readonly settings: Pick<Settings, 'url' | 'logins'> & { readonly program: string }) {}

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.fork();
  }

  async end(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    if (this.child) await end(this.child);
  }

  private fork(): void {
    const { program, url, logins } = this.settings;
    const startedAt = performance.now();
    const child = fork(program, ['agents'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    this.child = child;
    child.on('error', () => undefined); // the exit that follows is what counts
    child.send({ url, logins }, () => undefined);
    child.once('exit', () => {
      this.child = undefined;
      if (!this.wanted) return;
      const steady = performance.now() - startedAt > STEADY_MS;
      this.delayMs = steady ? FIRST_RESTART_MS : Math.min(this.delayMs * 2, LONGEST_RESTART_MS);
      this.timer = setTimeout(() => this.fork(), this.delayMs);
    });
  }
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
