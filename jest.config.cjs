const fs = require('node:fs');
const path = require('node:path');

/**
 * Packages that ship ES modules only cannot be require()d inside Jest before Node 24.9, so SWC turns them into CommonJS (cached).
 * The list is read from what is installed: a package's own "type" field says it, and a hand-kept list would miss the next one.
 */
function esModulePackages() {
  const lock = JSON.parse(fs.readFileSync(path.join(__dirname, 'package-lock.json'), 'utf8'));
  return Object.keys(lock.packages)
    .filter((folder) => folder.startsWith('node_modules/') && isEsModule(folder))
    .map((folder) => folder.slice('node_modules/'.length).replace(/[.+]/g, '\\$&'));
}

function isEsModule(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(__dirname, folder, 'package.json'), 'utf8')).type === 'module';
  } catch {
    return false; // an optional package of another platform
  }
}

const swc = (parser, transform = {}) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: { target: 'es2022', parser, transform },
    module: { type: 'commonjs', ignoreDynamic: false },
    sourceMaps: 'inline',
  },
];
const legacyDecorators = { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false };

/** One Jest run over the whole repository: a worker per core shares one throwaway PostgreSQL. */
module.exports = {
  rootDir: __dirname,
  roots: ['libs', 'apps', 'tools'].map((folder) => path.join(__dirname, folder)).filter(fs.existsSync),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.spec.{ts,tsx}', '<rootDir>/tools/**/*.spec.ts'],
  maxWorkers: 2,
  testTimeout: 20_000,
  globalSetup: '<rootDir>/tools/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest/global-teardown.mjs',
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }, legacyDecorators),
    '^.+\\.tsx$': swc({ syntax: 'typescript', tsx: true }, { react: { runtime: 'automatic' } }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages().join('|')})/)`],
  moduleNameMapper: {
    '^@handraise/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@handraise/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    // The language detector can only be imported, and Jest resolves as require() does.
    '^eld/(\\w+)$': '<rootDir>/node_modules/eld/src/entries/static.$1.js',
  },
  cacheDirectory: '<rootDir>/.nx/jest',
};
