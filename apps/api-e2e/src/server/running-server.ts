import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { admin } from './people';

type Environment = Readonly<Record<string, string>>;

const root = path.join(__dirname, '../../../..');
const readyMs = 120_000; // the first start may have to build
const stopMs = 25_000;

/** A demo without practice agents, whose pay is due at once. What the developer's own shell sets must not leak in. */
const environment: Environment = {
  PORT: '0',
  DEMO: 'on',
  SIMULATED_AGENTS: 'off',
  PAY_HOLD_SECONDS: '0',
  ADMIN_EMAIL: admin.email,
  ADMIN_PASSWORD: admin.password,
  LOG_LEVEL: 'warn',
  ...Object.fromEntries(
    ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATA_DIR', 'REDIS_URL', 'ROLES', 'HOST']
      .concat(['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL', 'OFFER_COUNTDOWN_SECONDS'])
      .concat(['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'STRIPE_API_BASE', 'WIDGET_SECRET', 'WIDGET_JWKS_URL'])
      .map((name) => [name, '']),
  ),
  // The start tool watches the parent that runs it as a script, so the server ends even when this process is killed.
  npm_lifecycle_event: 'e2e',
};

/** A server that was really started, by the tool behind `npm start`, in processes of its own. */
export class RunningServer {
  private constructor(
    readonly url: string,
    private readonly tool: ChildProcess,
  ) {}

  /** With a DATA_DIR the database outlives the server; without one it is thrown away. */
  static async start(changes: Environment = {}): Promise<RunningServer> {
    const args = [path.join(root, 'tools/start.mjs'), ...(changes.DATA_DIR ? [] : ['--throwaway'])];
    const tool = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...environment, ...changes },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new RunningServer(await readUrl(tool), tool);
  }

  get port(): string {
    return new URL(this.url).port;
  }

  async stop(): Promise<void> {
    if (this.ended) return;
    const end = this.whenEnded();
    this.tool.kill('SIGTERM');
    const patience = setTimeout(() => this.tool.kill('SIGKILL'), stopMs);
    await end;
    clearTimeout(patience);
  }

  /** kill -9 of the server itself: it can say nothing to anybody and store nothing more. */
  async kill(): Promise<void> {
    const end = this.whenEnded();
    process.kill(this.serverPid(), 'SIGKILL');
    await end;
  }

  private get ended(): boolean {
    return this.tool.exitCode !== null || this.tool.signalCode !== null;
  }

  private whenEnded(): Promise<void> {
    return new Promise((resolve) => this.tool.once('exit', () => resolve()));
  }

  private serverPid(): number {
    const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
    const own = processes.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []);
    const found = own.find(
      ([, , parent, command]) => parent === String(this.tool.pid) && command?.includes('main.cjs'),
    );
    if (!found) throw new Error('the server process was not found');
    return Number(found[1]);
  }
}

/** The address that the server prints once it answers; a start that fails shows what it said. */
function readUrl(tool: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`the server ${why}:\n${said}`));
    const patience = setTimeout(() => fail('was not ready in time'), readyMs);
    const onText = (text: Buffer): void => {
      said = (said + text.toString()).slice(-4000);
      const ready = /ready at (http:\/\/\S+)/.exec(said);
      if (!ready?.[1]) return;
      clearTimeout(patience);
      resolve(ready[1]);
    };
    tool.stdout?.on('data', onText);
    tool.stderr?.on('data', onText);
    tool.once('close', (code) => fail(`ended with code ${code}`));
  });
}
