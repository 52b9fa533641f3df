import path from 'node:path';
import { root } from './children.mjs';
import { Complaint, runTool } from './complaint.mjs';
import { ensureInstalled } from './ensure.mjs';

/** `npm run restore -- <file> [--force]`: puts a backup in the place of the embedded database. */
await runTool(async (args) => {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (!file) throw new Complaint('say which backup: npm run restore -- <file> [--force]');
  if (process.env.DATABASE_URL)
    throw new Complaint('DATABASE_URL names a server of its own; restore it with its own tools (pg_restore)');
  await ensureInstalled();
  const { restore } = await import('./backup/database.mjs');
  await restore(path.resolve(root, process.env.DATA_DIR ?? '.data'), path.resolve(file), {
    force: args.includes('--force'),
  });
  console.log('handraise: restored');
  return 0;
});
