import { spawnSync } from 'node:child_process';
import { isAlive, readOr } from './postgres/processes.mjs';

const watchMs = 500;

/**
 * Calls back when the `npm` that runs us is gone. npm passes a signal to the shell between us, the shell dies of it,
 * and nobody tells us; a service manager that stops `npm start` would leave the server running.
 */
export function onNpmGone(callback) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parents = npmAndItsShell(process.ppid);
  const watch = setInterval(() => {
    if (parents.every(isAlive)) return;
    clearInterval(watch);
    callback();
  }, watchMs);
  watch.unref();
}

function npmAndItsShell(pid) {
  const parent = lookUp(pid);
  return parent && /(^|\/)-?(ba|da|z|)sh$/.test(parent.name) ? [pid, parent.ppid] : [pid];
}

function lookUp(pid) {
  const stat = /\((.*)\) \S (\d+)/.exec(readOr(`/proc/${pid}/stat`, ''));
  if (stat) return { name: stat[1], ppid: Number(stat[2]) };
  const line = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  const found = /^\s*(\d+)\s+(\S+)/.exec(line);
  return found ? { name: found[2], ppid: Number(found[1]) } : undefined;
}
