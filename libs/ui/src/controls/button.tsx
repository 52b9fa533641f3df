import { LoaderCircle } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from '../text/class-names';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'human' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const looks: Record<ButtonLook, string> = {
  primary: 'bg-brand text-on-brand hover:bg-brand-strong',
  secondary: 'border border-border-strong bg-raised text-text hover:bg-hover',
  quiet: 'bg-transparent text-text hover:bg-hover',
  human: 'bg-human text-on-human hover:bg-human-strong',
  danger: 'bg-danger text-on-danger hover:bg-danger-strong',
};
// 36 px is for the dense console only; everything that a thumb may touch is at least 44 px.
const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-9 px-3 text-sm gap-1.5',
  md: 'min-h-11 px-4 text-sm gap-2',
  lg: 'min-h-13 px-5 text-base gap-2',
};

// With an icon alone, as wide as high.
const squares: Record<ButtonSize, string> = { sm: 'size-9', md: 'size-11', lg: 'size-13' };

interface Look {
  look?: ButtonLook;
  size?: ButtonSize;
  square?: boolean;
}

/** The classes of a button, for links that look like one. */
export const buttonClasses = ({ look = 'secondary', size = 'md', square }: Look = {}): string =>
  classNames(
    'inline-flex items-center justify-center rounded-md font-semibold select-none transition-colors duration-150',
    'disabled:opacity-55 aria-disabled:opacity-55',
    looks[look],
    square ? squares[size] : sizes[size],
  );

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  /** Something is under way: the button keeps its width, shows it, and takes no second click. */
  busy?: boolean;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** The one button. `primary` is blue (action), `human` green, `danger` red; one primary a screen. */
export function Button({
  look,
  size,
  square,
  busy = false,
  icon,
  children,
  className,
  disabled,
  type,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      className={classNames(buttonClasses({ look, size, square }), className)}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy ? <LoaderCircle aria-hidden size={18} className="animate-spin" /> : icon}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children' | 'square'> {
  /** What the button does, for screen readers and as its tooltip. */
  label: string;
  icon: ReactNode;
}

/** A square button with an icon only. */
export const IconButton = ({ label, look = 'quiet', className, ...rest }: IconButtonProps) => (
  <Button {...rest} square look={look} title={label} aria-label={label} className={classNames('shrink-0', className)} />
);
