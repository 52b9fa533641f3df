import { classNames } from '@handraise/ui';
import { useEffect, type ReactNode } from 'react';

export interface PageProps {
  title: string;
  /** A sentence about what the screen is for. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Details of what is chosen, beside the page; on narrow screens in its place. */
  side?: ReactNode;
  children: ReactNode;
}

/** A screen: its name, what one can do on it, and its content. */
export function Page({ title, lead, actions, side, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Handraise`;
  }, [title]);
  return (
    <div className="flex min-h-full">
      {side !== undefined && <h1 className="sr-only xl:hidden">{title}</h1>}
      <div className={classNames('min-w-0 flex-1 px-4 py-5 md:px-6', side !== undefined && 'max-xl:hidden')}>
        <div className="mx-auto flex max-w-6xl flex-col gap-5">
          <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <div className="min-w-0 flex-1 basis-72">
              <h1 className="text-lg font-semibold">{title}</h1>
              {lead && <p className="mt-0.5 max-w-prose text-sm text-muted">{lead}</p>}
            </div>
            {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
          </header>
          {children}
        </div>
      </div>
      {side}
    </div>
  );
}

/** A part of a page with its own heading. */
export const Section = ({ title, note, action, children }: SectionProps) => (
  <section className="flex flex-col gap-2">
    <header className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <h2 className="text-sm font-semibold">
        {title}
        {note !== undefined && <span className="ms-2 font-normal text-muted">{note}</span>}
      </h2>
      {action}
    </header>
    {children}
  </section>
);

interface SectionProps {
  title: string;
  note?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}
