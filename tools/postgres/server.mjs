import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Complaint } from '../complaint.mjs';
import { program } from './binaries.mjs';
import { isAlive, isPostgres, readOr, waitUntil } from './processes.mjs';
import { giveTo } from './user.mjs';

const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];
const startTimeoutMs = 60_000;
const fastStopMs = 10_000;

/** Creates a cluster in `folder`; half-made ones never stay, because the name is given when all is there. */
export function createCluster({ binaries, user, folder, password, durable }) {
  const fresh = `${folder}.new-${process.pid}`;
  fs.mkdirSync(fresh, { mode: 0o700 });
  giveTo(user, fresh);
  const passwordFile = `${fresh}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(user, passwordFile);
  try {
    runInitdb({ binaries, user, fresh, passwordFile, durable });
    fs.renameSync(fresh, folder);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

/** Sorting is by code point everywhere; the character type stays Unicode, else word search would miss letters outside ASCII. */
function runInitdb({ binaries, user, fresh, passwordFile, durable }) {
  const provider = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const common = ['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  let run;
  for (const type of characterTypes) {
    const args = [...common, ...provider, '--locale=C', `--lc-ctype=${type}`, ...(durable ? [] : ['--no-sync'])];
    run = spawnSync(program(binaries.bin, 'initdb'), args, { encoding: 'utf8', cwd: os.tmpdir(), ...user });
    if (run.status === 0) return;
    if (!/invalid locale name/.test(run.stderr)) break;
  }
  throw new Complaint(`PostgreSQL could not create its data in ${fresh}: ${lastLine(run.stderr || String(run.error))}`);
}

/**
 * Starts a server on a free port of 127.0.0.1, detached, so that Ctrl-C in the terminal reaches only us.
 * A killed server's children may hold its memory for a second or two; until they are gone it is tried again.
 */
export async function launch({ binaries, user, folder, password, settings, logFile, port: wanted }) {
  removeStaleLock(folder);
  const end = Date.now() + startTimeoutMs;
  for (;;) {
    const port = wanted ?? (await freePort());
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    const logStart = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    const child = spawnServer({ binaries, user, folder, port, settings, logFile });
    if (await becomesReady(child, url, end)) return { pid: child.pid, port, url };
    const log = readOr(logFile, '').slice(logStart);
    const retry = /still in use|already exists|Address already in use|could not create any TCP/i.test(log);
    if (!retry || Date.now() > end) throw new Complaint(`PostgreSQL did not start: ${reason(log)} (see ${logFile})`);
    await waitUntil(() => false, 200);
  }
}

function spawnServer({ binaries, user, folder, port, settings, logFile }) {
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port, timezone: 'UTC' };
  const options = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = fs.openSync(logFile, 'a', 0o600);
  const stdio = ['ignore', log, log];
  const child = spawn(program(binaries.bin, 'postgres'), ['-D', folder, ...options], {
    stdio,
    detached: true,
    cwd: os.tmpdir(),
    ...user,
  });
  child.on('error', () => undefined); // told by becomesReady: there is no process id
  child.unref();
  fs.closeSync(log);
  return child;
}

async function becomesReady(child, url, end) {
  const ready = await waitUntil(
    async () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null || (await answers(url)),
    end - Date.now(),
  );
  return ready && child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** The running server of a data folder, or undefined: `{pid, port}` as its own lock file says. */
export function runningServer(folder) {
  const [pid, , , port] = readOr(path.join(folder, 'postmaster.pid'), '').split('\n').map(Number);
  return pid && port && isPostgres(pid) ? { pid, port } : undefined;
}

/** The lock of a killed server blocks the next start when its process id now belongs to another program. */
function removeStaleLock(folder) {
  const file = path.join(folder, 'postmaster.pid');
  const pid = Number.parseInt(readOr(file, ''), 10);
  if (pid && !isPostgres(pid)) fs.rmSync(file, { force: true });
}

/** Whether a server answers a query at this address. */
export async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined); // a server that goes away while we ask has answered "no"
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Fast shutdown: open transactions are rolled back, all is written. Only a server that hangs is cut off; it recovers at the next start. */
export async function shutDown({ pid, binaries, folder }) {
  if (process.platform === 'win32') {
    spawnSync(program(binaries.bin, 'pg_ctl'), ['stop', '-D', folder, '-m', 'fast', '-w']);
    return;
  }
  signal(pid, 'SIGINT');
  if (await waitUntil(() => !isAlive(pid), fastStopMs)) return;
  signal(pid, 'SIGQUIT');
  await waitUntil(() => !isAlive(pid), fastStopMs);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const lastLine = (text) => text.trim().split('\n').at(-1);
const reason = (log) => /FATAL:\s+(.*)/.exec(log)?.[1] ?? lastLine(log) ?? 'no reason given';
