import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from '../../tools/vite/precompress.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  base: '/agent/',
  cacheDir: path.join(root, '.nx/vite/agent'),
  plugins: [react(), tailwindcss(), precompress()],
  resolve: {
    alias: [{ find: /^@handraise\/([^/]+)$/, replacement: path.join(root, 'libs/$1/src/index.ts') }],
  },
  build: {
    outDir: path.join(root, 'dist/apps/agent'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 600,
    // Our libraries only export: without this word every screen would load what any of them uses, charts included.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/libs\/\w+\/src\//, sideEffects: false }] } },
  },
  server: {
    proxy: { '/api': 'http://localhost:3000', '/socket.io': { target: 'http://localhost:3000', ws: true } },
  },
});
