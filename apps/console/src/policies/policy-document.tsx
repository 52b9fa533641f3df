import { Card, classNames } from '@handraise/ui';
import { valueAt, type Json } from './document';
import { shownValue, type PolicyField, type PolicyGroup } from './policy-fields';

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

function Row({ field, document, published, currency, currencyBefore }: RowProps) {
  const shown = shownValue(field.kind, valueAt(document, field.path), currency);
  const before =
    published === undefined ? shown : shownValue(field.kind, valueAt(published, field.path), currencyBefore);
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
