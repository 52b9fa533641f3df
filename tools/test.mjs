import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './browser.mjs';
import { buildIfNeeded } from './build.mjs';
import { runPackage } from './children.mjs';
import { runTool } from './complaint.mjs';
import { ensureInstalled } from './ensure.mjs';
import { onNpmGone } from './parents.mjs';

/**
 * `npm test`: Jest on a throwaway PostgreSQL, then the browser tests where there is a Chromium; the last line sums both up.
 * With arguments (`npm test -- libs/ledger`) they go to Jest, and only Jest runs.
 */
async function test(args) {
  await ensureInstalled();
  const { startThrowawayPostgres } = await import('./postgres.mjs');
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'handraise-reports-'));
  const postgres = await startThrowawayPostgres();
  const end = async () => {
    await postgres.stop();
    fs.rmSync(reports, { recursive: true, force: true });
  };
  const abort = () => void end().then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, abort);
  onNpmGone(abort);
  try {
    const env = { TEST_DATABASE_URL: postgres.url };
    const results = [await runJest(args, env, path.join(reports, 'jest.json'))];
    if (args.length === 0) results.push(await runBrowserTests(env, path.join(reports, 'browser.json')));
    return summary(results);
  } finally {
    await end();
  }
}

async function runJest(args, env, report) {
  const { code } = await runPackage(
    'jest/bin/jest.js',
    ['--json', `--outputFile=${report}`, '--passWithNoTests', ...args],
    { env },
  );
  const found = read(report);
  if (!found) return { passed: 0, failed: 1, skipped: 0 };
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  return {
    passed: found.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

async function runBrowserTests(env, report) {
  const chromium = findChromium();
  if (!chromium) {
    const required = process.env.REQUIRE_BROWSER === '1';
    console.error(`handraise: browser tests were left out, because no Chromium was found (CHROMIUM_PATH names one)`);
    return { passed: 0, failed: required ? 1 : 0, skipped: 0 };
  }
  await buildIfNeeded();
  const args = ['test', '-c', 'apps/api-e2e/playwright.config.ts', '--reporter=line,json'];
  const { code } = await runPackage('@playwright/test/cli.js', args, {
    env: { ...env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const stats = read(report)?.stats ?? { expected: 0, unexpected: 1, flaky: 0, skipped: 0 };
  const failed = code !== 0 && stats.unexpected === 0 ? 1 : stats.unexpected;
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}

function read(report) {
  return fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined;
}

function summary(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  return sum('failed') > 0 ? 1 : 0;
}

await runTool(test);
