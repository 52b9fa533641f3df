import { CircleAlert, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/button';
import { explainError } from '../text/error-sentences';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** Where this is all there is on the page, its title is the page's heading. */
  wholePage?: boolean;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing is here yet, and what would bring something here. */
export const EmptyState = ({ icon, title, wholePage, children, action }: EmptyStateProps) => (
  <div className="flex flex-col items-center gap-1.5 px-4 py-5 text-center">
    {icon && <div className="text-muted">{icon}</div>}
    {wholePage ? (
      <h1 className="text-lg font-semibold">{title}</h1>
    ) : (
      <p className="text-base font-semibold">{title}</p>
    )}
    {children && <div className="max-w-prose text-sm text-muted">{children}</div>}
    {action && <div className="mt-2">{action}</div>}
  </div>
);

export interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** Something could not be loaded: what, in a sentence, and a way to try again. */
export const ErrorState = ({ error, onRetry }: ErrorStateProps) => (
  <div role="alert" className="flex flex-col items-center gap-3 px-4 py-8 text-center">
    <CircleAlert aria-hidden className="text-danger" />
    <p className="max-w-prose text-sm">{explainError(error)}</p>
    {onRetry && <Button onClick={onRetry}>Try again</Button>}
  </div>
);

/** Something is being loaded. Says so only after a moment, so that fast answers do not flicker. */
export const Loading = ({ label = 'Loading' }: { label?: string }) => (
  <div
    role="status"
    className="flex animate-[hr-appear_200ms_300ms_both] items-center justify-center gap-2 p-8 text-sm text-muted"
  >
    <LoaderCircle aria-hidden size={18} className="animate-spin" />
    {label}
  </div>
);

export type NoticeTone = 'neutral' | 'brand' | 'human' | 'warn' | 'danger';

const tones: Record<NoticeTone, string> = {
  neutral: 'bg-surface text-text border-border',
  brand: 'bg-brand-soft text-brand border-transparent',
  human: 'bg-human-soft text-human border-transparent',
  warn: 'bg-warn-soft text-warn border-transparent',
  danger: 'bg-danger-soft text-danger border-transparent',
};

/** A line across the screen about the state of things, with an optional way out. */
export const Notice = ({
  tone = 'neutral',
  icon,
  children,
  action,
}: {
  tone?: NoticeTone;
  icon?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
}) => (
  <div className={`flex flex-wrap items-center gap-3 rounded-md border px-4 py-3 text-sm ${tones[tone]}`}>
    {icon}
    <div className="min-w-0 flex-[1_1_12rem]">{children}</div>
    {action}
  </div>
);
