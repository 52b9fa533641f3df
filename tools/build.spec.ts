import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface ProjectGraph {
  graph: { dependencies: Record<string, { target: string }[]> };
}

/** Nx takes a build from its cache when nothing changed in the project and in what it depends on. */
describe('a build', () => {
  it.each([
    ['api', 'knowledge'],
    ['sim', 'contracts'],
    ['widget', 'contracts'],
    ['agent', 'client'],
    ['console', 'ui'],
  ])('of %s is out of date when %s changes', (app, library) => {
    expect(librariesOf(app)).toContain(library);
  });
});

let known: ProjectGraph | undefined;

function librariesOf(app: string): string[] {
  known ??= projectGraph();
  return (known.graph.dependencies[app] ?? []).map(({ target }) => target);
}

function projectGraph(): ProjectGraph {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'handraise-graph-'));
  try {
    const file = path.join(folder, 'graph.json');
    execFileSync(process.execPath, ['tools/nx.mjs', 'graph', `--file=${file}`], {
      cwd: path.join(__dirname, '..'),
      stdio: 'ignore',
    });
    return JSON.parse(fs.readFileSync(file, 'utf8')) as ProjectGraph;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
