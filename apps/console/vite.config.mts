import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from '../../tools/vite/precompress.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  cacheDir: path.join(root, '.nx/vite/console'),
  plugins: [react(), tailwindcss(), precompress()],
  resolve: {
    alias: [{ find: /^@handraise\/([^/]+)$/, replacement: path.join(root, 'libs/$1/src/index.ts') }],
  },
  build: {
    outDir: path.join(root, 'dist/apps/console'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the page's policy allows pictures from this server only, not from data: addresses
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/[\\/]libs[\\/]/.test(id) } },
  },
});
