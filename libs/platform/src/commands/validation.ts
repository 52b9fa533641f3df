import type { CommandDefinition, InputOf } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import type { z } from 'zod';

const describe = (issue: z.core.$ZodIssue) => ({ path: issue.path.join('.'), message: issue.message });

/** Parses what came from outside; unknown fields are refused. Throws `VALIDATION_FAILED` naming every fault. */
export function parseInput<D extends CommandDefinition>(definition: D, raw: unknown): InputOf<D> {
  const parsed = definition.input.safeParse(raw ?? {});
  if (parsed.success) return parsed.data as InputOf<D>;
  const errors = parsed.error.issues.map(describe);
  const sentence = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  throw new DomainError('VALIDATION_FAILED', sentence, { errors });
}

/** Keeps what the definition publishes and drops every other field, so that nothing leaks that was not declared. */
export const toResult = (definition: CommandDefinition, result: unknown): unknown => definition.result.parse(result);
