import { formatMoney, formatSeconds, formatShare } from '@handraise/ui';
import { amountText, minorFrom } from './amounts';
import { valueAt, withoutValueAt, withValueAt, type Json, type Path } from './document';

/** How a place of a policy is shown and edited. */
export type FieldKind =
  | { readonly type: 'money' | 'percent' | 'seconds' | 'count' | 'share' | 'text' | 'words' }
  | { readonly type: 'choice'; readonly options: readonly PolicyOption[] }
  /** Each of them on or off; `off` says what it means that one is switched off. */
  | { readonly type: 'checks'; readonly options: readonly PolicyOption[]; readonly off: string };

export interface PolicyOption {
  readonly value: string;
  readonly label: string;
}

export interface PolicyField {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  readonly kind: FieldKind;
  /** The document may do without this place; what it then means, in words. */
  readonly whenEmpty?: string;
}

export interface PolicyGroup {
  readonly title: string;
  readonly note?: string;
  readonly fields: readonly PolicyField[];
}

/** The field of a place, for naming a change. */
export const fieldAt = (groups: readonly PolicyGroup[], path: Path): PolicyField | undefined =>
  groups.flatMap(({ fields }) => fields).find((field) => field.path.join('.') === path.join('.'));

/** A value as people say it: `€2.50`, `15 %`, `20 s`. */
export function shownValue(kind: FieldKind, value: Json | undefined, currency: string): string {
  if (value === undefined || value === null) return '–';
  const options = kind.type === 'choice' || kind.type === 'checks' ? kind.options : [];
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((code) => labelOf(options, code)).join(', ');
  if (kind.type === 'choice') return labelOf(options, value);
  if (typeof value !== 'number') return String(value);
  if (kind.type === 'money') return formatMoney(value, currency);
  if (kind.type === 'percent') return formatShare(value / 100);
  if (kind.type === 'share') return formatShare(value, 1);
  return kind.type === 'seconds' ? formatSeconds(value) : String(value);
}

const labelOf = (options: readonly PolicyOption[], code: unknown): string =>
  options.find(({ value }) => value === code)?.label ?? String(code).replaceAll('_', ' ');

/** The same for a field of a document, which may do without it. */
export const shownAt = (
  { kind, path, whenEmpty }: PolicyField,
  document: Json | undefined,
  currency: string,
): string => {
  const value = valueAt(document, path);
  return value === undefined && whenEmpty !== undefined ? whenEmpty : shownValue(kind, value, currency);
};

/** The document with what was typed into a field; an emptied place that it may do without is left out. */
export const withTyped = (document: Json, field: PolicyField, text: string, currency: string): Json =>
  field.whenEmpty !== undefined && text.trim() === ''
    ? withoutValueAt(document, field.path)
    : withValueAt(document, field.path, valueFrom(field.kind, text, currency));

/** A value as a person types it. */
export function typedText(kind: FieldKind, value: Json | undefined, currency: string): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (kind.type === 'money' && typeof value === 'number') return amountText(value, currency);
  return String(value);
}

/** What a person typed, as a value; text that cannot be one stays text and is refused by the document's schema. */
export function valueFrom(kind: FieldKind, text: string, currency: string): Json {
  if (kind.type === 'money') return minorFrom(text, currency) ?? text;
  if (kind.type === 'text' || kind.type === 'choice') return text;
  if (kind.type === 'words' || kind.type === 'checks') return wordsFrom(text);
  const number = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}

const wordsFrom = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The unit beside a field's name. */
export function unitOf(kind: FieldKind, currency: string): string | undefined {
  if (kind.type === 'money') return currency;
  if (kind.type === 'percent') return '%';
  if (kind.type === 'share') return '0 to 1';
  return kind.type === 'seconds' ? 'seconds' : undefined;
}
