import { buttonClasses, classNames, EmptyState, Loading } from '@handraise/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useDesk } from '../api/desk-context';
import { useStore } from '../api/store';
import { BriefPeek } from './brief-peek';
import { Chat } from './chat';
import { EndedCard } from './ended-card';
import { PacketPanel } from './packet-panel';
import { SessionHeader } from './session-header';
import type { SessionRoom } from './session-room';
import { SessionTabs } from './session-tabs';
import { ViewChoice, type View } from './view-choice';
import { WrapUp } from './wrap-up';

/** One session: the conversation, what is known of the customer, and the ways to end it. */
export function SessionPage() {
  const { sessionId } = useParams({ from: '/shell/sessions/$sessionId' });
  const desk = useDesk();
  const rooms = useStore(desk.sessions.rooms);
  const status = useStore(desk.status);
  const room = rooms.find(({ session }) => session.id === sessionId);
  if (!room) return status === 'online' ? <NotHere /> : <Loading />;
  return (
    <div className="mx-auto flex min-h-0 w-full max-w-6xl flex-1 flex-col md:border-x md:border-border">
      {rooms.length > 1 && <SessionTabs rooms={rooms} />}
      <Room key={sessionId} room={room} />
    </div>
  );
}

const patienceMs = 1500;

/** Just after a reload the sessions are still on their way, so this waits a moment before it says no. */
function NotHere() {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (patient) return <Loading />;
  return (
    <EmptyState
      wholePage
      title="This session has ended"
      action={
        <Link to="/" className={buttonClasses({ look: 'primary' })}>
          Back to Home
        </Link>
      }
    >
      A conversation can be read only while you work on it.
    </EmptyState>
  );
}

/** The pay takes the place of the conversation the moment the work ends: it may not be read any more. */
function Room({ room }: { room: SessionRoom }) {
  const { ended, session, packet } = useStore(room.state);
  const [view, setView] = useState<View>('chat');
  useWatching(room);
  if (ended) return <EndedCard room={room} ending={ended} />;
  return (
    <>
      <SessionHeader room={room} />
      <ViewChoice view={view} onChange={setView} />
      <div className="flex min-h-0 flex-1">
        <div className={classNames('flex min-h-0 min-w-0 flex-1 flex-col', view !== 'chat' && 'max-md:hidden')}>
          {session.deadlines.firstReply && <BriefPeek packet={packet} onOpen={() => setView('brief')} />}
          {session.status === 'wrapping' && <WrapUp room={room} />}
          <Chat room={room} />
        </div>
        <aside
          aria-label="What is known"
          tabIndex={0}
          className={classNames(
            'overflow-y-auto bg-surface p-4 md:w-88 md:shrink-0 md:border-s md:border-border',
            view === 'brief' ? 'max-md:flex-1' : 'max-md:hidden',
          )}
        >
          <PacketPanel packet={packet} />
        </aside>
      </div>
    </>
  );
}

/** While the session is on screen and the page in front, its messages count as read. */
function useWatching(room: SessionRoom): void {
  useEffect(() => {
    const look = () => room.watch(!document.hidden);
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      room.watch(false);
    };
  }, [room]);
}
