import type { z } from 'zod';

type Holder = Record<PropertyKey, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((part, key) => (isHolder(part) ? part[key] : undefined), value);

/**
 * A stored document in the form of today's schema: fields that are gone since are left out, and fields that came later take
 * the value of `defaults`. Throws when a value itself is no longer allowed, because to replace it would be to decide.
 */
export function adoptDocument<Document>(schema: z.ZodType<Document>, stored: unknown, defaults: Document): Document {
  const parsed = schema.safeParse(stored);
  if (parsed.success) return parsed.data;
  const document = structuredClone(stored);
  for (const issue of parsed.error.issues) {
    const holder = at(document, issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1));
    if (!isHolder(holder)) continue;
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) delete holder[key];
    else fill(holder, issue.path, defaults);
  }
  return schema.parse(document);
}

function fill(holder: Holder, path: readonly PropertyKey[], defaults: unknown): void {
  const key = path.at(-1);
  if (key !== undefined && holder[key] === undefined) holder[key] = at(defaults, path);
}
