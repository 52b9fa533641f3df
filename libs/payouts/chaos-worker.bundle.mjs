import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Bundles the chaos worker into the file that is given, as the server is bundled. */
const here = path.dirname(fileURLToPath(import.meta.url));
const ours = /^(@handraise\/|@oxc-project\/|eld\/|\0)/;
const bundle = await rolldown({
  input: path.join(here, 'src/testing/chaos-worker.ts'),
  platform: 'node',
  tsconfig: path.join(here, '../../tsconfig.server.json'),
  external: (id) => !id.startsWith('.') && !path.isAbsolute(id) && !ours.test(id),
  moduleTypes: { '.md': 'text', '.sql': 'text' },
});
await bundle.write({ file: process.argv[2], format: 'cjs', codeSplitting: false });
await bundle.close();
