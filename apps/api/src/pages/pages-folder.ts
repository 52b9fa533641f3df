import fs from 'node:fs';
import path from 'node:path';

/** Where the built front ends are. */
export const PAGES_FOLDER = Symbol('PAGES_FOLDER');

/** Beside the built server, or in the workspace when the sources run. */
export function findPagesFolder(): string {
  const candidates = [path.resolve(__dirname, '..'), path.resolve(__dirname, '../../../../dist/apps')];
  const found = candidates.find((folder) => fs.existsSync(path.join(folder, 'widget')));
  return found ?? path.resolve('dist/apps');
}
