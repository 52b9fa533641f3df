import type { AuthorKind, Message } from '@handraise/contracts';
import { CircleAlert, Sparkles, User, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Time } from '../display/time-ago';
import { classNames } from '../text/class-names';
import { Blocks } from './blocks';
import { Citations } from './citations';
import { describeSystemLine } from './system-lines';

/** How far a message of one's own has come. Nothing is said of the ones that arrived. */
export type Delivery = 'sending' | 'sent' | 'read' | 'failed';

/** A message as far as it can be drawn; one that is still being sent has no id and no number yet. */
export type ShownMessage = Pick<Message, 'author' | 'text' | 'createdAt'> &
  Partial<Pick<Message, 'content' | 'citations' | 'system'>>;

export interface MessageBubbleProps {
  message: ShownMessage;
  /** Whose side is the reader on? Their own messages stand at the end of the line. */
  own: boolean;
  delivery?: Delivery;
  onRetry?: () => void;
}

const looks: Record<Exclude<AuthorKind, 'system'>, { bubble: string; label: string; icon: ReactNode }> = {
  customer: { bubble: 'bg-surface border-border', label: 'text-muted', icon: <UserRound aria-hidden size={12} /> },
  assistant: { bubble: 'bg-ai-soft border-transparent', label: 'text-ai', icon: <Sparkles aria-hidden size={12} /> },
  agent: { bubble: 'bg-human-soft border-transparent', label: 'text-human', icon: <User aria-hidden size={12} /> },
};

function authorLabel({ author }: ShownMessage, own: boolean): string {
  if (author.kind === 'assistant') return 'AI';
  if (own) return 'You';
  const name = author.name ?? (author.kind === 'customer' ? 'Customer' : 'Agent');
  return author.simulated ? `${name} · simulated` : name;
}

const deliveries: Record<Delivery, string> = { sending: 'Sending', sent: 'Sent', read: 'Read', failed: 'Not sent' };

/** One message: who wrote it (word, icon and colour), what it says, its sources and its time. */
export function MessageBubble({ message, own, delivery, onRetry }: MessageBubbleProps) {
  if (message.author.kind === 'system') return <SystemMessage message={message} />;
  const look = looks[message.author.kind];
  return (
    <div className={classNames('flex flex-col gap-1', own ? 'items-end' : 'items-start')}>
      <span className={classNames('inline-flex items-center gap-1 px-1 text-xs font-semibold', look.label)}>
        {look.icon}
        {authorLabel(message, own)}
      </span>
      <div dir="auto" className={classNames('max-w-[85%] rounded-lg border px-4 py-2.5', look.bubble)}>
        {message.content?.length ? (
          <Blocks blocks={message.content} />
        ) : (
          <p className="whitespace-pre-wrap">{message.text}</p>
        )}
        {message.citations && message.citations.length > 0 && <Citations citations={message.citations} />}
      </div>
      <Foot at={message.createdAt} delivery={delivery} onRetry={onRetry} />
    </div>
  );
}

function Foot({ at, delivery, onRetry }: { at: string; delivery?: Delivery; onRetry?: () => void }) {
  if (delivery === 'failed')
    return (
      <button
        type="button"
        onClick={onRetry}
        className="inline-flex min-h-8 items-center gap-1 rounded-sm px-1 text-xs font-semibold text-danger underline"
      >
        <CircleAlert aria-hidden size={14} />
        Not sent. Try again
      </button>
    );
  return (
    <span className="px-1 text-xs text-muted">
      {delivery === 'sending' ? 'Sending …' : <Time at={at} />}
      {delivery && delivery !== 'sending' && ` · ${deliveries[delivery]}`}
    </span>
  );
}

const SystemMessage = ({ message }: { message: ShownMessage }) => (
  <p className="flex flex-wrap items-center justify-center gap-x-2 px-4 py-1 text-center text-xs text-muted">
    <span>{message.system ? describeSystemLine(message.system) : message.text}</span>
    <Time at={message.createdAt} />
  </p>
);
