import type { HTMLAttributes, ReactNode } from 'react';
import { classNames } from '../text/class-names';

export interface CardProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  title?: ReactNode;
  /** Beside the title: a link or small button. */
  action?: ReactNode;
  dense?: boolean;
}

/** A surface with one subject. */
export function Card({ title, action, dense, children, className, ...rest }: CardProps) {
  return (
    <section
      {...rest}
      className={classNames('rounded-lg border border-border bg-raised', dense ? 'p-4' : 'p-4 sm:p-6', className)}
    >
      {(title || action) && (
        <header className="mb-3 flex flex-wrap items-center justify-between gap-2">
          {title && <h2 className="text-base font-semibold">{title}</h2>}
          {/* A control is higher than a title: it must not push the title down. */}
          {action && <div className="-my-2.5 flex items-center">{action}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

export interface StatProps {
  label: string;
  value: ReactNode;
  /** A quieter line below: what the number means or where it comes from. */
  note?: ReactNode;
}

/** One figure with its name. */
export const Stat = ({ label, value, note }: StatProps) => (
  <div className="min-w-0">
    <div className="text-sm text-muted">{label}</div>
    <div className="text-lg font-semibold tabular-nums">{value}</div>
    {note && <div className="text-xs text-muted">{note}</div>}
  </div>
);

/** Names and values below each other, such as the details of a record. */
export const Facts = ({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) => (
  <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-2 text-sm">
    {facts.map((fact) => (
      <div key={fact.label} className="contents">
        <dt className="text-muted">{fact.label}</dt>
        <dd className="min-w-0">{fact.value}</dd>
      </div>
    ))}
  </dl>
);
