import { classNames } from '@handraise/ui';

interface FilterLinksProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A choice of one that narrows a list; what is chosen stands in the address. */
export const FilterLinks = <Value extends string>({ label, options, value, onChange }: FilterLinksProps<Value>) => (
  <div role="group" aria-label={label} className="flex flex-wrap gap-1">
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
        className={classNames(
          'min-h-9 rounded-full border px-3 text-sm transition-colors duration-150',
          option.value === value
            ? 'border-brand bg-brand-soft font-semibold text-brand'
            : 'border-border text-text hover:bg-hover',
        )}
      >
        {option.label}
      </button>
    ))}
  </div>
);
