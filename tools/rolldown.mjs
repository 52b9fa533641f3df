import path from 'node:path';
import { defineConfig } from 'rolldown';
import { root } from './children.mjs';

/**
 * How a server program is bundled: our own code into CommonJS files under dist/apps/<app>, packages stay in node_modules.
 * Two exceptions are bundled too: the compiler's helpers, and the language detector, which require() cannot load.
 */
export function bundle(app, entries) {
  const ours = /^(@handraise\/|@oxc-project\/|eld\/|\0)/;
  return defineConfig({
    input: Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [name, path.join(root, 'apps', app, file)]),
    ),
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.server.json'),
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id) && !ours.test(id),
    moduleTypes: { '.md': 'text', '.sql': 'text' },
    output: {
      dir: path.join(root, 'dist/apps', app),
      format: 'cjs',
      sourcemap: true,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs', // a running server still finds what it loads late after a build
      cleanDir: !process.argv.includes('-w'), // node --watch loses a file that vanishes
    },
  });
}
