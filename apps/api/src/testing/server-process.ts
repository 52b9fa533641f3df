import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(__dirname, '../../../..');
const START_MS = 60_000;

/** The server's program, bundled from the sources of this moment. */
export async function bundleServer(): Promise<{ readonly main: string; remove(): Promise<void> }> {
  const folder = path.join(root, 'dist/test', `server-${process.pid}`);
  const rolldown = path.join(root, 'node_modules/rolldown/bin/cli.mjs');
  const config = path.join(root, 'apps/api/rolldown.config.mjs');
  await promisify(execFile)(process.execPath, [rolldown, '-c', config, '-d', folder], { cwd: root });
  return { main: path.join(folder, 'main.cjs'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A server in a process of its own, so that it can die. */
export class ServerProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(main: string, databaseUrl: string, dataDir: string): Promise<ServerProcess> {
    const { PATH } = process.env;
    const child = spawn(process.execPath, [main], {
      cwd: dataDir,
      env: { PATH, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new ServerProcess(await addressOf(child), child);
  }

  /** kill -9: it can say nothing to anybody and store nothing more. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the server did not start: ${said}`)), START_MS);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, port] = /http:\/\/[\w.]+:(\d+)/.exec(said) ?? [];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}
