import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Complaint } from '../complaint.mjs';
import { findBinaries, program } from './binaries.mjs';
import { isAlive, readOr, waitUntil, withLock } from './processes.mjs';
import { answers, createCluster, launch, runningServer, shutDown } from './server.mjs';
import { canWrite, giveTo, serverUser } from './user.mjs';

const database = 'handraise';
const settings = { max_connections: 200, log_min_messages: 'warning', log_checkpoints: 'off' };
const maxLogBytes = 10_000_000;
const watchMs = 500;

/**
 * PostgreSQL with its data under DATA_DIR: `{url, pid, folder, stop()}`.
 * A server that already runs on this data is shared; the last user stops it. One that is killed is started again on the same port.
 */
export async function startEmbeddedPostgres(dataDir) {
  const home = prepareHome(dataDir);
  const lock = path.join(home, 'postgres.lock');
  const cluster = await withLock(lock, () => openCluster(home));
  const server = await withLock(lock, () => serve(cluster));
  const watch = setInterval(() => void revive(cluster, server, lock), watchMs);
  watch.unref();
  return {
    ...server,
    folder: cluster.folder,
    url: server.url.replace(/postgres$/, database),
    stop: () => {
      clearInterval(watch);
      server.stopped = true;
      return withLock(lock, () => leave(cluster));
    },
  };
}

/** The cluster of a data directory without starting it: where it is and who runs it. */
export function describeCluster(dataDir) {
  const home = path.resolve(dataDir);
  const folder = readOr(path.join(home, 'postgres.location'), path.join(home, 'postgres')).trim();
  return { home, folder, exists: fs.existsSync(path.join(folder, 'PG_VERSION')) };
}

/** The server that runs on a data directory now, with the address of its database. Starts nothing. */
export function describeRunning(dataDir) {
  const { home, folder } = describeCluster(dataDir);
  const running = runningServer(folder);
  const password = readOr(path.join(home, 'postgres.password'), '');
  if (!running || !password) return undefined;
  return { ...running, url: `postgres://postgres:${password}@127.0.0.1:${running.port}/${database}` };
}

/** Decides where the data of a directory lives, or would live, and which user owns it. Starts nothing. */
export function prepareCluster(dataDir) {
  const home = prepareHome(dataDir);
  const known = describeCluster(home);
  const user = serverUser(known.folder);
  return { ...known, user, folder: known.exists ? known.folder : placeFor(home, known.folder, user) };
}

function prepareHome(dataDir) {
  const home = path.resolve(dataDir);
  try {
    makeFolder(home);
    if (!fs.statSync(home).isDirectory()) throw Object.assign(new Error(), { code: 'it is a file' });
    fs.accessSync(home, fs.constants.W_OK | fs.constants.X_OK);
    return fs.realpathSync(home);
  } catch (error) {
    throw new Complaint(
      `the data directory ${home} cannot be written to (${error.code}); set DATA_DIR to one that can`,
    );
  }
}

/** Like mkdir's own `recursive`, which never returns where the system answers ENOENT for a folder that cannot be made, as in /proc. */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  if (!fs.existsSync(folder)) fs.mkdirSync(folder);
}

function openCluster(home) {
  const { folder, user, exists } = prepareCluster(home);
  const binaries = findBinaries(user);
  const passwordFile = path.join(home, 'postgres.password');
  if (exists) {
    checkOwner(folder);
    checkVersion(folder, binaries);
  }
  const cluster = { home, folder, user, binaries, settings };
  cluster.users = path.join(home, 'postgres.users');
  cluster.self = path.join(cluster.users, `${process.pid}-${randomBytes(3).toString('hex')}`);
  cluster.logFile = path.join(home, 'postgres.log');
  cluster.password = exists ? readOr(passwordFile, '') : '';
  if (!cluster.password) {
    cluster.password = randomBytes(18).toString('base64url');
    if (exists) setPassword(cluster);
    else createCluster({ ...cluster, durable: true });
    fs.writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  }
  return cluster;
}

/** Root's own folders are closed to the user that runs the server; then the data lives apart and a file says where. */
function placeFor(home, folder, user) {
  const probe = fs.mkdtempSync(`${folder}.probe-`);
  giveTo(user, probe);
  const reachable = canWrite(user, probe);
  fs.rmdirSync(probe);
  if (reachable) return folder;
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const elsewhere = path.join('/var/lib/handraise', name, 'postgres');
  fs.mkdirSync(path.dirname(elsewhere), { recursive: true, mode: 0o755 });
  fs.writeFileSync(path.join(home, 'postgres.location'), `${elsewhere}\n`);
  return elsewhere;
}

function checkOwner(folder) {
  const uid = process.getuid?.();
  const owner = fs.statSync(folder).uid;
  if (uid === undefined || uid === 0 || uid === owner) return;
  throw new Complaint(
    `the database in ${folder} belongs to another user (uid ${owner}); start as that user or set DATA_DIR`,
  );
}

function checkVersion(folder, binaries) {
  const major = Number(readOr(path.join(folder, 'PG_VERSION'), '0'));
  if (major === binaries.major) return;
  throw new Complaint(
    `the database in ${folder} was made by PostgreSQL ${major}, and this is PostgreSQL ${binaries.major}; point PG_BIN at version ${major} or set another DATA_DIR`,
  );
}

/** The password file is lost (or the data was restored): the stopped server's single-user mode sets a new one. */
function setPassword({ folder, binaries, user, password }) {
  if (runningServer(folder))
    throw new Complaint(`the running database in ${folder} has lost its password file; stop it first`);
  const run = spawnSync(program(binaries.bin, 'postgres'), ['--single', '-D', folder, 'postgres'], {
    input: `ALTER USER postgres PASSWORD '${password}'\n`,
    encoding: 'utf8',
    cwd: os.tmpdir(),
    ...user,
  });
  if (run.status !== 0)
    throw new Complaint(`the password of the database in ${folder} could not be set: ${run.stderr.trim()}`);
}

async function serve(cluster) {
  const server = (await adopt(cluster)) ?? (await launchWithLog(cluster));
  fs.mkdirSync(cluster.users, { recursive: true });
  fs.writeFileSync(cluster.self, '');
  await ensureDatabase(server.url);
  return server;
}

/** A server that a killed start left behind, or that another start is using; it may still be recovering. */
async function adopt(cluster) {
  const url = (port) => `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
  const usable = () => {
    const running = runningServer(cluster.folder);
    return !running || answers(url(running.port)).then((yes) => yes || undefined);
  };
  const settled = await waitUntil(usable, 30_000);
  const running = runningServer(cluster.folder);
  if (!running) return undefined;
  if (!settled)
    throw new Complaint(
      `a database runs on ${cluster.folder} (process ${running.pid}) but does not answer; stop it first`,
    );
  return { ...running, url: url(running.port) };
}

function launchWithLog(cluster, port) {
  const size = fs.statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) fs.renameSync(cluster.logFile, `${cluster.logFile}.1`);
  return launch({ ...cluster, port });
}

async function ensureDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}

async function revive(cluster, server, lock) {
  if (isAlive(server.pid) || server.reviving) return;
  server.reviving = true;
  try {
    const next = await withLock(
      lock,
      async () => (await adopt(cluster)) ?? (await launchWithLog(cluster, server.port)),
    );
    server.pid = next.pid;
  } catch (error) {
    console.error(`handraise: the database ended and could not be started again: ${error.message}`);
  } finally {
    server.reviving = false;
  }
}

/** Each start is noted by a file; those of killed processes do not count. */
async function leave({ folder, binaries, users, self }) {
  fs.rmSync(self, { force: true });
  const others = fs.readdirSync(users).filter((name) => isAlive(Number.parseInt(name, 10)));
  if (others.length > 0) return;
  fs.rmSync(users, { recursive: true, force: true });
  const running = runningServer(folder);
  if (running) await shutDown({ ...running, binaries, folder });
}
