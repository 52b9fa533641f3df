/** JSON with the fields of every object in one order, so that equal inputs have equal text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted) ?? 'null';

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
