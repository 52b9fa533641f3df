import type { Outcome } from '@handraise/contracts';
import { classNames } from '@handraise/ui';
import { useId } from 'react';
import { outcomeWords } from './session-words';

const outcomes: readonly Outcome[] = ['resolved', 'unresolved', 'customer_left', 'abuse'];

/** How the work ended, one of four. */
export function OutcomeChoice({ value, onChange }: { value: Outcome; onChange: (outcome: Outcome) => void }) {
  const name = useId();
  return (
    <fieldset className="grid gap-2 sm:grid-cols-2">
      <legend className="sr-only">Outcome</legend>
      {outcomes.map((outcome) => (
        <label
          key={outcome}
          className={classNames(
            'flex cursor-pointer items-start gap-3 rounded-md border px-4 py-3 has-focus-visible:outline-2 has-focus-visible:outline-brand',
            value === outcome ? 'border-brand bg-brand-soft' : 'border-border hover:bg-hover',
          )}
        >
          <input
            type="radio"
            name={name}
            className="mt-1 size-4 accent-brand"
            checked={value === outcome}
            onChange={() => onChange(outcome)}
          />
          <span>
            <span className="block font-semibold">{outcomeWords[outcome].title}</span>
            <span className="block text-sm text-muted">{outcomeWords[outcome].hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
