import { randomUUID } from 'node:crypto';
import type { Conversation, Message, Offer, Session } from '@handraise/contracts';
import { anAnonymousCustomer } from '@handraise/customers/testing';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { createTestDatabase } from '@handraise/testing';
import { call, goOffline, goOnline } from '../testing/people';
import { connectAgent, connectCustomer, connectWithToken, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

type Heard = { message: Message };
type Receipt = { id: string; seq: number };

const STORED = sql(
  'test.messages.stored',
  `SELECT seq, id, client_id AS "clientId" FROM messages WHERE conversation_id = $1 ORDER BY seq`,
);

describe('messages on two nodes', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let [first, second]: TestServer[] = [];
  const users: SocketUser[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    [first, second] = await Promise.all([startApp({}, database), startApp({}, database)]);
  }, 60_000);
  afterEach(() => users.splice(0).forEach((user) => user.close()));
  afterAll(async () => {
    await Promise.all([first?.close(), second?.close()]);
    await database.drop();
  });

  const nodes = (): [TestServer, TestServer] => {
    if (!first || !second) throw new Error('the nodes did not start');
    return [first, second];
  };
  const keep = <User extends SocketUser>(user: User): User => {
    users.push(user);
    return user;
  };
  const open = (node: TestServer, user: SocketUser) =>
    call<Conversation>(node, user.token, 'POST', '/conversations').then(({ id }) => id);
  const send = (user: SocketUser, conversationId: string, text: string, clientId: string = randomUUID()) =>
    user.ask<Receipt>('message:send', { conversationId, clientId, text });
  const served = async () => {
    const [one, two] = nodes();
    const agent = keep(await connectAgent(two));
    const user = keep(await connectCustomer(one));
    await goOnline(agent);
    const conversationId = await open(one, user);
    await user.ask('human:request', { conversationId });
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made');
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    return { agent, user, conversationId, session };
  };
  const end = async (agent: SocketUser, { id: sessionId }: Session) => {
    await agent.ask('session:resolve', { sessionId, outcome: 'resolved' });
    await goOffline(agent);
  };

  it('I10: 200 sends at once, with resends and broken connections, leave no gap and no double', async () => {
    const [one, two] = nodes();
    const { agent, user, conversationId, session } = await served();
    const connect = (node: TestServer) => connectWithToken(node, 'customer', user.token).then(keep);
    const devices = await Promise.all([one, two, one, two].map(connect));
    const doomed = await Promise.all([one, two].map(connect));
    const sends = Array.from({ length: 200 }, (_, index) => ({ clientId: randomUUID(), text: `message ${index}` }));
    const acks = sends.map(async ({ clientId, text }, index) => {
      const device = index % 5 === 0 ? agent : devices[index % devices.length];
      const lost = doomed[index % doomed.length];
      if (!device || !lost) throw new Error('no device');
      // sent over a connection that breaks before the ack, and again over one that does not
      if (index % 11 === 1) lost.socket.emit('message:send', { conversationId, clientId, text });
      if (index === 100) doomed.forEach((broken) => broken.close());
      const receipt = await send(device, conversationId, text, clientId);
      if (index % 3 === 0) expect(await send(device, conversationId, text, clientId)).toEqual(receipt);
      return { clientId, ...receipt };
    });
    const acked = await Promise.all(acks);
    const rows = await one
      .get(UnitOfWork)
      .query<{ seq: number; id: string; clientId: string }>(STORED, [conversationId]);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    for (const { clientId, id, seq } of acked)
      expect(rows.filter((row) => row.clientId === clientId)).toEqual([{ clientId, id, seq }]);
    await end(agent, session);
  }, 60_000);

  it('brings the longest message across nodes, right to left and with every plane, and no longer one', async () => {
    const { agent, user, conversationId, session } = await served();
    const longest = '\u0645\u0631\u062d\u0628\u0627 😀'.repeat(500).slice(0, 4000);
    await send(user, conversationId, longest);
    const { message } = await agent.hears<Heard>('message:new', (heard) => heard.message.author.kind === 'customer');
    expect(message.text).toBe(longest.trim());
    await expect(send(user, conversationId, 'x'.repeat(4001))).rejects.toThrow('VALIDATION_FAILED');
    await end(agent, session);
  }, 30_000);

  it('says when a resume does not bring everything, to both sides', async () => {
    const [one] = nodes();
    const { agent, user, conversationId, session } = await served();
    const write =
      'SELECT conversations_append($1, gen_random_uuid(), $2, NULL, NULL, false, NULL, $3, NULL, NULL, NULL, NULL)';
    const line = sql('test.messages.line', `${write} FROM generate_series(1, 1001)`);
    await one.get(UnitOfWork).query(line, [conversationId, 'system', 'a line']);
    const resume = (who: SocketUser, after: number) =>
      who.ask<{ messages: Message[]; more: boolean }>('conversation:resume', {
        ...(who === agent ? { sessionId: session.id } : { conversationId }),
        after,
      });
    for (const who of [user, agent]) {
      const first = await resume(who, 0);
      expect(first.more).toBe(true);
      const last = first.messages.at(-1)?.seq ?? 0;
      expect(last).toBe(first.messages.length);
      expect((await resume(who, last)).messages[0]?.seq).toBe(last + 1);
      expect(await resume(who, 1_000_000)).toMatchObject({ messages: [], more: false });
    }
    await end(agent, session);
  });

  it('keeps control characters out, and takes no message that nobody could see', async () => {
    const [one] = nodes();
    const user = keep(await connectCustomer(one));
    const conversationId = await open(one, user);
    const { seq } = await send(user, conversationId, 'one\u0000two\u0007three\nfour\tfive');
    const { messages } = await user.ask<{ messages: Message[] }>('conversation:resume', {
      conversationId,
      after: seq - 1,
    });
    expect(messages[0]?.text).toBe('onetwothree\nfour\tfive');
    for (const invisible of ['   ', '\u200b\u200d\ufeff', '\u0000', '\u2060 \u00ad'])
      await expect(send(user, conversationId, invisible)).rejects.toThrow('VALIDATION_FAILED');
    await expect(send(user, conversationId, 'fine', 'client\u0000id-1')).rejects.toThrow('VALIDATION_FAILED');
    await expect(send(user, conversationId, 'half a pair \ud83d')).resolves.toBeTruthy();
  });

  it('tells all devices of a customer everything, and nobody else', async () => {
    const [one, two] = nodes();
    const phone = keep(await connectCustomer(one));
    const conversationId = await open(one, phone);
    const laptop = keep(await connectWithToken(two, 'customer', phone.token));
    const stranger = keep(await connectCustomer(two));
    await open(two, stranger);
    await send(phone, conversationId, 'Hello from the phone');
    const { message } = await laptop.hears<Heard>('message:new', (heard) => heard.message.text.startsWith('Hello'));
    expect(message.clientId).toBeTruthy();
    await phone.hears<Heard>('message:new', (heard) => heard.message.id === message.id);
    for (const ask of ['message:send', 'human:request', 'conversation:resume', 'message:read', 'typing'])
      await expect(
        stranger.ask(ask, {
          conversationId,
          ...(ask === 'message:send' ? { clientId: randomUUID(), text: 'hi' } : {}),
          ...(ask === 'conversation:resume' ? { after: 0 } : {}),
          ...(ask === 'message:read' ? { seq: 1 } : {}),
        }),
      ).rejects.toThrow('NOT_FOUND');
    expect(stranger.heard<Heard>('message:new')).toEqual([]);
  });

  it('says NOT_FOUND to an agent who never served the conversation, and SESSION_ENDED to one who did', async () => {
    const [one, two] = nodes();
    const { agent, user, conversationId, session } = await served();
    const stranger = keep(await connectAgent(one));
    await expect(send(stranger, conversationId, 'hi')).rejects.toThrow('NOT_FOUND');
    await expect(send(stranger, randomUUID(), 'hi')).rejects.toThrow('NOT_FOUND');
    const stale = { conversationId, clientId: randomUUID(), text: 'hi', epoch: 999 };
    await expect(agent.ask('message:send', stale)).rejects.toThrow('STALE_EPOCH');
    const receipt = await send(agent, conversationId, 'said in time', 'said-in-time');
    await end(agent, session);
    await expect(send(agent, conversationId, 'too late')).rejects.toThrow('SESSION_ENDED');
    const route = `/agent/sessions/${session.id}/messages`;
    const late = { clientId: randomUUID(), text: 'too late' };
    await expect(call(two, agent.token, 'POST', route, late)).rejects.toThrow('SESSION_ENDED');
    expect(await send(agent, conversationId, 'said in time', 'said-in-time')).toEqual(receipt);
    await expect(send(stranger, conversationId, 'hi')).rejects.toThrow('NOT_FOUND');
    await send(user, conversationId, 'thank you');
    await expect(send(agent, conversationId, 'too late')).rejects.toThrow('SESSION_ENDED');
  }, 30_000);

  it('gives an anonymous customer the same conversation by their secret, and a guess another one', async () => {
    const [one, two] = nodes();
    const { accessToken, customer } = await anAnonymousCustomer(one);
    const user = keep(await connectWithToken(one, 'customer', accessToken));
    const conversationId = await open(one, user);
    const token = (anonymousId: string | undefined) =>
      call<{ accessToken: string; customer: { id: string; anonymousId: string } }>(two, '', 'POST', '/widget/token', {
        anonymousId,
      });
    const again = await token(customer.anonymousId);
    expect(again.customer.id).toBe(customer.id);
    const guess = await token('a-guess-of-somebody-else-entirely');
    expect(guess.customer.id).not.toBe(customer.id);
    expect(guess.customer.anonymousId).not.toContain('guess');
    const other = keep(await connectWithToken(two, 'customer', guess.accessToken));
    await expect(other.ask('conversation:resume', { conversationId, after: 0 })).rejects.toThrow('NOT_FOUND');
  });

  it('I14: the assistant writes nothing more once a person was asked for, by word or by button', async () => {
    const [one] = nodes();
    const user = keep(await connectCustomer(one));
    const conversationId = await open(one, user);
    const asked = Array.from({ length: 6 }, (_, index) =>
      send(user, conversationId, `How do I return shoes? ${index}`),
    );
    await user.ask('human:request', { conversationId });
    await Promise.all(asked);
    await send(user, conversationId, 'How do I return shoes?');
    await Promise.all(nodes().map((node) => node.settled()));
    const { messages } = await user.ask<{ messages: Message[] }>('conversation:resume', { conversationId, after: 0 });
    const line = messages.findIndex(({ system }) => system?.code === 'human_requested');
    expect(line).toBeGreaterThan(-1);
    expect(messages.slice(line).filter(({ author }) => author.kind === 'assistant')).toEqual([]);
    await user.ask('human:cancel', { conversationId });
  });
});
