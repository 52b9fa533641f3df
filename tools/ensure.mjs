import fs from 'node:fs';
import path from 'node:path';
import { root, run } from './children.mjs';
import { Complaint } from './complaint.mjs';
import { withLock } from './postgres/processes.mjs';
import { step } from './progress.mjs';

const minimumNode = [20, 19];
/** Without a network npm would try for more than a minute. */
const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
/** npm adds its whole manual page to some errors. */
const complaintLines = 12;
const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED/;

/** Checks the Node version and installs the packages when they are missing or not those of package-lock.json. Built-ins only. */
export async function ensureInstalled() {
  checkNode(process.versions.node);
  if (isInstalled(root)) return;
  fs.mkdirSync(path.join(root, '.nx'), { recursive: true });
  await withLock(path.join(root, '.nx/install.lock'), async () => {
    if (!isInstalled(root)) await install();
  });
}

/** Complains about a Node that is too old. */
export function checkNode(version) {
  const [major, minor] = version.split('.').map(Number);
  const enough = major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1]);
  if (!enough) throw new Complaint(`Node ${minimumNode.join('.')} or later is needed, and this is ${version}`);
}

/**
 * Compares what npm recorded as installed with the lock file, and looks for each package: an install that was killed can
 * leave the record without the packages. Optional ones of other platforms may be absent.
 */
export function isInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const present = packagesOf(path.join(folder, 'node_modules/.package-lock.json'));
  if (!present) return false;
  const isThere = ([name, { version }]) =>
    present[name]?.version === version && fs.existsSync(path.join(folder, name, 'package.json'));
  return Object.entries(wanted ?? {}).every(
    ([name, entry]) => name === '' || entry.optional || entry.peer || isThere([name, entry]),
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...patience];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = await step('installing packages (npm ci; about half a minute, once)', () =>
    run(npm, args, { capture: true, shell: process.platform === 'win32' }),
  );
  if (result.code === 0) return;
  if (unreachable.test(result.output)) {
    throw new Complaint(
      'the packages could not be downloaded because the npm registry cannot be reached; go online and repeat the command',
    );
  }
  throw new Complaint(`npm ci failed:\n${result.output.trim().split('\n').slice(0, complaintLines).join('\n')}`);
}
