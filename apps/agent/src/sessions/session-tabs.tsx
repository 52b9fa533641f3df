import { Link } from '@tanstack/react-router';
import { useStore } from '../api/store';
import type { SessionRoom } from './session-room';
import { endedTitle, roomTitle } from './session-words';

/** Up to four conversations side by side, with what is unread in each. */
export const SessionTabs = ({ rooms }: { rooms: readonly SessionRoom[] }) => (
  <nav aria-label="Your sessions" className="flex overflow-x-auto border-b border-border bg-surface">
    {rooms.map((room) => (
      <SessionTab key={room.session.id} room={room} />
    ))}
  </nav>
);

function SessionTab({ room }: { room: SessionRoom }) {
  const { session, packet, unread, ended } = useStore(room.state);
  return (
    <Link
      to="/sessions/$sessionId"
      params={{ sessionId: session.id }}
      className="flex min-h-11 shrink-0 items-center gap-2 border-b-2 px-4 text-sm font-semibold focus-visible:-outline-offset-2"
      activeProps={{ className: 'border-brand text-brand' }}
      inactiveProps={{ className: 'border-transparent text-muted hover:text-text' }}
    >
      {ended ? endedTitle(session, packet) : roomTitle(session, packet)}
      {ended && <span className="font-normal">ended</span>}
      {unread > 0 && (
        <span className="rounded-full bg-brand px-1.5 text-xs text-on-brand" aria-label={`${unread} unread`}>
          {unread}
        </span>
      )}
    </Link>
  );
}
