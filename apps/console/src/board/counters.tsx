import type { Board } from '@handraise/contracts';
import { classNames, formatClock } from '@handraise/ui';
import { CircleUser, Clock, PhoneIncoming, Sparkles, UserRoundCheck, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { practiceAgentsOn } from './practice-agents';

interface CounterProps {
  label: string;
  value: number;
  note?: string;
  icon: ReactNode;
  className: string;
}

/** The colours are the product's: violet the machine, green people, amber waiting, blue what rings. */
const Counter = ({ label, value, note, icon, className }: CounterProps) => (
  <div className="flex min-w-0 flex-col rounded-lg border border-border bg-raised p-3">
    <dt className={classNames('flex items-center gap-1.5 text-xs font-semibold', className)}>
      {icon}
      {label}
    </dt>
    <dd className="text-xl font-semibold tabular-nums">{value}</dd>
    {note && <dd className="text-xs text-muted">{note}</dd>}
  </div>
);

/** The average would hide the one who has waited too long. */
const longestWait = ({ handoffs }: Board, now: Date): string | undefined => {
  const since = handoffs.map(({ requestedAt }) => new Date(requestedAt).getTime());
  return since.length === 0 ? undefined : `longest ${formatClock(now.getTime() - Math.min(...since))}`;
};

const practiceInWords = (count: number): string | undefined => (count === 0 ? undefined : `and ${count} simulated`);

/** The market in six figures; programs that play agents are counted apart from people. */
export function Counters({ board, now }: { board: Board; now: Date }) {
  const { counts } = board;
  const practice = practiceAgentsOn(board);
  const icon = { 'aria-hidden': true, size: 14, className: 'shrink-0' } as const;
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2">
      <Counter label="With the AI" value={counts.withAssistant} icon={<Sparkles {...icon} />} className="text-ai" />
      <Counter
        label="Waiting"
        value={counts.waiting}
        note={longestWait(board, now)}
        icon={<Clock {...icon} />}
        className={counts.waiting > 0 ? 'text-warn' : 'text-muted'}
      />
      <Counter label="With a person" value={counts.withHuman} icon={<CircleUser {...icon} />} className="text-human" />
      <Counter
        label="People online"
        value={counts.agentsOnline - practice.online}
        note={practiceInWords(practice.online)}
        icon={<UsersRound {...icon} />}
        className="text-human"
      />
      <Counter
        label="Free for work"
        value={counts.agentsRoutable - practice.free}
        note={practiceInWords(practice.free)}
        icon={<UserRoundCheck {...icon} />}
        className="text-human"
      />
      <Counter
        label="Offers ringing"
        value={counts.liveOffers}
        icon={<PhoneIncoming {...icon} />}
        className="text-brand"
      />
    </dl>
  );
}
