import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, runNx } from './children.mjs';
import { Complaint } from './complaint.mjs';
import { readOr, withLock } from './postgres/processes.mjs';
import { step } from './progress.mjs';

const sources = ['apps', 'libs', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const stampFile = path.join(root, 'dist/.built-from');

/** Builds what is out of date. When no source was touched since the last build, even Nx is not asked: that saves seconds. */
export async function buildIfNeeded() {
  if (isBuilt()) return;
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  await withLock(path.join(root, 'dist/.lock'), async () => {
    if (!isBuilt()) await build();
  });
}

const isBuilt = () => readOr(stampFile, '') === sourceStamp();

async function build() {
  const stamp = sourceStamp(); // of before: an edit during the build must lead to another
  const args = ['run-many', '-t', 'build', '--exclude=bench', '--outputStyle=static'];
  const { code, output } = await step('building', () => runNx(args, { capture: true }));
  if (code !== 0) throw new Complaint(`the build failed:\n${output.trim()}`);
  fs.writeFileSync(stampFile, stamp);
}

/** Names, sizes and times of all that goes into a build; tests do not. */
function sourceStamp() {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) addTo(hash, path.join(root, source));
  return hash.digest('hex');
}

function addTo(hash, file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat || /\.spec\.tsx?$|node_modules$|apps\/api-e2e$/.test(file)) return;
  if (stat.isDirectory()) {
    for (const name of fs.readdirSync(file).sort()) addTo(hash, path.join(file, name));
    return;
  }
  hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`);
}
