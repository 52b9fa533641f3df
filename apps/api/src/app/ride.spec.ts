import { randomUUID } from 'node:crypto';
import type { Conversation, Earning, Handoff, Message, Offer, Packet, Session } from '@handraise/contracts';
import { LedgerService } from '@handraise/ledger';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { connectAgent, connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

const LOADS = sql('test.loads', 'SELECT used, reserved, sessions, offers FROM agent_loads WHERE agent_id = $1');

describe('the ride', () => {
  let server: TestServer;
  const users: SocketUser[] = [];
  beforeAll(async () => {
    server = await startApp();
  });
  afterEach(() => users.splice(0).forEach((user) => user.close()));
  afterAll(() => server.close());

  const customer = async (tier: 'vip' | 'standard' = 'standard') => {
    const user = await connectCustomer(server, { tier });
    users.push(user);
    const conversation = await http<Conversation>(user, 'POST', '/conversations');
    return { user, conversationId: conversation.id };
  };
  const onlineAgent = async () => {
    const agent = await connectAgent(server);
    users.push(agent);
    await agent.ask('presence:set', { intent: 'online' });
    return agent;
  };
  const http = async <Data>(user: SocketUser, method: string, path: string, body?: object): Promise<Data> => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${user.token}`, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const answer = (await response.json()) as Data & { code?: string };
    if (!response.ok) throw new Error(answer.code);
    return answer;
  };

  it('brings a customer who asks for a person to an agent, who solves it and is paid the quote', async () => {
    const agent = await onlineAgent();
    const { user, conversationId } = await customer();
    const { handoff } = await user.ask<{ handoff: Handoff }>('human:request', { conversationId });
    expect(handoff.position).toBe(1);

    const { offer } = await agent.hears<{ offer: Offer }>('offer:made');
    expect(offer.handoffId).toBe(handoff.id);
    expect((await agent.ask<{ countdownMs: number }>('offer:ack', { offerId: offer.id })).countdownMs).toBeGreaterThan(
      18_000,
    );
    expect(agent.heard('message:new')).toEqual([]);

    const accepted = await agent.ask<{ session: Session; packet: Packet }>('offer:accept', { offerId: offer.id });
    const again = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    expect(again.session.id).toBe(accepted.session.id);
    expect(accepted.packet.brief.length).toBeGreaterThan(0);
    await user.hears('session:started');
    await user.hears<{ control: string }>('conversation:changed', ({ control }) => control === 'human');

    await agent.ask('message:send', {
      conversationId,
      clientId: randomUUID(),
      text: 'Hello, I am Maja. My card is 4242 4242 4242 4242',
    });
    const hello = await user.hears<{ message: Message }>(
      'message:new',
      ({ message }) => message.author.kind === 'agent',
    );
    expect(hello.message.text).not.toContain('4242 4242');
    expect(hello.message.author.name).toBe('Maja K.');
    await user.ask('message:send', { conversationId, clientId: randomUUID(), text: 'Thank you!' });
    await agent.hears<{ message: Message }>('message:new', ({ message }) => message.author.kind === 'customer');

    const { earning } = await agent.ask<{ earning: Earning }>('session:resolve', {
      sessionId: accepted.session.id,
      outcome: 'resolved',
    });
    expect(earning.totalMinor).toBe(offer.quote.totalMinor);
    const ended = await user.hears<object>('session:ended');
    expect(ended).not.toHaveProperty('earning');
    await user.ask('session:rate', { sessionId: accepted.session.id, score: 5 });
    await expect(user.ask('session:rate', { sessionId: accepted.session.id, score: 1 })).rejects.toThrow(
      'ALREADY_RATED',
    );
    await expect(
      agent.ask('message:send', { conversationId, clientId: randomUUID(), text: 'one more' }),
    ).rejects.toThrow('SESSION_ENDED');
    expect((await server.get(LedgerService).verify()).problems).toEqual([]);
    expect(await server.get(UnitOfWork).query(LOADS, [agent.id])).toEqual([
      { used: 0, reserved: 0, sessions: 0, offers: 0 },
    ]);
    const { messages } = await user.ask<{ messages: Message[] }>('conversation:resume', { conversationId, after: 0 });
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  });

  it('goes on to the next agent when one declines, and the decline is free', async () => {
    const first = await onlineAgent();
    const { user, conversationId } = await customer();
    await user.ask('human:request', { conversationId });
    const { offer } = await first.hears<{ offer: Offer }>('offer:made');
    const second = await onlineAgent();
    await first.ask('offer:decline', { offerId: offer.id, reason: 'not my topic' });
    const next = await second.hears<{ offer: Offer }>('offer:made', (made) => made.offer.handoffId === offer.handoffId);
    expect(next.offer.id).not.toBe(offer.id);
    await expect(first.ask('offer:accept', { offerId: offer.id })).rejects.toThrow('CONFLICT');
    await user.ask('human:cancel', { conversationId });
    await second.hears('offer:rescinded');
    await expect(second.ask('offer:accept', { offerId: next.offer.id })).rejects.toThrow('OFFER_RESCINDED');
    for (const agent of [first, second]) await agent.ask('presence:set', { intent: 'offline' });
  });

  it('lets exactly one of many parallel accepts win, on any transport (I1)', async () => {
    const agent = await onlineAgent();
    const { user, conversationId } = await customer('vip');
    await user.ask('human:request', { conversationId });
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made');
    const accepts = Array.from({ length: 50 }, () =>
      http<{ session: Session }>(agent, 'POST', `/agent/offers/${offer.id}/accept`),
    );
    const sessions = await Promise.all(accepts);
    expect(new Set(sessions.map(({ session }) => session.id)).size).toBe(1);
    await http(agent, 'POST', `/agent/sessions/${sessions[0]?.session.id}/resolve`, { outcome: 'abuse' });
    await agent.ask('presence:set', { intent: 'offline' });
  });

  it('gives the work back to the line when an agent releases it, with the age kept (I5)', async () => {
    const first = await onlineAgent();
    const { user, conversationId } = await customer();
    const { handoff } = await user.ask<{ handoff: Handoff }>('human:request', { conversationId });
    const { offer } = await first.hears<{ offer: Offer }>('offer:made');
    const { session } = await first.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    await first.ask('presence:set', { intent: 'finishing' });
    const second = await onlineAgent();
    await first.ask('session:release', { sessionId: session.id, reason: 'I have to leave' });
    const next = await second.hears<{ offer: Offer }>('offer:made', (made) => made.offer.handoffId === handoff.id);
    expect(next.offer.attempt).toBe(2);
    const resumed = await user.ask<{ handoff: Handoff }>('conversation:resume', { conversationId, after: 0 });
    expect(resumed.handoff.requestedAt).toBe(handoff.requestedAt);
    await expect(first.ask('conversation:resume', { sessionId: session.id, after: 0 })).rejects.toThrow(
      'SESSION_ENDED',
    );
    const taken = await second.ask<{ session: Session }>('offer:accept', { offerId: next.offer.id });
    await second.ask('session:resolve', { sessionId: taken.session.id, outcome: 'resolved' });
    await second.ask('presence:set', { intent: 'offline' });
  });

  it('lets nobody but the controller read or write (I3, I11)', async () => {
    const agent = await onlineAgent();
    const { user, conversationId } = await customer();
    await user.ask('human:request', { conversationId });
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made');
    const stranger = await onlineAgent();
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    await expect(stranger.ask('message:send', { conversationId, clientId: randomUUID(), text: 'hi' })).rejects.toThrow(
      'NOT_FOUND',
    );
    await expect(stranger.ask('conversation:resume', { sessionId: session.id, after: 0 })).rejects.toThrow('NOT_FOUND');
    await expect(stranger.ask('offer:accept', { offerId: offer.id })).rejects.toThrow('NOT_FOUND');
    const other = await customer();
    await expect(other.user.ask('conversation:resume', { conversationId, after: 0 })).rejects.toThrow('NOT_FOUND');
    await user.ask('message:send', { conversationId, clientId: randomUUID(), text: 'private' });
    await agent.hears<{ message: Message }>('message:new', ({ message }) => message.text === 'private');
    expect(stranger.heard('message:new')).toEqual([]);
    await agent.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
  });

  it('answers every command, the unknown and the malformed too', async () => {
    const { user } = await customer();
    await expect(user.ask('human:shout', {})).rejects.toThrow('UNKNOWN_COMMAND');
    await expect(user.ask('human:request', { conversationId: 'x' })).rejects.toThrow('VALIDATION_FAILED');
    await expect(user.ask('human:request', { conversationId: randomUUID() })).rejects.toThrow('NOT_FOUND');
    await expect(user.ask('offer:accept', { offerId: randomUUID() })).rejects.toThrow('UNKNOWN_COMMAND');
  });
});
