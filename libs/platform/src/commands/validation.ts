import type { CommandDefinition, InputOf } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import { faultInWords, placeInWords } from './fault-words';

/** PostgreSQL stores no NUL, and JSON in it no half of a surrogate pair. */
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

function findUnstorable(value: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[] | undefined {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const place = Array.isArray(value) ? Number(key) : key;
    const found = findUnstorable(key, path) ?? findUnstorable(part, [...path, place]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Parses what came from outside; unknown fields are refused. Throws `VALIDATION_FAILED` naming every fault. */
export function parseInput<D extends CommandDefinition>(definition: D, raw: unknown): InputOf<D> {
  const parsed = definition.input.safeParse(raw ?? {}, { error: faultInWords });
  const unstorable = parsed.success ? findUnstorable(parsed.data) : undefined;
  if (parsed.success && unstorable === undefined) return parsed.data as InputOf<D>;
  const faults = parsed.success
    ? [{ path: unstorable ?? [], message: 'this holds a character that cannot be stored' }]
    : parsed.error.issues;
  const errors = faults.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new DomainError('VALIDATION_FAILED', faults.map(sentenceOf).join(' '), { errors });
}

function sentenceOf({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  const text =
    path.length > 0 ? `${placeInWords(path)}: ${message}` : message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Keeps what the definition publishes and drops every other field, so that nothing leaks that was not declared. */
export const toResult = (definition: CommandDefinition, result: unknown): unknown => definition.result.parse(result);
