import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation, Handoff, Message, Offer, Session } from '@handraise/contracts';
import type { TestServer } from '@handraise/platform/testing';
import { createTestDatabase, eventually } from '@handraise/testing';
import { call, goOnline } from '../testing/people';
import { hasRedis, RedisServer } from '../testing/redis-server';
import { connectAgent, connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

/** The adapter's readers leave when their look into the stream is over. */
const READERS_LEAVE_MS = 1200;

const withRedis = hasRedis ? describe : describe.skip;

withRedis('two nodes that talk through Redis', () => {
  let redis: RedisServer;
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let nodes: TestServer[] = [];
  let customer: SocketUser;
  let agent: SocketUser;
  let conversationId: string;
  let sessionId: string;

  beforeAll(async () => {
    redis = await RedisServer.start();
    database = await createTestDatabase();
    const node = () => startApp({ REDIS_URL: redis.url }, database);
    nodes = await Promise.all([node(), node()]);
    const [first, second] = nodes;
    if (!first || !second) throw new Error('the nodes did not start');
    customer = await connectCustomer(first);
    agent = await connectAgent(second);
    conversationId = (await call<Conversation>(first, customer.token, 'POST', '/conversations')).id;
  }, 60_000);
  afterAll(async () => {
    customer.close();
    agent.close();
    for (const node of nodes) await node.close();
    await sleep(READERS_LEAVE_MS);
    await redis.kill();
    await database.drop();
  });

  const say = (from: SocketUser, text: string) =>
    from.ask('message:send', { conversationId, clientId: randomUUID(), text });
  const reads = (by: SocketUser, text: string) =>
    by.hears<{ message: Message }>('message:new', ({ message }) => message.text === text);

  it('serve one ride together', async () => {
    await goOnline(agent);
    const { handoff } = await customer.ask<{ handoff: Handoff }>('human:request', { conversationId });
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made', (made) => made.offer.handoffId === handoff.id);
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    sessionId = session.id;
    await customer.hears('session:started');
    await say(agent, 'hello across');
    await reads(customer, 'hello across');
  }, 30_000);

  it('go on without it: what is sent is stored, said at once on the same node, and found by asking on the other', async () => {
    await redis.kill();
    await say(customer, 'is anybody there?');
    await reads(customer, 'is anybody there?');
    const { messages } = await agent.ask<{ messages: Message[] }>('conversation:resume', { sessionId, after: 0 });
    expect(messages.map(({ text }) => text)).toContain('is anybody there?');
  }, 30_000);

  it('carry notices again once it is back', async () => {
    await redis.start();
    const heard = () => agent.heard<{ message: Message }>('message:new').map(({ message }) => message.text);
    const back = async () => {
      await say(customer, 'there you are');
      expect(heard()).toContain('there you are');
    };
    await eventually(back, { timeoutMs: 20_000 });
  }, 30_000);
});
