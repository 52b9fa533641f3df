import {
  earning as earningShape,
  message as messageShape,
  session as sessionShape,
  type Message,
  type Session,
} from '@handraise/contracts';
import { SessionDesk, type SessionPort } from './session-desk';
import type { RoomShelf } from './session-room';

const uuid = (number: number): string => `0190a6f0-0000-7000-8000-${String(number).padStart(12, '0')}`;

const aSession = (number: number, change: Partial<Session> = {}): Session => ({
  ...sessionShape.parse({
    id: uuid(number),
    conversationId: uuid(100 + number),
    handoffId: uuid(200 + number),
    status: 'active',
    topic: 'refund_status',
    epoch: 1,
    quote: { currency: 'EUR', totalMinor: 450, lines: [], rateCardVersion: 1, signature: 's' },
    startedAt: '2026-03-02T12:00:00Z',
    deadlines: { firstReply: '2026-03-02T12:01:30Z' },
  }),
  ...change,
});

const aMessage = (session: Session, seq: number, kind: Message['author']['kind'] = 'customer'): Message =>
  messageShape.parse({
    id: uuid(1000 + seq),
    conversationId: session.conversationId,
    seq,
    author: { kind },
    text: `message ${seq}`,
    createdAt: '2026-03-02T12:00:00Z',
  });

function aShelf(): RoomShelf {
  const kept = new Map<string, string>();
  let ids = 0;
  return {
    read: (name) => kept.get(name) ?? '',
    write: (name, text) => void kept.set(name, text),
    clear: () => kept.clear(),
    newId: () => `client-${(ids += 1)}`,
  };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

interface Server {
  open: Session[];
  stored: Message[];
}

function aDesk(server: Server) {
  const reads: number[] = [];
  const sent: string[] = [];
  const loads: string[] = [];
  const port: SessionPort = {
    listOpen: async () => server.open,
    load: async (id) => {
      const session = server.open.find((one) => one.id === id);
      if (!session) throw new Error('there is no such session');
      loads.push(id);
      return { session, conversation: conversationOf(session), packet: packetOf(session) };
    },
    shelf: aShelf,
    send: async (_, { text }) => {
      sent.push(text);
      return { seq: server.stored.length + sent.length };
    },
    resume: async (session, after) => ({ session, messages: server.stored.filter(({ seq }) => seq > after) }),
    read: (_, seq) => void reads.push(seq),
    typing: () => undefined,
  };
  return { desk: new SessionDesk(port), reads, sent, loads };
}

const conversationOf = (session: Session) => ({
  id: session.conversationId,
  status: 'open' as const,
  control: 'human' as const,
  episode: 1,
  lastSeq: 0,
  createdAt: session.startedAt,
});

const packetOf = (session: Session) => ({
  version: 1,
  completeness: 1,
  customer: { id: session.id, tier: 'standard' as const },
  language: 'en',
  intent: 'other',
  risk: [],
  tried: [],
  facts: [],
  brief: [],
  messages: [],
});

async function aStartedRoom(server: Server) {
  const session = aSession(1);
  server.open = [session];
  const parts = aDesk(server);
  const room = parts.desk.start(session, packetOf(session));
  await settled();
  return { ...parts, session, room };
}

const anEarning = earningShape.parse({
  id: uuid(9),
  sessionId: uuid(1),
  rule: 'session',
  currency: 'EUR',
  totalMinor: 46,
  lines: [],
  status: 'pending',
  availableAt: '2026-03-03T12:00:00Z',
  createdAt: '2026-03-02T12:02:00Z',
});

describe('the desk of sessions', () => {
  it('shows what was said before, and fills what it missed', async () => {
    const server: Server = { open: [], stored: [aMessage(aSession(1), 1), aMessage(aSession(1), 2, 'assistant')] };
    const { desk, room, session } = await aStartedRoom(server);
    expect(room.feed.lastSeq).toBe(2);
    server.stored.push(aMessage(session, 3), aMessage(session, 4));
    desk.onMessage(aMessage(session, 4));
    await settled();
    expect(room.feed.lastSeq).toBe(4);
  });

  it('counts the customer’s messages as unread until somebody looks, and says so once', async () => {
    const { desk, room, session, reads } = await aStartedRoom({ open: [], stored: [] });
    desk.onMessage(aMessage(session, 1));
    desk.onMessage(aMessage(session, 2));
    expect(room.state.get().unread).toBe(2);
    room.watch(true);
    room.watch(true);
    expect(room.state.get().unread).toBe(0);
    expect(reads).toEqual([2]);
  });

  it('stops the clock of the first reply with the first answer', async () => {
    const { room, sent } = await aStartedRoom({ open: [], stored: [] });
    expect(room.session.deadlines).toHaveProperty('firstReply');
    room.feed.post('Hello, I am Maya.');
    await settled();
    expect(sent).toEqual(['Hello, I am Maya.']);
    expect(room.session.deadlines).toEqual({});
    room.close();
  });

  it('stops it too when the answer was written on another device', async () => {
    const { desk, room, session } = await aStartedRoom({ open: [], stored: [] });
    desk.onMessage(aMessage(session, 1, 'agent'));
    expect(room.session.deadlines).toEqual({});
  });

  it('takes in a session that another device of the agent accepted', async () => {
    const session = aSession(1);
    const server: Server = { open: [session], stored: [aMessage(session, 1)] };
    const { desk } = aDesk(server);
    await desk.onChanged(session);
    expect(desk.find(session.id)?.feed.lastSeq).toBe(1);
    expect(desk.find(session.id)?.state.get().packet).toBeDefined();
  });

  it('opens a session once when its notice comes before the answer to the accept', async () => {
    const session = aSession(1);
    const { desk } = aDesk({ open: [session], stored: [] });
    const noticed = desk.onChanged(session);
    desk.start(session, packetOf(session));
    await noticed;
    expect(desk.rooms.get()).toHaveLength(1);
  });

  it('does not bring back a session that has ended', async () => {
    const session = aSession(1, { status: 'released', endedAt: '2026-03-02T12:02:00Z' });
    const { desk, loads } = aDesk({ open: [session], stored: [] });
    await desk.onChanged(session);
    expect(desk.rooms.get()).toEqual([]);
    expect(loads).toEqual([]);
  });

  it('keeps the pay that the notice told when the answer knows none, and the cause', async () => {
    const { room } = await aStartedRoom({ open: [], stored: [] });
    room.end({ cause: 'agent', earning: anEarning });
    room.end({ earning: null });
    expect(room.state.get().ended).toMatchObject({ cause: 'agent', earning: { totalMinor: 46 } });
  });

  it('has nothing unread any more once it has ended', async () => {
    const { desk, room, session } = await aStartedRoom({ open: [], stored: [] });
    desk.onMessage(aMessage(session, 1));
    desk.onEnded({ conversationId: session.conversationId, sessionId: session.id });
    room.watch(false);
    expect(room.state.get().unread).toBe(0);
  });

  it('keeps the draft until the session ends', async () => {
    const { desk, room, session } = await aStartedRoom({ open: [], stored: [] });
    room.keepDraft('Half a sentence');
    expect(room.readDraft()).toBe('Half a sentence');
    desk.onEnded({ conversationId: session.conversationId, sessionId: session.id, cause: 'no_first_reply' });
    expect(room.readDraft()).toBe('');
    expect(room.state.get().ended).toMatchObject({ cause: 'no_first_reply' });
  });

  it('takes no part in a conversation whose session has ended', async () => {
    const { desk, room, session } = await aStartedRoom({ open: [], stored: [] });
    room.end({});
    desk.onMessage(aMessage(session, 1));
    expect(room.feed.lastSeq).toBe(0);
    desk.dismiss(session.id);
    expect(desk.rooms.get()).toEqual([]);
  });
});
