import { Notice } from '@handraise/ui';
import { useId } from 'react';
import { valueAt, withValueAt } from './document';
import type { FieldKind } from './policy-fields';
import type { FieldInputProps } from './policy-form';
import { switchedOff, toggled } from './switched-off';

type Checks = Extract<FieldKind, { type: 'checks' }>;

/** Some of a fixed list, each with a box; which ones are off is said in words, because that is where the risk is. */
export function ChecksInput({ field, kind, document, faults, onChange }: FieldInputProps & { kind: Checks }) {
  const id = useId();
  const value = valueAt(document, field.path);
  const off = switchedOff(kind.options, value);
  const fault = faults.get(field.path.join('.'));
  return (
    <fieldset aria-describedby={`${id}-off`}>
      <legend className="text-sm font-semibold">{field.label}</legend>
      {field.hint && <p className="text-sm text-muted">{field.hint}</p>}
      <div className="mt-2 grid gap-x-6 sm:grid-cols-2">
        {kind.options.map((option) => (
          <label key={option.value} className="flex min-h-9 items-center gap-2.5 text-sm max-md:min-h-11">
            <input
              type="checkbox"
              className="size-4.5 accent-brand"
              checked={!off.includes(option)}
              onChange={() => onChange(withValueAt(document, field.path, toggled(kind.options, value, option.value)))}
            />
            {option.label}
          </label>
        ))}
      </div>
      <div id={`${id}-off`} role="status" className="mt-2 empty:hidden">
        {off.length > 0 && (
          <Notice tone="danger">
            <span className="font-semibold">Switched off: {off.map(({ label }) => label).join(', ')}.</span> {kind.off}
          </Notice>
        )}
      </div>
      {fault && (
        <p role="alert" className="mt-1 text-sm text-danger">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
