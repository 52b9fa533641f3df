import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Complaint } from '../complaint.mjs';

const preferred = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so root runs it as somebody else: the owner of existing data, else `postgres`, else `nobody`.
 * Everybody else runs it as themselves (an empty object: nothing to change when spawning).
 */
export function serverUser(dataFolder) {
  if (process.getuid?.() !== 0) return {};
  const owner = fs.statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n').map(toUser);
  const found = preferred.map((name) => users.find((user) => user.name === name)).find(Boolean);
  if (!found)
    throw new Complaint('PostgreSQL cannot run as root and there is no user "postgres" or "nobody"; set DATABASE_URL');
  return { uid: found.uid, gid: found.gid };
}

function toUser(line) {
  const [name, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** Gives a file or folder to the user that runs the server. */
export function giveTo(user, file) {
  if (user.uid !== undefined) fs.chownSync(file, user.uid, user.gid);
}

/** Whether that user can write in the folder: its own rights may be fine while a parent's forbid passing through. */
export function canWrite(user, folder) {
  if (user.uid === undefined) return true;
  const script = 'test -w "$1" && test -x "$1"';
  return spawnSync('/bin/sh', ['-c', script, 'sh', folder], { cwd: '/', ...user }).status === 0;
}
