import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/children.mjs';
import { bundle } from '../../tools/rolldown.mjs';

const articles = path.join(root, 'apps/api/src/demo/articles');

/** The demo's articles are read from the folder beside the bundle. */
const demoArticles = {
  name: 'demo-articles',
  generateBundle() {
    for (const name of fs.readdirSync(articles))
      this.emitFile({
        type: 'asset',
        fileName: `articles/${name}`,
        source: fs.readFileSync(path.join(articles, name), 'utf8'),
      });
  },
};

export default { ...bundle('api', { main: 'src/main.ts' }), plugins: [demoArticles] };
