import type { Change, Json } from './document';
import { changesBetween } from './document';
import { amountsInNewCurrency } from './new-currency';
import { fieldAt, shownValue, type FieldKind, type PolicyField, type PolicyGroup } from './policy-fields';

interface ChangeListProps {
  groups: readonly PolicyGroup[];
  before: Json | undefined;
  after: Json;
  currencyOf: (document: Json) => string;
}

const asText: FieldKind = { type: 'text' };

/** What a version changes, one line for each place; an amount that keeps its number in another currency changes too. */
export function ChangeList({ groups, before, after, currencyOf }: ChangeListProps) {
  const currencies = [currencyOf(before ?? after), currencyOf(after)] as const;
  const changes = [...changesBetween(before, after), ...amountsInNewCurrency({ groups, before, after }, currencies)];
  if (changes.length === 0) return <p className="text-sm text-muted">It says the same as the version in force.</p>;
  return (
    <ul className="text-sm">
      {changes.map((change) => (
        <li
          key={change.path.join('.')}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-border py-2 last:border-0"
        >
          <span>{nameOf(groups, change)}</span>
          <Values change={change} field={fieldAt(groups, change.path)} currencies={currencies} />
        </li>
      ))}
    </ul>
  );
}

/** A place that no field shows is named by its path rather than left out: every change must be seen. */
function nameOf(groups: readonly PolicyGroup[], { path }: Change): string {
  const field = fieldAt(groups, path);
  const group = groups.find(({ fields }) => fields.some((other) => other === field));
  return field && group ? `${group.title}: ${field.label}` : path.join(' ');
}

interface ValuesProps {
  change: Change;
  /** Undefined for a place that no field shows. */
  field: PolicyField | undefined;
  currencies: readonly [before: string, after: string];
}

/** Each amount in the currency of its own document. */
function Values({ change, field, currencies: [earlier, later] }: ValuesProps) {
  const words = (value: Json | undefined, currency: string) =>
    value === undefined && field?.whenEmpty ? field.whenEmpty : shownValue(field?.kind ?? asText, value, currency);
  return (
    <span className="ms-auto tabular-nums">
      <del className="text-muted">{words(change.before, earlier)}</del>
      <span aria-hidden> → </span>
      <ins className="font-semibold text-brand no-underline">{words(change.after, later)}</ins>
    </span>
  );
}
