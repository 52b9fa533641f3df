import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { classNames } from '../text/class-names';

export interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** `lg` is the 112 × 56 px switch with which an agent goes online. */
  size?: 'md' | 'lg';
}

/** On or off. Green when on: somebody is there. */
export function Switch({ label, checked, onChange, disabled, size = 'md' }: SwitchProps) {
  const large = size === 'lg';
  return (
    <BaseSwitch.Root
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      className={classNames(
        'relative inline-flex shrink-0 cursor-pointer items-center rounded-full border-2 p-1 transition-colors duration-150',
        'border-border-strong bg-surface data-checked:border-human data-checked:bg-human data-disabled:opacity-55',
        large ? 'h-14 w-28' : 'h-8 w-14',
      )}
    >
      <BaseSwitch.Thumb
        className={classNames(
          'block rounded-full bg-border-strong transition-transform duration-150 data-checked:bg-on-human',
          large
            ? 'size-11 data-checked:translate-x-14 rtl:data-checked:-translate-x-14'
            : 'size-5.5 data-checked:translate-x-6 rtl:data-checked:-translate-x-6',
        )}
      />
    </BaseSwitch.Root>
  );
}
