import { Card, classNames } from '@handraise/ui';
import type { Json } from './document';
import { shownAt, type PolicyField, type PolicyGroup } from './policy-fields';

interface PolicyDocumentProps {
  groups: readonly PolicyGroup[];
  document: Json;
  /** The version in force, to show what differs from it. */
  published: Json | undefined;
  currency: string;
  /** Of the version in force. */
  currencyBefore: string;
}

/** A policy to be read; where it differs from the version in force, both values stand there. */
export const PolicyDocument = ({ groups, ...rest }: PolicyDocumentProps) => (
  <div className="gap-4 md:columns-2">
    {groups.map((group) => (
      <Card key={group.title} dense title={group.title} className="mb-4 break-inside-avoid">
        {group.note && <p className="-mt-2 mb-1 text-sm text-muted">{group.note}</p>}
        <dl className="-mt-1">
          {group.fields.map((field) => (
            <Row key={field.path.join('.')} field={field} {...rest} />
          ))}
        </dl>
      </Card>
    ))}
  </div>
);

type RowProps = Omit<PolicyDocumentProps, 'groups'> & { field: PolicyField };

/** The old value is struck out beside the new one: a difference is read in place, not looked up. */
function Row({ field, document, published, currency, currencyBefore }: RowProps) {
  const shown = shownAt(field, document, currency);
  const before = published === undefined ? shown : shownAt(field, published, currencyBefore);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-border py-2 text-sm last:border-0">
      <dt className="text-muted">{field.label}</dt>
      <dd className="ms-auto text-end tabular-nums">
        {before !== shown && <del className="me-2 text-muted">{before}</del>}
        <span className={classNames(before !== shown && 'font-semibold text-brand')}>{shown}</span>
      </dd>
    </div>
  );
}
