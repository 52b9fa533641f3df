import path from 'node:path';
import { defineConfig } from 'vite';
import { precompress } from '../../tools/vite/precompress.mjs';
import { buildLoader } from './loader.plugin.mjs';
import { alias, small } from './small.plugin.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  base: '/widget/',
  cacheDir: path.join(root, '.nx/vite/widget'),
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: [...alias, { find: /^@handraise\/([^/]+)$/, replacement: path.join(root, 'libs/$1/src/index.ts') }],
  },
  plugins: [small(), buildLoader(), precompress()],
  build: {
    outDir: path.join(root, 'dist/apps/widget'),
    emptyOutDir: true,
    target: 'es2022',
    // light-dark() as it is written: browsers know it since May 2024
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        widget: path.join(import.meta.dirname, 'src/main.tsx'),
        shop: path.join(import.meta.dirname, 'shop/index.html'),
        plain: path.join(import.meta.dirname, 'plain/index.html'),
      },
      preserveEntrySignatures: 'strict',
      treeshake: { moduleSideEffects: (id) => !/[\\/](libs|engine\.io-|socket\.io-)/.test(id) },
    },
  },
});
