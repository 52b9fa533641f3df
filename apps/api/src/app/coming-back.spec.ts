import { randomUUID } from 'node:crypto';
import type { commands, Conversation, Offer, ResultOf, Session } from '@handraise/contracts';
import type { TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { connectAgent, connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

type Resumed = ResultOf<typeof commands.resumeConversation>;

describe('a customer who comes back on another device', () => {
  let server: TestServer;
  const users: SocketUser[] = [];
  beforeAll(async () => {
    server = await startApp();
  });
  afterEach(() => users.splice(0).forEach((user) => user.close()));
  afterAll(() => server.close());

  const keep = (user: SocketUser): SocketUser => (users.push(user), user);
  const open = async (user: SocketUser): Promise<Conversation> => {
    const headers = { authorization: `Bearer ${user.token}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: '{}' };
    return (await (await fetch(`${server.url}/api/v1/conversations`, init)).json()) as Conversation;
  };
  const resume = (user: SocketUser, conversationId?: string) =>
    user.ask<Resumed>('conversation:resume', { after: 0, ...(conversationId ? { conversationId } : {}) });
  const write = (user: SocketUser, conversationId: string, text: string) =>
    user.ask<{ seq: number }>('message:send', { conversationId, clientId: randomUUID(), text });
  /** A customer with a person, who has said something. */
  const aChat = async () => {
    const agent = keep(await connectAgent(server));
    await agent.ask('presence:set', { intent: 'online' });
    const user = keep(await connectCustomer(server, {}));
    const { id } = await open(user);
    await user.ask('human:request', { conversationId: id });
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made');
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    await write(agent, id, 'Hello, how can I help?');
    return { agent, user, id, sessionId: session.id };
  };
  const end = async ({ agent, sessionId }: { agent: SocketUser; sessionId: string }, outcome: string) => {
    await agent.ask('session:resolve', { sessionId, outcome });
    await agent.ask('presence:set', { intent: 'offline' });
  };

  it('finds the conversation that was settled, and writing opens it again', async () => {
    const { user, id, ...work } = await aChat();
    await end(work, 'resolved');
    const { conversation, messages, last } = await resume(user);
    expect([conversation, messages]).toEqual([null, []]);
    expect(last).toMatchObject({ id, status: 'resolved', episode: 1 });
    expect((await resume(user, id)).messages.map(({ text }) => text)).toContain('Hello, how can I help?');
    await write(user, id, 'It came back.');
    expect((await resume(user)).conversation).toMatchObject({ id, status: 'open', episode: 2 });
  });

  it('is told whom to rate, until it is done', async () => {
    const { user, id, sessionId, agent } = await aChat();
    expect((await resume(user, id)).toRate).toBeUndefined();
    await end({ agent, sessionId }, 'resolved');
    expect((await resume(user, id)).toRate).toMatchObject({ sessionId, agent: { id: agent.id } });
    await user.ask('session:rate', { sessionId, score: 4 });
    expect((await resume(user, id)).toRate).toBeUndefined();
  });

  it('is told so at once after settling it themselves', async () => {
    const { user, id, sessionId, agent } = await aChat();
    const headers = { authorization: `Bearer ${user.token}`, 'content-type': 'application/json' };
    await fetch(`${server.url}/api/v1/conversations/${id}/resolve`, { method: 'POST', headers, body: '{}' });
    expect((await resume(user, id)).toRate).toMatchObject({ sessionId });
    await end({ agent, sessionId }, 'resolved');
  });

  it('is not asked to rate after abuse, nor in the next episode, nor who was lost', async () => {
    const abused = await aChat();
    await end(abused, 'abuse');
    expect((await resume(abused.user, abused.id)).toRate).toBeUndefined();
    const settled = await aChat();
    await end(settled, 'resolved');
    await write(settled.user, settled.id, 'One more thing.');
    expect((await resume(settled.user, settled.id)).toRate).toBeUndefined();
    const lost = await aChat();
    await lost.agent.ask('presence:set', { intent: 'finishing' });
    await lost.agent.ask('session:release', { sessionId: lost.sessionId, reason: 'I have to leave' });
    expect((await resume(lost.user, lost.id)).toRate).toBeUndefined();
    await lost.user.ask('human:cancel', { conversationId: lost.id });
    expect((await resume(lost.user, lost.id)).toRate).toBeUndefined();
  });

  it('sees how far the person has read', async () => {
    const { agent, user, id, ...work } = await aChat();
    const { seq } = await write(user, id, 'Here is my number.');
    await agent.ask('message:read', { conversationId: id, seq });
    expect((await resume(user, id)).readByAgent).toBe(seq);
    await agent.ask('message:read', { conversationId: id, seq: seq + 1000 });
    await agent.ask('message:read', { conversationId: id, seq: 1 });
    const told = await eventually(() => {
      const marks = user.heard('message:read');
      expect(marks).toHaveLength(3);
      return marks;
    });
    expect(told).toEqual(Array(3).fill({ conversationId: id, seq, by: 'agent' }));
    await end({ agent, ...work }, 'resolved');
  });
});
