import { randomUUID } from 'node:crypto';
import type { Conversation, Offer, Session } from '@handraise/contracts';
import { recordStatements, type TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { call, goOnline } from '../testing/people';
import { connectAgent, connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

/** What each hot operation says to the database: a statement more is a decision, not an accident. */
describe('statements per operation', () => {
  let server: TestServer;
  let recorded: ReturnType<typeof recordStatements>;
  const users: SocketUser[] = [];
  const quietTicks = () => recorded.having('agents.leases.renew').filter(({ length }) => length === 1);

  beforeAll(async () => {
    server = await startApp();
    recorded = recordStatements();
    const [user, ...agents] = [
      await connectCustomer(server),
      await connectAgent(server),
      await connectAgent(server),
      await connectAgent(server),
    ];
    users.push(user, ...agents);
    const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
    const say = (by: SocketUser, text: string) =>
      by.ask('message:send', { conversationId, clientId: randomUUID(), text });
    await say(user, 'How do I return shoes?');
    const [agent] = agents;
    if (!agent) throw new Error('no agent');
    await goOnline(agent);
    await user.ask('human:request', { conversationId });
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made');
    await agent.ask('offer:ack', { offerId: offer.id });
    const accept = () => agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    const [{ session }] = await Promise.all([accept(), accept(), accept()]);
    await say(agent, 'Hello');
    await say(agent, 'How can I help?');
    await say(user, 'My shoes are too small');
    await eventually(() => expect(quietTicks()).not.toHaveLength(0), { timeoutMs: 15_000 });
    await agent.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
    await server.settled();
  }, 60_000);
  afterAll(async () => {
    recorded.stop();
    users.forEach((user) => user.close());
    await server.close();
  });

  it.each([
    [
      'a message to the assistant is stored with its turn for triage',
      ['conversations.append', 'platform.outbox.add'],
      2,
    ],
    ['a message to a person is one statement, which commits by itself', ['conversations.append_together'], 1],
    ['an agent’s message reads who the agent is', ['agents.card', 'conversations.append'], 2],
    ['an offer is made with capacity, quote, deadline and record', ['dispatch.offer.insert'], 10],
    ['an offer is acked', ['dispatch.offer.deliver'], 2],
    ['an offer is accepted', ['sessions.accept'], 6],
    ['a session is resolved, paid and booked', ['sessions.end', 'ledger.post'], 28],
  ])('%s', (_, statements, most) => {
    const [rarest = '', ...others] = [...statements].reverse();
    const sizes = recorded
      .having(rarest)
      .filter((transaction) => others.every((statement) => transaction.includes(statement)))
      .map(({ length }) => length);
    expect(Math.min(...sizes)).toBeLessThanOrEqual(most);
  });

  it('an accept and its repeats at the same moment are one', () => {
    expect(recorded.having('sessions.find_accepted')).toHaveLength(1);
    expect(recorded.having('sessions.accept')).toHaveLength(1);
  });

  it('the leases of all agents are renewed by one statement a tick', () => {
    expect(quietTicks()).not.toHaveLength(0);
  });
});
