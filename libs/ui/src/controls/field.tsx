import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from 'react';
import type { TextareaHTMLAttributes } from 'react';
import { classNames } from '../text/class-names';

const box = classNames(
  'w-full rounded-md border bg-raised px-3 text-base text-text',
  'aria-invalid:border-danger disabled:opacity-60',
);
const border = 'border-border-strong';

interface FieldWords {
  label: string;
  /** A sentence below the label: what to write here and why. */
  hint?: ReactNode;
  /** What is wrong with the value; announced to screen readers. */
  error?: string;
  /** For dense screens: 36 px instead of 44. */
  dense?: boolean;
}

interface Described {
  id: string;
  describedBy: string | undefined;
}

function FieldFrame({ words, children }: { words: FieldWords; children: (ids: Described) => ReactNode }) {
  const id = useId();
  const describedBy = [words.hint && `${id}-hint`, words.error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {words.label}
      </label>
      {words.hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {words.hint}
        </p>
      )}
      {children({ id, describedBy: describedBy || undefined })}
      {words.error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {words.error}
        </p>
      )}
    </div>
  );
}

const height = (dense: boolean | undefined) => (dense ? 'min-h-9 text-sm' : 'min-h-11');

export interface TextFieldProps extends FieldWords, Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {}

/** A line of text with its label, hint and error. */
export function TextField({ label, hint, error, dense, className, ...rest }: TextFieldProps) {
  return (
    <FieldFrame words={{ label, hint, error }}>
      {({ id, describedBy }) => (
        <input
          {...rest}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className={classNames(box, border, height(dense), className)}
        />
      )}
    </FieldFrame>
  );
}

export interface TextAreaProps extends FieldWords, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> {}

/** Several lines of text with their label, hint and error. */
export function TextArea({ label, hint, error, dense, className, ...rest }: TextAreaProps) {
  return (
    <FieldFrame words={{ label, hint, error }}>
      {({ id, describedBy }) => (
        <textarea
          rows={3}
          {...rest}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className={classNames(box, border, 'py-2', dense && 'text-sm', className)}
        />
      )}
    </FieldFrame>
  );
}

export interface SelectFieldProps extends FieldWords, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  options: readonly { value: string; label: string }[];
}

/** A choice of one, with the platform's own list (best on phones, and for screen readers). */
export function SelectField({ label, hint, error, dense, options, className, ...rest }: SelectFieldProps) {
  return (
    <FieldFrame words={{ label, hint, error }}>
      {({ id, describedBy }) => (
        <select
          {...rest}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className={classNames(box, border, height(dense), className)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
