import { buttonClasses, formatClock, useNow } from '@handraise/ui';
import { Link, useRouterState } from '@tanstack/react-router';
import { MessageCircleWarning } from 'lucide-react';
import { useEffect } from 'react';
import { useDesk } from '../api/desk-context';
import { useStore } from '../api/store';
import { chime } from '../offers/bell';
import { clearNotification, notifyWhenHidden } from '../offers/offer-notification';
import { firstWordDue } from './first-word';
import type { SessionRoom } from './session-room';
import { roomTitle } from './session-words';

/** Wherever the agent is: a customer who was accepted waits for the first word, and how long they still will. */
export const FirstWordStrips = () =>
  useStore(useDesk().sessions.rooms).map((room) => <MaybeStrip key={room.session.id} room={room} />);

function MaybeStrip({ room }: { room: SessionRoom }) {
  const { session, ended } = useStore(room.state);
  const leftMs = firstWordDue(session, useNow(1000).getTime());
  return leftMs !== undefined && !ended && <Strip room={room} leftMs={leftMs} />;
}

function Strip({ room, leftMs }: { room: SessionRoom; leftMs: number }) {
  const { session, packet } = useStore(room.state);
  const here = useRouterState({ select: ({ location }) => location.pathname.includes(session.id) });
  const tag = `first-word-${session.id}`;
  useEffect(() => {
    chime();
    navigator.vibrate?.(200);
    notifyWhenHidden('A customer waits for your first word', { body: 'In a minute they go to somebody else.', tag });
    return () => void clearNotification(tag);
  }, [tag]);
  return (
    <div className="flex items-center justify-center gap-3 bg-warn-soft px-4 py-1.5 text-sm text-warn">
      <MessageCircleWarning aria-hidden size={20} className="shrink-0" />
      <p className="min-w-0">
        <span role="alert">
          <strong>{here ? 'Say hello.' : `${roomTitle(session, packet)}.`}</strong> The customer waits for your first
          word
        </span>
        {' and goes to somebody else in '}
        <span role="timer" className="font-semibold tabular-nums">
          {formatClock(leftMs)}
        </span>
      </p>
      {!here && (
        <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} className={buttonClasses()}>
          Answer
        </Link>
      )}
    </div>
  );
}
