import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LabelledText } from '../text-classifier.port';

const ROOT = process.env['EVAL_DATA'] ?? path.resolve(__dirname, '../../../../../shared/data');

export interface Clinc150 {
  readonly train: readonly LabelledText[];
  readonly test: readonly LabelledText[];
  readonly outOfScope: readonly string[];
}

/** Path of a public evaluation set, or `undefined` on machines without it: those specs then say so and are left out. */
export function evaluationFile(name: string): string | undefined {
  const file = path.join(ROOT, name);
  return existsSync(file) ? file : undefined;
}

/** One split of BANKING77 (`text,category`). */
export function readBanking77(split: 'train' | 'test'): LabelledText[] {
  const file = evaluationFile(`banking77/${split}.csv`);
  return file === undefined ? [] : parseCsv(readFileSync(file, 'utf8')).slice(1);
}

/** CLINC150 with its out-of-scope test messages. */
export function readClinc150(): Clinc150 | undefined {
  const file = evaluationFile('clinc150/data_full.json');
  if (file === undefined) return undefined;
  const sets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, [string, string][]>;
  const labelled = (name: string) => (sets[name] ?? []).map(([text, label]) => ({ text, label }));
  return { train: labelled('train'), test: labelled('test'), outOfScope: labelled('oos_test').map(({ text }) => text) };
}

function parseCsv(csv: string): LabelledText[] {
  return [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*)),([^\n\r]+)\r?\n/g)].map(([, quoted, plain, label]) => ({
    text: (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
    label: label ?? '',
  }));
}
