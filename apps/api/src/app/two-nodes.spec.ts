import { randomUUID } from 'node:crypto';
import type { Conversation, Handoff, Message, Offer, Session } from '@handraise/contracts';
import type { TestServer } from '@handraise/platform/testing';
import { createTestDatabase } from '@handraise/testing';
import { call, goOnline } from '../testing/people';
import { connectAgent, connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

describe('two nodes on one database', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let [first, second]: (TestServer | undefined)[] = [];
  const users: SocketUser[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    // together, as after a deployment: keys, policies and the market's lease are made once
    [first, second] = await Promise.all([startApp({}, database), startApp({}, database)]);
  }, 60_000);
  afterAll(async () => {
    users.forEach((user) => user.close());
    await second?.close();
    await database.drop();
  });

  const ride = async (customerNode: TestServer, agentNode: TestServer) => {
    const agent = await connectAgent(agentNode);
    const user = await connectCustomer(customerNode);
    users.push(agent, user);
    await goOnline(agent);
    const { id: conversationId } = await call<Conversation>(customerNode, user.token, 'POST', '/conversations');
    const { handoff } = await user.ask<{ handoff: Handoff }>('human:request', { conversationId });
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made', (made) => made.offer.handoffId === handoff.id);
    return { agent, user, conversationId, offer };
  };

  it('serve one ride together: offer, accept on both, messages across, resolve', async () => {
    if (!first || !second) throw new Error('the nodes did not start');
    const { agent, user, conversationId, offer } = await ride(first, second);
    const accept = (node: TestServer) =>
      call<{ session: Session }>(node, agent.token, 'POST', `/agent/offers/${offer.id}/accept`);
    const sessions = await Promise.all([accept(first), accept(second), accept(first), accept(second)]);
    expect(new Set(sessions.map(({ session }) => session.id)).size).toBe(1);
    const send = (from: SocketUser, text: string) =>
      from.ask('message:send', { conversationId, clientId: randomUUID(), text });
    await send(agent, 'from the second node');
    await user.hears<{ message: Message }>('message:new', ({ message }) => message.text === 'from the second node');
    await send(user, 'from the first node');
    await agent.hears<{ message: Message }>('message:new', ({ message }) => message.text === 'from the first node');
    await agent.ask('session:resolve', { sessionId: sessions[0]?.session.id, outcome: 'resolved' });
    await user.hears('session:ended');
    await agent.ask('presence:set', { intent: 'offline' });
  }, 30_000);

  it('go on with one when the other stops, whichever led the market', async () => {
    if (!second) throw new Error('the node did not start');
    await first?.close();
    const { agent, offer } = await ride(second, second);
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    await agent.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
  }, 30_000);
});
