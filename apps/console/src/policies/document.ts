/** A policy document as a form edits it: plain JSON, judged by its schema before it is sent. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type Path = readonly string[];

export interface Change {
  readonly path: Path;
  /** Undefined where the older document has no such place. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A list of single words is one value to a reader ("fraud, chargeback"), not many places. */
const isLeaf = (value: Json | undefined): boolean =>
  !isRecord(value) && !(isList(value) && value.every((item) => typeof item === 'number'));

const keysOf = (value: Json | undefined): string[] => (isRecord(value) || isList(value) ? Object.keys(value) : []);

/** The value at a place, undefined when there is no such place. */
export function valueAt(document: Json | undefined, path: Path): Json | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return document;
  if (isList(document)) return valueAt(document[Number(head)], rest);
  return isRecord(document) ? valueAt(document[head], rest) : undefined;
}

/** The document with one value replaced; the original is left as it is. */
export function withValueAt(document: Json, path: Path, value: Json): Json {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (isList(document)) {
    return document.map((item, index) => (String(index) === head ? withValueAt(item, rest, value) : item));
  }
  const record = isRecord(document) ? document : {};
  return { ...record, [head]: withValueAt(record[head] ?? {}, rest, value) };
}

/** The document without one place; the original is left as it is. Only places of records can be left out. */
export function withoutValueAt(document: Json, path: Path): Json {
  const [head, ...rest] = path;
  if (head === undefined || !isRecord(document)) return document;
  const { [head]: value, ...others } = document;
  return rest.length === 0 || value === undefined ? others : { ...document, [head]: withoutValueAt(value, rest) };
}

/** Every place where two documents differ, in the order of the newer one. */
export function changesBetween(before: Json | undefined, after: Json | undefined, path: Path = []): Change[] {
  if (isLeaf(before) && isLeaf(after)) {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
  }
  const keys = [...new Set([...keysOf(after), ...keysOf(before)])];
  return keys.flatMap((key) => changesBetween(valueAt(before, [key]), valueAt(after, [key]), [...path, key]));
}
