/** JSON with sorted keys: the same value has one text, so it can be hashed. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

/** What a record's hash is taken over (SHA-256, hex): its place in the chain and its whole content. */
export const hashInput = (previousHash: string, seq: number, body: string): string =>
  `${previousHash}\n${seq}\n${body}`;

/** What the first record of a market names as the one before it; the column's default says the same. */
export const FIRST_HASH = '0'.repeat(64);
