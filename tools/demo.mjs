import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { root, run } from './children.mjs';
import { runTool } from './complaint.mjs';
import { ensureInstalled } from './ensure.mjs';

/** `npm run demo -- [options]`: lets simulated customers and agents into a running server and reports (apps/sim). */
await runTool(async (args) => {
  await ensureInstalled();
  await buildIfNeeded();
  const dataDir = path.resolve(root, process.env.DATA_DIR ?? '.data');
  const env = { DATA_DIR: dataDir, DATABASE_URL: process.env.DATABASE_URL ?? (await embeddedUrl(dataDir)) ?? '' };
  const where = process.env.PORT && !args.includes('--url') ? ['--url', `http://localhost:${process.env.PORT}`] : [];
  const program = [path.join(root, 'dist/apps/sim/main.cjs'), 'demo', ...where, ...args];
  const { code } = await run(process.execPath, program, { env });
  return code;
});

/** Where the embedded database of a running server listens. */
async function embeddedUrl(dataDir) {
  const { describeRunning } = await import('./postgres.mjs');
  return describeRunning(dataDir)?.url;
}
