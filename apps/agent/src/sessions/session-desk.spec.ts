import { message as messageShape, session as sessionShape, type Message, type Session } from '@handraise/contracts';
import { SessionDesk, type SessionPort } from './session-desk';
import type { RoomShelf } from './session-room';

const uuid = (number: number): string => `0190a6f0-0000-7000-8000-${String(number).padStart(12, '0')}`;

const aSession = (number: number, change: Partial<Session> = {}): Session => ({
  ...sessionShape.parse({
    id: uuid(number),
    conversationId: uuid(100 + number),
    handoffId: uuid(200 + number),
    status: 'active',
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
  const port: SessionPort = {
    listOpen: async () => server.open,
    load: () => Promise.reject(new Error('the packet is not needed here')),
    shelf: aShelf,
    send: async (_, { text }) => {
      sent.push(text);
      return { seq: server.stored.length + sent.length };
    },
    resume: async (session, after) => ({ session, messages: server.stored.filter(({ seq }) => seq > after) }),
    read: (_, seq) => void reads.push(seq),
    typing: () => undefined,
  };
  return { desk: new SessionDesk(port), reads, sent };
}

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

  it('keeps the draft until the session ends', async () => {
    const { desk, room, session } = await aStartedRoom({ open: [], stored: [] });
    room.keepDraft('Half a sentence');
    expect(room.readDraft()).toBe('Half a sentence');
    desk.onEnded({ conversationId: session.conversationId, sessionId: session.id, earning: null });
    expect(room.readDraft()).toBe('');
    expect(room.state.get().ended).toEqual({ earning: null });
  });

  it('takes no part in a conversation whose session has ended', async () => {
    const { desk, room, session } = await aStartedRoom({ open: [], stored: [] });
    room.end(null);
    desk.onMessage(aMessage(session, 1));
    expect(room.feed.lastSeq).toBe(0);
    desk.dismiss(session.id);
    expect(desk.rooms.get()).toEqual([]);
  });
});
