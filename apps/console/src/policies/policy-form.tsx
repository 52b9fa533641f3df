import { Card, classNames, SelectField, TextField } from '@handraise/ui';
import { useState } from 'react';
import type { Json } from './document';
import { valueAt } from './document';
import { ChecksInput } from './checks-input';
import { typedText, unitOf, withTyped, type PolicyField, type PolicyGroup } from './policy-fields';

interface PolicyFormProps {
  groups: readonly PolicyGroup[];
  document: Json;
  currency: string;
  /** What the schema says against a place, by its path. */
  faults: ReadonlyMap<string, string>;
  onChange: (document: Json) => void;
}

/** A policy as fields, group by group. */
export const PolicyForm = ({ groups, ...rest }: PolicyFormProps) => (
  <div className="flex flex-col gap-4">
    {groups.map((group) => (
      <Card key={group.title} dense title={group.title}>
        {group.note && <p className="-mt-2 mb-3 max-w-prose text-sm text-muted">{group.note}</p>}
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {group.fields.map((field) => (
            <div
              key={field.path.join('.')}
              className={classNames((field.kind.type === 'words' || field.kind.type === 'checks') && 'sm:col-span-2')}
            >
              <FieldInput field={field} {...rest} />
            </div>
          ))}
        </div>
      </Card>
    ))}
  </div>
);

export type FieldInputProps = Omit<PolicyFormProps, 'groups'> & { field: PolicyField };

/** Lists with fixed members have boxes; all else is typed or chosen. */
function FieldInput(props: FieldInputProps) {
  const { kind } = props.field;
  return kind.type === 'checks' ? <ChecksInput {...props} kind={kind} /> : <TypedInput {...props} />;
}

/** Keeps the text as it was typed: "2." on the way to "2.50" must not jump under the fingers. */
function TypedInput({ field, document, currency, faults, onChange }: FieldInputProps) {
  const { kind, path, hint } = field;
  const [text, setText] = useState(() => typedText(kind, valueAt(document, path), currency));
  const unit = unitOf(kind, currency);
  const change = (next: string) => {
    setText(next);
    onChange(withTyped(document, field, next, currency));
  };
  const shared = {
    dense: true,
    label: unit ? `${field.label} (${unit})` : field.label,
    hint,
    error: faults.get(path.join('.')),
    value: text,
  };
  if (kind.type === 'choice')
    return <SelectField {...shared} options={kind.options} onChange={(event) => change(event.target.value)} />;
  return (
    <TextField
      {...shared}
      inputMode={kind.type === 'text' || kind.type === 'words' ? 'text' : 'decimal'}
      autoComplete="off"
      onChange={(event) => change(event.target.value)}
    />
  );
}
