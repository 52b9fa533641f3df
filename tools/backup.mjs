import fs from 'node:fs';
import path from 'node:path';
import { root } from './children.mjs';
import { Complaint, runTool } from './complaint.mjs';
import { ensureInstalled } from './ensure.mjs';

/** `npm run backup -- [file]`: the embedded database as one .tar.gz, also while the server runs. */
await runTool(async ([file = newFile()]) => {
  if (process.env.DATABASE_URL)
    throw new Complaint('DATABASE_URL names a server of its own; back it up with its own tools (pg_dump)');
  await ensureInstalled();
  const { backUp } = await import('./backup/database.mjs');
  await backUp(path.resolve(root, process.env.DATA_DIR ?? '.data'), path.resolve(file)).catch((error) => {
    if (error.syscall === undefined || error instanceof Complaint) throw error;
    throw new Complaint(`${path.resolve(file)} cannot be written (${error.code}); name another file`);
  });
  console.log(
    `handraise: the database is in ${path.resolve(file)}; it holds everything, so keep it as safe as the database itself`,
  );
  return 0;
});

/** Apart from the sources, where nobody adds it to a commit. */
function newFile() {
  const folder = path.join(root, 'backups');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, `handraise-${new Date().toISOString().replace(/[:.]/g, '-')}.tar.gz`);
}
