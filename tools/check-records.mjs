import fs from 'node:fs';
import path from 'node:path';

/**
 * What is wrong with the records in docs/adr, each as a sentence: a number that two share (work done side by side takes the same
 * one), a title with another number than its file, and a record that is named somewhere but not there.
 */
export function findRecordFaults(root) {
  const folder = path.join(root, 'docs/adr');
  const files = fs.readdirSync(folder).sort();
  const numbers = files.map((file) => file.slice(0, 4));
  const shared = files.filter((_, index) => numbers.indexOf(numbers[index]) !== index);
  const mistitled = files.filter((file, index) => !read(folder, file).startsWith(`# ${numbers[index]} `));
  const missing = namedIn(root).filter(({ number }) => !numbers.includes(number));
  return [
    ...shared.map((file) => `docs/adr/${file}: another record has this number`),
    ...mistitled.map((file) => `docs/adr/${file}: the title has another number`),
    ...missing.map(({ file, number }) => `${file}: names ADR ${number}, which is not there`),
  ];
}

const read = (folder, file) => fs.readFileSync(path.join(folder, file), 'utf8');

/** Every "ADR 0000" in sources and texts. */
function namedIn(root) {
  const files = ['apps', 'libs', 'tools', 'docs'].flatMap((top) =>
    fs.readdirSync(path.join(root, top), { recursive: true }).map((name) => path.join(top, name)),
  );
  return files
    .filter((file) => /\.(tsx?|mjs|md)$/.test(file) && !file.includes('node_modules') && !/\.spec\.ts$/.test(file))
    .flatMap((file) => [...read(root, file).matchAll(/ADR (\d{4})/g)].map(([, number]) => ({ file, number })))
    .filter(({ number }) => number !== '0000');
}
