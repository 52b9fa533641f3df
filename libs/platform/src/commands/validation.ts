import type { CommandDefinition, InputOf } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import type { z } from 'zod';

const describe = (issue: z.core.$ZodIssue) => ({ path: issue.path.join('.'), message: issue.message });

/** PostgreSQL stores no NUL, and JSON in it no half of a surrogate pair. */
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

function findUnstorable(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path.join('.') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = findUnstorable(key, path) ?? findUnstorable(part, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Parses what came from outside; unknown fields are refused. Throws `VALIDATION_FAILED` naming every fault. */
export function parseInput<D extends CommandDefinition>(definition: D, raw: unknown): InputOf<D> {
  const parsed = definition.input.safeParse(raw ?? {});
  const unstorable = parsed.success ? findUnstorable(parsed.data) : undefined;
  if (parsed.success && unstorable === undefined) return parsed.data as InputOf<D>;
  const errors = parsed.success
    ? [{ path: unstorable ?? '', message: 'holds a character that cannot be stored' }]
    : parsed.error.issues.map(describe);
  const sentence = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  throw new DomainError('VALIDATION_FAILED', sentence, { errors });
}

/** Keeps what the definition publishes and drops every other field, so that nothing leaks that was not declared. */
export const toResult = (definition: CommandDefinition, result: unknown): unknown => definition.result.parse(result);
