import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/**
 * What is wrong with a value, for the person who has to mend it: what would be right, and where it helps, what came instead.
 * For `safeParse`; a schema's own sentence goes before it.
 */
export function faultInWords(issue: Issue): string {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return 'this is missing';
  switch (issue.code) {
    case 'too_big':
      return `use at most ${sizeOf(issue, issue.maximum)}${instead(issue)}`;
    case 'too_small':
      return isEmpty(issue)
        ? 'this must not be empty'
        : `use at least ${sizeOf(issue, issue.minimum)}${instead(issue)}`;
    case 'invalid_type':
      return `use ${typeWords[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `use ${oneOf(issue.values.map(String))}`;
    case 'invalid_format':
      return `use ${formatWords[issue.format] ?? 'the form that the documentation shows'}`;
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')} here`;
    default:
      return 'this is not one of the forms that are taken here';
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
};

const formatWords: Readonly<Record<string, string>> = {
  email: 'an e-mail address, such as "maya@example.org"',
  url: 'an address, such as "https://example.org"',
  uuid: 'an identifier of 36 characters, such as "0190f5c2-7d2a-7b2e-9c3f-3c1f0a1b2c3d"',
  datetime: 'a time in UTC, such as "2026-01-31T08:30:00Z"',
};

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function sizeOf({ origin }: Pick<Extract<Issue, { code: 'too_big' | 'too_small' }>, 'origin'>, size: unknown): string {
  const [one, many] = units[origin] ?? [];
  if (one === undefined) return String(size);
  return `${String(size)} ${Number(size) === 1 ? one : many}`;
}

/** How long the thing is that was too long or too short: nobody counts 500 characters by eye. */
function instead({ input }: Issue): string {
  if (typeof input === 'string') return ` (there are ${Array.from(input).length})`;
  return Array.isArray(input) ? ` (there are ${input.length})` : '';
}

const isEmpty = ({ input }: Issue): boolean =>
  (typeof input === 'string' && input.trim() === '') || (Array.isArray(input) && input.length === 0);

function oneOf(values: readonly string[]): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}

/** A place in an input as people call it: `sampleQuestions.0` is "Sample questions, no. 1". */
export function placeInWords(path: readonly PropertyKey[]): string {
  const parts = path.map((part) =>
    typeof part === 'number'
      ? `no. ${part + 1}`
      : String(part).replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`),
  );
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
