import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root, run, runNx } from './children.mjs';
import { Complaint, runTool } from './complaint.mjs';
import { ensureInstalled } from './ensure.mjs';
import { step } from './progress.mjs';

const readyMs = 60_000;
const program = path.join(root, 'dist/apps/bench/main.cjs');

/** `npm run bench -- <name> [--json]`: measures on a server and a durable PostgreSQL of its own, and leaves nothing (apps/bench). */
await runTool(async (args) => {
  await ensureInstalled();
  await build();
  const { code } = await run(process.execPath, [program, ...args, '--check']);
  const named = args.some(
    (word, index) => !word.startsWith('--') && !/^--(pairs|seconds|contenders)$/.test(args[index - 1] ?? ''),
  );
  return code === 0 && named ? withServer((env) => run(process.execPath, [program, ...args], { env })) : code;
});

async function build() {
  const { code, output } = await step('building', () =>
    runNx(['run-many', '-t', 'build', '-p', 'api,bench', '--outputStyle=static'], { capture: true }),
  );
  if (code !== 0) throw new Complaint(`the build failed:\n${output.trim()}`);
}

async function withServer(work) {
  const { startEmbeddedPostgres } = await import('./postgres.mjs');
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'handraise-bench-'));
  const postgres = await startEmbeddedPostgres(dataDir);
  let server;
  try {
    server = await startServer(dataDir, postgres);
    return (await work(server.env)).code;
  } finally {
    await server?.stop();
    await postgres.stop();
    fs.rmSync(path.dirname(postgres.folder), { recursive: true, force: true }); // apart from dataDir where root runs this
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startServer(dataDir, postgres) {
  const port = await freePort();
  const env = {
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    ADMIN_EMAIL: 'admin@bench.example',
    ADMIN_PASSWORD: randomBytes(15).toString('base64url'),
    OFFER_COUNTDOWN_SECONDS: '120',
    DEMO: 'off',
    LOG_LEVEL: 'error',
  };
  const preload = path.join(root, 'tools/follow-parent.cjs');
  const child = spawn(process.execPath, ['--require', preload, path.join(root, 'dist/apps/api/main.cjs')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  await step('starting a server', () => untilReady(url, child));
  const stop = () => new Promise((resolve) => (child.once('exit', resolve), child.kill('SIGTERM')));
  return { stop, env: { ...env, BENCH_URL: url, BENCH_PIDS: `${child.pid},${postgres.pid}` } };
}

async function untilReady(url, child) {
  const end = Date.now() + readyMs;
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    if (child.exitCode !== null || Date.now() > end) throw new Complaint('the server to be measured did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
