import type { AgentProfile } from '@handraise/contracts';
import { Card, EmptyState, formatCode, Money, TimeAgo } from '@handraise/ui';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Headset } from 'lucide-react';
import { useDesk } from '../api/desk-context';
import { useStore } from '../api/store';
import type { SessionRoom } from '../sessions/session-room';
import { endedTitle, roomTitle } from '../sessions/session-words';
import { describeCapacity } from './capacity';

/** The sessions in hand, and how much of the agent's capacity they take. */
export function WorkCard({ agent }: { agent: AgentProfile }) {
  const rooms = useStore(useDesk().sessions.rooms);
  const { share, words } = describeCapacity(agent);
  return (
    <Card title="Your work now">
      {rooms.length === 0 ? (
        <EmptyState icon={<Headset aria-hidden size={28} />} title="No open sessions">
          When you accept an offer, the conversation opens here with a brief, so that nobody repeats themselves.
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-2">
          {rooms.map((room) => (
            <RoomLink key={room.session.id} room={room} />
          ))}
        </ul>
      )}
      <div className="mt-4">
        <div className="mb-1 flex justify-between text-sm text-muted">
          <span id="capacity">Capacity in use</span>
          <span className="tabular-nums">{words}</span>
        </div>
        <div
          role="meter"
          aria-labelledby="capacity"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
          aria-valuetext={words}
          className="h-2 overflow-hidden rounded-full bg-hover"
        >
          <div className="h-full rounded-full bg-brand" style={{ inlineSize: `${share * 100}%` }} />
        </div>
      </div>
    </Card>
  );
}

function RoomLink({ room }: { room: SessionRoom }) {
  const { session, packet, unread, ended } = useStore(room.state);
  const { quote, startedAt } = session;
  const { totalMinor, currency } = ended?.earning ?? quote;
  return (
    <li>
      <Link
        to="/sessions/$sessionId"
        params={{ sessionId: session.id }}
        className="flex min-h-14 items-center gap-3 rounded-md border border-border px-4 py-2 hover:bg-hover"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-semibold break-words">
            {ended ? endedTitle(session, packet) : roomTitle(session, packet)}
          </span>
          <span className="block truncate text-sm text-muted">
            {`${formatCode(session.topic)} · `}
            {ended ? 'Ended; see how' : <TimeAgo at={startedAt} />}
          </span>
        </span>
        {unread > 0 && (
          <span className="rounded-full bg-brand px-2 text-sm font-semibold text-on-brand">{unread} new</span>
        )}
        <span className="font-semibold">
          <Money amountMinor={totalMinor} currency={currency} />
        </span>
        <ChevronRight aria-hidden size={18} className="text-muted rtl:rotate-180" />
      </Link>
    </li>
  );
}
