import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBinaries } from './binaries.mjs';
import { createCluster, launch, shutDown } from './server.mjs';
import { giveTo, serverUser } from './user.mjs';

/** Fast and forgetful: what a crash would lose is thrown away anyway. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum_naptime: '1h',
  max_connections: 300,
};

/** A PostgreSQL server in a temporary folder, for one test run: `{url, stop()}`. It ends with this process, however that ends. */
export async function startThrowawayPostgres() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'handraise-test-postgres-'));
  const user = serverUser(home);
  giveTo(user, home);
  try {
    const binaries = findBinaries(user);
    const folder = path.join(home, 'data');
    const password = randomBytes(18).toString('base64url');
    createCluster({ binaries, user, folder, password, durable: false });
    const server = await launch({ binaries, user, folder, password, settings, logFile: path.join(home, 'log') });
    const guard = guardAgainstKill(server.pid, home);
    return { url: server.url, stop: () => stop({ ...server, binaries, folder, home, guard }) };
  } catch (error) {
    fs.rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function stop({ home, guard, ...server }) {
  await shutDown(server);
  guard?.kill('SIGKILL');
  fs.rmSync(home, { recursive: true, force: true });
}

/** A test run that is killed cannot clean up; this shell notices the closed pipe and does it. */
function guardAgainstKill(pid, home) {
  if (process.platform === 'win32') return undefined;
  const script = 'cat >/dev/null; kill -QUIT "$1" 2>/dev/null; sleep 1; rm -rf "$2"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(pid), home], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.unref();
  guard.stdin.unref();
  return guard;
}
