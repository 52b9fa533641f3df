import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findCycles } from './check-cycles.mjs';
import { findRecordFaults } from './check-records.mjs';

const root = path.join(__dirname, '..');
/** Typed rules need a file that the compiler knows, so each violation takes the place of an existing file's text. */
const aFileIn = (folder: string): string => {
  const name = readdirSync(path.join(root, folder)).find((entry) => /^[\w.-]+(?<!\.spec)\.ts$/.test(entry));
  return path.join(folder, name ?? 'index.ts');
};
const customers = aFileIn('libs/customers/src');
const domain = aFileIn('libs/customers/src/domain');
const lines = (count: number): string => 'export {};\n'.repeat(count);
const boundary = '@nx/enforce-module-boundaries';

const planted = [
  {
    what: 'an earlier library importing a later one',
    file: customers,
    text: "import '@handraise/sessions';\n",
    rule: boundary,
  },
  {
    what: 'a relative import into another library',
    file: customers,
    text: "import '../../kernel/src/money';\n",
    rule: boundary,
  },
  { what: 'stripe outside payouts', file: customers, text: "import 'stripe';\n", rule: boundary },
  { what: 'openai outside llm', file: customers, text: "import 'openai';\n", rule: boundary },
  {
    what: 'a test helper in a source',
    file: customers,
    text: "import '@handraise/testing';\n",
    rule: 'no-restricted-imports',
  },
  { what: 'a domain file that does I/O', file: domain, text: "import 'node:fs';\n", rule: 'no-restricted-imports' },
  {
    what: 'a domain file that uses Nest',
    file: domain,
    text: "import '@nestjs/common';\n",
    rule: 'no-restricted-imports',
  },
  {
    what: 'a domain file that imports above itself',
    file: domain,
    text: "import '../index';\n",
    rule: 'no-restricted-imports',
  },
  {
    what: 'a domain file with a clock',
    file: domain,
    text: 'export const at = Date.now();\n',
    rule: 'no-restricted-properties',
  },
  {
    what: 'a domain file with a date',
    file: domain,
    text: 'export const at = new Date();\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'chance in the domain',
    file: domain,
    text: 'export const dice = Math.random();\n',
    rule: 'no-restricted-properties',
  },
  {
    what: 'a floating promise',
    file: customers,
    text: 'const work = async () => undefined;\nwork();\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  { what: 'a file over 400 lines', file: customers, text: lines(401), rule: 'max-lines' },
  {
    what: 'a function over 60 lines',
    file: customers,
    text: `export function long(): void {\n${'  void 0;\n'.repeat(60)}}\n`,
    rule: 'max-lines-per-function',
  },
  { what: 'any', file: customers, text: 'export let free: any;\n', rule: '@typescript-eslint/no-explicit-any' },
  {
    what: 'a non-null assertion',
    file: customers,
    text: 'export const sure = (text?: string) => text!;\n',
    rule: '@typescript-eslint/no-non-null-assertion',
  },
  {
    what: 'the environment outside configuration',
    file: customers,
    text: 'export const { env } = process;\n',
    rule: 'no-restricted-properties',
  },
  {
    what: 'a test run alone',
    file: 'libs/testing/src/test-database.spec.ts',
    text: "it.only('alone', () => undefined);\n",
    rule: 'no-restricted-syntax',
  },
];

describe('lint', () => {
  const clean = { file: customers, text: 'export const fine = 1;\n' };
  let refused: string[][];

  beforeAll(() => {
    const run = spawnSync(process.execPath, ['tools/lint-texts.mjs'], {
      cwd: root,
      input: JSON.stringify([...planted, clean]),
      encoding: 'utf8',
    });
    refused = JSON.parse(run.stdout);
  }, 120_000);

  it.each(planted.map((violation, index) => ({ ...violation, index })))('refuses $what by $rule', ({ rule, index }) => {
    expect(refused[index]).toContain(rule);
  });

  it('lets a clean file pass', () => {
    expect(refused[planted.length]).toEqual([]);
  });
});

describe('findCycles', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'handraise-cycles-'));
    mkdirSync(path.join(folder, 'libs/a/src'), { recursive: true });
    mkdirSync(path.join(folder, 'libs/b/src'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => writeFileSync(path.join(folder, 'libs', file), text);

  it('finds files that import each other, also across libraries', () => {
    write('a/src/index.ts', "export * from './one';");
    write('a/src/one.ts', "import { two } from '@handraise/b';\nexport const one = two;");
    write('b/src/index.ts', "import { one } from '@handraise/a';\nexport const two = one;");
    expect(findCycles(folder)).toEqual([['libs/a/src/index.ts', 'libs/a/src/one.ts', 'libs/b/src/index.ts']]);
  });

  it('lets types point back, because they vanish', () => {
    write('a/src/index.ts', "import type { Two } from './two';\nexport type One = Two;");
    write('a/src/two.ts', "import { type One } from './index';\nexport type Two = One;");
    expect(findCycles(folder)).toEqual([]);
  });
});

describe('findRecordFaults', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'handraise-records-'));
    for (const top of ['apps', 'libs', 'tools', 'docs/adr']) mkdirSync(path.join(folder, top), { recursive: true });
    write('docs/adr/0001-first.md', '# 0001 First\n');
    write('libs/one.ts', '/** As ADR 0001 says. */\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);

  it('finds nothing where each record has a number of its own', () => {
    expect(findRecordFaults(folder)).toEqual([]);
  });

  it('finds a number that two records share, a title with another number, and a record that is not there', () => {
    write('docs/adr/0001-second.md', '# 0002 Second\n');
    write('libs/two.ts', '/** As ADR 0007 says. */\n');
    expect(findRecordFaults(folder)).toEqual([
      'docs/adr/0001-second.md: another record has this number',
      'docs/adr/0001-second.md: the title has another number',
      'libs/two.ts: names ADR 0007, which is not there',
    ]);
  });
});
