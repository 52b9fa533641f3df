import path from 'node:path';
import { build } from 'rolldown';

/**
 * Builds `embed.js`, the one file that host pages load: a classic script of its own, which knows the hashed name of the
 * widget's module and fetches it only when somebody shows interest.
 */
export function buildLoader() {
  let folder;
  return {
    name: 'loader',
    apply: 'build',
    configResolved: (config) => void (folder = config.build.outDir),
    async writeBundle(_, bundle) {
      const widget = Object.values(bundle).find((chunk) => chunk.isEntry && chunk.name === 'widget');
      await build({
        input: path.join(import.meta.dirname, 'src/embed/embed.ts'),
        transform: { define: { WIDGET_FILE: JSON.stringify(widget.fileName) }, target: 'es2022' },
        output: { file: path.join(folder, 'embed.js'), format: 'iife', minify: true },
        logLevel: 'warn',
      });
    },
  };
}
