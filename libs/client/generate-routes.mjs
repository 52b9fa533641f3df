import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

/** Writes src/routes.ts from the contract: the client knows the routes as plain data and carries no validator. */
const here = path.dirname(fileURLToPath(import.meta.url));
const libs = path.dirname(here);

async function readCommands() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'handraise-routes-'));
  const file = path.join(folder, 'contracts.mjs');
  await build({
    input: path.join(libs, 'contracts/src/index.ts'),
    platform: 'node',
    resolve: { alias: { '@handraise/kernel': path.join(libs, 'kernel/src/index.ts') } },
    output: { file, format: 'esm', minify: false },
    logLevel: 'silent',
  });
  const { commands } = await import(pathToFileURL(file).href);
  fs.rmSync(folder, { recursive: true, force: true });
  return commands;
}

const routeOf = ({ http }) => [http.method, http.root ? http.path : `/api/v1${http.path}`];
const rows = Object.entries(await readCommands())
  .filter(([, definition]) => definition.http)
  .map(([id, definition]) => {
    const [method, route] = routeOf(definition);
    return `  ${id}: ['${method}', '${route}'],`;
  });

fs.writeFileSync(
  path.join(here, 'src/routes.ts'),
  `import type { HttpMethod } from '@handraise/contracts';

export type Route = readonly [HttpMethod, string];

/** Where each command is served. Written by \`node libs/client/generate-routes.mjs\`; a test compares it with the contract. */
export const routes = {
${rows.join('\n')}
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type HttpCommandId = keyof Routes;
`,
);
