import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id runs, whoever owns it. One that has ended and waits to be collected does not run. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readOr(`/proc/${pid}/stat`, ''));
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether the process is a PostgreSQL server: after a kill -9 its id may have gone to another program. */
export function isPostgres(pid) {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  const name = fs.existsSync('/proc/self/comm')
    ? readOr(`/proc/${pid}/comm`, '')
    : spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout;
  return (name ?? '').includes('postgres');
}

export function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

/** Polls until the condition holds; false when it does not within the time. */
export async function waitUntil(condition, timeoutMs) {
  const end = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Runs `work` while holding a lock file; a lock whose holder has died is taken over. */
export async function withLock(file, work) {
  const taken = await waitUntil(() => tryLock(file), 120_000);
  if (!taken) throw new Error(`another start has held ${file} for two minutes`);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function tryLock(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(readOr(file, ''));
    if (holder > 0 && !isAlive(holder)) fs.rmSync(file, { force: true });
    return false;
  }
}
