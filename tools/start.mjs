import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { buildIfNeeded } from './build.mjs';
import { root, run } from './children.mjs';
import { runTool } from './complaint.mjs';
import { ensureInstalled } from './ensure.mjs';
import { onNpmGone } from './parents.mjs';

const drainMs = 15_000;
/** Ctrl-C comes from the terminal and once more from npm, which passes it on: within this time they are one. */
const sameSignalMs = 300;
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** `npm start`: packages, build, database, server; ends with the server's exit code and leaves nothing running. */
async function start(args) {
  const stopping = stopRequest();
  await ensureInstalled();
  await buildIfNeeded();
  const throwaway = args.includes('--throwaway');
  const dataDir = throwaway
    ? fs.mkdtempSync(path.join(os.tmpdir(), 'handraise-data-'))
    : (process.env.DATA_DIR ?? '.data');
  try {
    return await runWithDatabase(path.resolve(root, dataDir), throwaway, stopping);
  } catch (error) {
    await setImmediate(); // a signal that came while PostgreSQL's own programs ran is only heard now
    if (!stopping.requested) throw error;
    return 130;
  } finally {
    if (throwaway) fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function runWithDatabase(dataDir, throwaway, stopping) {
  const environment = { ...process.env, DATA_DIR: dataDir };
  if (environment.DATABASE_URL) return runServer(environment, stopping);
  // a bad variable or a taken port is said before a database is made
  const program = [path.join(root, 'dist/apps/api/main.cjs'), '--check'];
  const { code } = await run(process.execPath, program, { env: { ...environment, HANDRAISE_EMBEDDED_DB: '1' } });
  if (code !== 0) return code;
  stopping.onRequest = () => undefined; // from here on something runs that has to be stopped in order
  const { startEmbeddedPostgres, startThrowawayPostgres } = await import('./postgres.mjs');
  const postgres = await (throwaway ? startThrowawayPostgres() : startEmbeddedPostgres(dataDir));
  try {
    return await runServer({ ...environment, DATABASE_URL: postgres.url, HANDRAISE_EMBEDDED_DB: '1' }, stopping);
  } finally {
    await postgres.stop();
  }
}

/** Runs the server until it ends by itself or a signal asked for it: one drains, a second one (or no end in time) kills. */
function runServer(env, stopping) {
  if (stopping.requested) return 130;
  const preload = path.join(root, 'tools/follow-parent.cjs');
  const child = spawn(process.execPath, ['--require', preload, path.join(root, 'dist/apps/api/main.cjs')], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32', // Ctrl-C must reach it once, from here, and not also from the terminal
  });
  stopping.onRequest = (signal, count) => {
    child.kill(count > 1 ? 'SIGKILL' : signal);
    setTimeout(() => child.kill('SIGKILL'), drainMs).unref();
  };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (os.constants.signals[signal] ?? 0)));
  });
}

function stopRequest() {
  const state = { requested: 0, at: 0, onRequest: () => process.exit(130) };
  const onSignal = (signal) => {
    if (Date.now() - state.at < sameSignalMs) return;
    state.at = Date.now();
    state.onRequest(signal === 'SIGHUP' ? 'SIGTERM' : signal, ++state.requested);
  };
  for (const signal of stopSignals) process.on(signal, onSignal);
  onNpmGone(() => onSignal('SIGTERM'));
  return state;
}

await runTool(start);
