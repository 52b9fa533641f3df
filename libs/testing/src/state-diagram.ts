import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The moves (`from>to`) that a library's README draws: of the Mermaid diagram under the heading that names `file`
 * (`domain/offer.ts`). Start and end points are no moves. Throws when there is no such diagram.
 */
export function movesInReadme(lib: string, file: string): string[] {
  const readme = readFileSync(path.resolve(__dirname, '../..', lib, 'README.md'), 'utf8');
  const section = readme.split(/^#+ /m).find((part) => part.split('\n', 1)[0]?.includes(`\`${file}\``));
  const diagram = section?.match(/```mermaid\nstateDiagram-v2\n(.*?)```/s)?.[1];
  if (diagram === undefined) throw new Error(`The README of ${lib} draws no states under a heading with ${file}.`);
  return [...diagram.matchAll(/^ *(\w+) --> (\w+)/gm)].map(([, from, to]) => `${from}>${to}`);
}
