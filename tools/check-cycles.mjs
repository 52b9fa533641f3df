import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ignored = /node_modules|\.(spec|d)\.tsx?$|[/\\](dist|testing)[/\\]/;

/**
 * Import cycles between the files under apps/ and libs/, each as a list of paths. Type-only imports vanish at run time and do not count,
 * and neither does a lazy `import()`: the cycles looked for are those that leave a name undefined while modules load.
 */
export function findCycles(root) {
  const files = ['apps', 'libs'].flatMap((folder) => sourcesIn(path.join(root, folder)));
  const known = new Set(files);
  const imports = new Map(files.map((file) => [file, importsOf(file, root).filter((to) => known.has(to))]));
  return stronglyConnected(imports)
    .filter((group) => group.length > 1)
    .map((group) => group.map((file) => path.relative(root, file)).sort());
}

function sourcesIn(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.tsx?$/.test(file) && !ignored.test(file));
}

function importsOf(file, root) {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  return source.statements
    .filter(loadsSomething)
    .flatMap(({ moduleSpecifier }) => resolve(moduleSpecifier.text, file, root));
}

function loadsSomething(statement) {
  if (ts.isExportDeclaration(statement)) return statement.moduleSpecifier && !statement.isTypeOnly;
  if (!ts.isImportDeclaration(statement)) return false;
  const clause = statement.importClause;
  if (!clause) return true;
  if (clause.isTypeOnly) return false;
  const named = clause.namedBindings;
  return !(
    named &&
    !clause.name &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((one) => one.isTypeOnly)
  );
}

function resolve(specifier, file, root) {
  const alias = /^@handraise\/([^/]+)(\/testing)?$/.exec(specifier);
  const base = alias
    ? path.join(root, 'libs', alias[1], 'src', alias[2] ? 'testing/index' : 'index')
    : specifier.startsWith('.') && path.resolve(path.dirname(file), specifier);
  if (!base) return [];
  return ['.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((end) => base + end)
    .filter((candidate) => fs.existsSync(candidate));
}

/** Tarjan's algorithm: the groups of files that reach each other. */
function stronglyConnected(imports) {
  const state = new Map();
  const stack = [];
  const groups = [];
  const visit = (file) => {
    const own = { index: state.size, low: state.size, onStack: true };
    state.set(file, own);
    stack.push(file);
    for (const to of imports.get(file) ?? []) {
      const seen = state.get(to) ?? visit(to);
      if (seen.onStack) own.low = Math.min(own.low, seen.low);
    }
    if (own.low === own.index) groups.push(popGroup(file, stack, state));
    return own;
  };
  for (const file of imports.keys()) if (!state.has(file)) visit(file);
  return groups;
}

function popGroup(file, stack, state) {
  const group = stack.splice(stack.indexOf(file));
  for (const member of group) state.get(member).onStack = false;
  return group;
}
