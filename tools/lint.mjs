import fs from 'node:fs';
import path from 'node:path';
import { findCycles } from './check-cycles.mjs';
import { findRecordFaults } from './check-records.mjs';
import { root, runNx, runPackage } from './children.mjs';
import { runTool } from './complaint.mjs';
import { ensureInstalled } from './ensure.mjs';
import { step } from './progress.mjs';

/**
 * `npm run lint`: the project graph, ESLint, import cycles, numbers of records, formatting. The graph comes first, because without a fresh one
 * the import boundaries are skipped in silence and the exit code is 0. With arguments only those paths are linted.
 */
async function lint(args) {
  await ensureInstalled();
  const graphFile = path.join(root, '.nx/graph.json');
  fs.rmSync(graphFile, { force: true });
  const graph = await step('reading the project graph', () =>
    runNx(['graph', `--file=${graphFile}`], { capture: true }),
  );
  if (graph.code !== 0 || !fs.existsSync(graphFile)) {
    console.error(graph.output);
    return 1;
  }
  const paths = args.length > 0 ? args : ['apps', 'libs', 'tools'];
  const checks = [await step('eslint', () => runPackage('eslint/bin/eslint.js', ['--max-warnings=0', ...paths]))];
  const cycles = await step('import cycles', () => findCycles(root));
  for (const cycle of cycles) console.error(`import cycle: ${cycle.join(' → ')}`);
  const records = findRecordFaults(root);
  for (const fault of records) console.error(fault);
  if (args.length === 0) {
    const formatting = ['--check', '--log-level=warn', '.'];
    checks.push(await step('formatting', () => runPackage('prettier/bin/prettier.cjs', formatting)));
  }
  return cycles.length === 0 && records.length === 0 && checks.every(({ code }) => code === 0) ? 0 : 1;
}

await runTool(lint);
