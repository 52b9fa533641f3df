import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** The import table: what each domain library may import besides the shared ones. A new row needs an ADR. */
const mayImport = {
  customers: [],
  identity: [],
  knowledge: [],
  ledger: [],
  analytics: [],
  pricing: ['ledger'],
  conversations: ['customers'],
  agents: ['identity'],
  triage: ['conversations', 'customers', 'knowledge'],
  assistant: ['conversations', 'customers', 'knowledge'],
  dispatch: ['agents', 'conversations', 'customers', 'pricing'],
  sessions: ['dispatch', 'agents', 'conversations', 'customers', 'pricing'],
  payouts: ['pricing', 'ledger', 'agents'],
};
const serverOnly = ['@nestjs/*', 'typeorm', 'pg', 'ioredis', 'stripe', 'openai'];
const shared = ['llm', 'platform', 'contracts', 'kernel'];

const type = (name, on, banned = []) => ({
  sourceTag: `type:${name}`,
  onlyDependOnLibsWithTags: on.map((other) => `type:${other}`),
  bannedExternalImports: banned,
});
const scope = ([name, others]) => ({
  sourceTag: `scope:${name}`,
  onlyDependOnLibsWithTags: ['scope:shared', ...[name, ...others].map((other) => `scope:${other}`)],
  bannedExternalImports: name === 'payouts' ? [] : ['stripe'],
});
const boundaries = (...extra) => [
  'error',
  {
    allowCircularSelfDependency: false,
    depConstraints: [
      type('kernel', ['kernel', ...extra], [...serverOnly, 'react*', 'socket.io*']),
      type('contracts', ['contracts', 'kernel', ...extra], [...serverOnly, 'react*']),
      type('platform', ['platform', 'contracts', 'kernel', ...extra], ['stripe', 'openai', 'react*']),
      type('llm', ['llm', 'platform', 'contracts', 'kernel', ...extra], ['stripe', 'react*']),
      type('domain', ['domain', ...shared, ...extra], ['openai', 'ioredis', 'react*']),
      type('testing', ['testing', ...shared]),
      // the SDK's specs speak with a real server
      extra.length > 0
        ? type('client', ['client', 'platform', 'contracts', 'kernel', ...extra])
        : type('client', ['client', 'contracts', 'kernel'], [...serverOnly, 'react*']),
      type('app', ['domain', 'client', ...shared, ...extra], ['react*']),
      type('tool', ['client', 'contracts', 'kernel', ...extra], ['@nestjs/*', 'typeorm', 'react*']),
      type('web-lib', ['web-lib', 'client', 'contracts', 'kernel', ...extra], serverOnly),
      type('web', ['web-lib', 'client', 'contracts', 'kernel', ...extra], serverOnly),
      type('e2e', ['app', 'client', 'llm', 'testing', 'contracts', 'kernel']),
      ...Object.entries(mayImport).map(scope),
    ],
  },
];

const tests = ['**/*.spec.{ts,tsx}', '**/*.e2e.ts', '{apps,libs}/*/src/testing/**', 'libs/testing/**', 'apps/*-e2e/**'];
const sources = ['{libs,apps,tools}/**/*.{ts,tsx}'];
const nowhereElse = {
  group: ['@handraise/testing', '@handraise/*/testing'],
  message: 'test helpers only from *.spec.ts',
};
const environment = {
  object: 'process',
  property: 'env',
  message: "configuration is read by platform's configuration alone",
};
const onlyTests = {
  selector: "MemberExpression[object.name=/^(describe|it|test)$/][property.name='only']",
  message: '.only would leave the other tests out',
};
const clocks = [
  { object: 'Date', property: 'now', message: 'take a Clock' },
  { object: 'Math', property: 'random', message: 'take a Random' },
];
const newDate = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'take a Clock' };
const impure = [
  { group: [...serverOnly, 'rxjs', 'socket.io*', 'node:*', '!node:assert'], message: 'domain/ is pure' },
  {
    group: ['@handraise/*', '!@handraise/kernel', '!@handraise/contracts'],
    message: 'domain/ sees only kernel and contracts',
  },
];

/** The purity of domain/ for files that lie so many folders below it. */
const pureDomain = (depth) => ({
  files: [`libs/*/src/domain/${'*/'.repeat(depth)}*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...impure,
          { group: [`../${'../'.repeat(depth)}**`], message: 'domain/ imports nothing above itself' },
        ],
      },
    ],
    'no-restricted-properties': ['error', environment, ...clocks],
    'no-restricted-syntax': ['error', newDate],
  },
});

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', 'tmp', '.data'] },
  {
    files: ['**/*.{mjs,cjs}'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-unused-vars': 'error',
    },
  },
  {
    files: sources,
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-imports': ['error', { patterns: [nowhereElse] }],
      'no-restricted-properties': ['error', environment],
      'no-restricted-syntax': ['error', onlyTests],
    },
  },
  ...[0, 1, 2].map(pureDomain),
  {
    files: tests,
    rules: {
      '@nx/enforce-module-boundaries': boundaries('testing'),
      'max-lines-per-function': 'off', // a describe block is one function, however many tests it holds
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', onlyTests],
    },
  },
  {
    files: ['libs/platform/src/config/**', 'apps/*/*.config.ts', 'apps/{sim,bench}/src/main.ts', 'libs/testing/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  prettier,
);
