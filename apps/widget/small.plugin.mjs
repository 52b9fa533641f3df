import path from 'node:path';

const own = (file) => path.join(import.meta.dirname, 'src/connection', file);

/** Modules of libraries for which the widget has smaller ones of its own: every byte is loaded by other people's pages. */
export const alias = [
  { find: /^engine\.io-client$/, replacement: own('engine.ts') },
  { find: /^socket\.io-parser$/, replacement: own('packets.ts') },
];

/** What the widget can do without, replaced by the little that it needs. */
const replacements = [
  // Vite's helper preloads style sheets of chunks; ours have none.
  { id: /vite\/preload-helper/, code: 'export const __vitePreload = (load) => load();' },
  // One connection per page: no cache of managers, and browsers can read addresses.
  {
    id: /socket\.io-client\/build\/esm\/index\.js$/,
    code: `import { Manager } from './manager.js';
      export function io(address, options) {
        const { origin, pathname } = new URL(address);
        return new Manager(origin, options).socket(pathname, options);
      }`,
  },
];

export function small() {
  return {
    name: 'small',
    apply: 'build',
    enforce: 'pre',
    load: (id) => replacements.find((replacement) => replacement.id.test(id.replaceAll('\\', '/')))?.code,
  };
}
