import type { SocketClient, SocketStatus } from '@handraise/client';
import type { Offer, Presence } from '@handraise/contracts';
import { sayNews } from '@handraise/ui';
import type { QueryClient } from '@tanstack/react-query';
import { startAlarm, stopAlarm } from '../offers/alarm';
import { unlockSoundAtTouch } from '../offers/bell';
import { OfferDesk } from '../offers/offer-desk';
import { endSentences } from '../offers/offer-words';
import { browserRoomShelf } from '../sessions/browser-room-shelf';
import { SessionDesk } from '../sessions/session-desk';
import { ownAgent, statements } from './queries';
import { connectAgent, server } from './server';
import { Store } from './store';

/** Typed by the contract: events, inputs and answers of the agents' namespace. */
type AgentSocket = SocketClient<'agent'>;

/** Everything that lives while an agent is logged in: the connection, the offers that ring, the sessions. */
export interface Desk {
  readonly socket: AgentSocket;
  readonly status: Store<SocketStatus>;
  readonly offers: OfferDesk;
  readonly sessions: SessionDesk;
  close(): void;
}

/** Connects, and keeps everything current until closed. */
export function openDesk(queries: QueryClient): Desk {
  const socket = connectAgent();
  const desk = {
    socket,
    status: new Store<SocketStatus>('connecting'),
    offers: offersOver(socket),
    sessions: sessionsOver(socket),
  };
  const stops = [listen(desk, queries), ringWithOffers(desk.offers), tellVisibility(socket), unlockSoundAtTouch()];
  const sweeper = setInterval(() => desk.offers.sweep(), 1000);
  socket.connect();
  const close = () => {
    clearInterval(sweeper);
    for (const stop of stops) stop();
    desk.sessions.close();
    socket.close();
  };
  return { ...desk, close };
}

const offersOver = (socket: AgentSocket): OfferDesk =>
  new OfferDesk({
    list: async () => (await server.call('listOffers', {})).data,
    ack: (offerId) => socket.request('offer:ack', { offerId }),
    now: () => performance.now(),
    onEnd: (_, reason) => sayNews(endSentences[reason]),
  });

const sessionsOver = (socket: AgentSocket): SessionDesk =>
  new SessionDesk({
    listOpen: async () => (await server.call('listSessions', { open: 'true', limit: 20 })).data,
    load: (sessionId) => server.call('getSession', { sessionId }),
    shelf: browserRoomShelf,
    send: ({ conversationId, epoch }, { clientId, text }) =>
      socket.request('message:send', { conversationId, clientId, text, epoch }),
    resume: ({ id }, after) => socket.request('conversation:resume', { sessionId: id, after }),
    read: (conversationId, seq) => signal(socket.request('message:read', { conversationId, seq })),
    typing: (conversationId) => signal(socket.request('typing', { conversationId })),
  });

/** Best effort: a lost signal is nothing that anybody must be told. */
const signal = (sent: Promise<unknown>): void => void sent.catch(() => undefined);

/** What notices are given to. */
type Parts = Pick<Desk, 'socket' | 'status' | 'offers' | 'sessions'>;

/** After every connect everything is read anew: what was said while the connection was gone is nowhere else. */
function listen({ socket, status, offers, sessions }: Parts, queries: QueryClient): () => void {
  const refreshMoney = () => {
    void queries.invalidateQueries({ queryKey: ['listEarnings'] });
    void queries.invalidateQueries(statements);
  };
  const refreshProfile = () => void queries.invalidateQueries(ownAgent);
  const stops = [
    socket.onStatus((next) => {
      status.set(next);
      if (next !== 'online') return sessions.pause();
      signal(Promise.all([offers.sync(), sessions.sync(), queries.invalidateQueries()]));
    }),
    socket.on('presence:changed', (presence) => showPresence(queries, presence)),
    socket.on('offer:made', ({ offer }) => offers.made(offer)),
    socket.on('offer:rescinded', ({ offerId, reason }) => {
      offers.ended(offerId, reason);
      refreshProfile(); // what it had reserved is free again, or in use
    }),
    socket.on('message:new', ({ message }) => sessions.onMessage(message)),
    socket.on('message:read', (notice) => sessions.onRead(notice)),
    socket.on('typing', (notice) => sessions.onTyping(notice)),
    socket.on('packet:changed', ({ sessionId, packet }) => sessions.onPacket(sessionId, packet)),
    socket.on('session:changed', ({ session }) => {
      signal(sessions.onChanged(session));
      refreshProfile();
    }),
    socket.on('session:ended', (notice) => {
      sessions.onEnded(notice);
      refreshMoney();
      refreshProfile();
    }),
    socket.on('earning:changed', refreshMoney),
  ];
  return () => stops.forEach((stop) => stop());
}

/** What the server says of the agent's presence goes into the profile that all screens read. */
export function showPresence(queries: QueryClient, presence: Presence): void {
  queries.setQueryData(ownAgent.queryKey, (agent) => agent && { ...agent, presence });
  void queries.invalidateQueries(ownAgent);
}

/** Rings while there is an offer, and is silent the moment there is none. */
function ringWithOffers(offers: OfferDesk): () => void {
  let rung: Offer['id'] | undefined;
  return offers.ringing.subscribe(() => {
    const [first] = offers.ringing.get();
    if (first?.offer.id === rung) return;
    rung = first?.offer.id;
    if (first) startAlarm(first.offer, () => offers.ringing.get()[0]?.endsAtMs ?? 0);
    else stopAlarm();
  });
}

/** The server then knows the link as `background`: nobody looks at the page. */
function tellVisibility(socket: AgentSocket): () => void {
  const tell = () => signal(socket.request('presence:heartbeat', { visible: !document.hidden }));
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}
