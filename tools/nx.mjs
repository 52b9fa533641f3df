import { runNx } from './children.mjs';
import { runTool } from './complaint.mjs';
import { ensureInstalled } from './ensure.mjs';

/** Nx as the scripts use it: packages there, no daemon left behind. */
await runTool(async (args) => {
  await ensureInstalled();
  return (await runNx(args)).code;
});
