import { randomUUID } from 'node:crypto';
import type { Conversation, Handoff, Offer, Session } from '@handraise/contracts';
import { anAgentPassword, anApplication } from '@handraise/agents/testing';
import { aCustomer } from '@handraise/customers/testing';
import { anAdminToken } from '@handraise/identity/testing';
import { Notifier } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { call, goOffline, goOnline } from '../testing/people';
import { connectAgent, connectCustomer, connectWithToken, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}
type Refusal = { ok: boolean; error?: { code: string } };

describe('who is let in, and until when', () => {
  let server: TestServer;
  let admin: string;
  const users: SocketUser[] = [];
  beforeAll(async () => {
    server = await startApp();
    admin = await anAdminToken(server);
  });
  afterEach(() => users.splice(0).forEach((user) => user.close()));
  afterAll(() => server.close());

  const keep = (user: SocketUser): SocketUser => {
    users.push(user);
    return user;
  };
  const isCut = ({ socket }: SocketUser) => eventually(() => expect(socket.connected).toBe(false));
  const login = (email: string) =>
    call<Tokens>(server, '', 'POST', '/auth/login', { email, password: anAgentPassword });
  const hail = async () => {
    const user = keep(await connectCustomer(server));
    const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
    const { handoff } = await user.ask<{ handoff: Handoff }>('human:request', { conversationId });
    return { user, conversationId, handoff };
  };
  const isFor = (handoff: Handoff) => (made: { offer: Offer }) => made.offer.handoffId === handoff.id;

  it('a refresh token used twice ends the login: its sockets are cut, the other login’s are not', async () => {
    const email = `${randomUUID()}@example.org`;
    const other = keep(await connectAgent(server, { email }));
    const tokens = await login(email);
    const stolen = keep(await connectWithToken(server, 'agent', tokens.accessToken));
    const refresh = () => call<Tokens>(server, '', 'POST', '/auth/refresh', { refreshToken: tokens.refreshToken });
    const next = await refresh();
    await expect(refresh()).rejects.toThrow('UNAUTHENTICATED');
    await isCut(stolen);
    await expect(call(server, next.accessToken, 'GET', '/agent/me')).rejects.toThrow('UNAUTHENTICATED');
    expect(other.socket.connected).toBe(true);
  });

  it('a suspension cuts the sockets, withdraws offers, gives the customer to somebody else, and cannot be undone by a tap', async () => {
    const email = `${randomUUID()}@example.org`;
    const agent = keep(await connectAgent(server, { email }));
    await goOnline(agent);
    const { user, handoff } = await hail();
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made', isFor(handoff));
    await agent.ask('offer:accept', { offerId: offer.id });
    await call(server, admin, 'POST', `/admin/agents/${agent.id}/suspend`, { reasons: ['a test'] });
    await isCut(agent);
    await user.hears('session:ended');
    const again = keep(await connectWithToken(server, 'agent', (await login(email)).accessToken));
    await expect(goOnline(again)).rejects.toThrow('AGENT_NOT_ACTIVE');
    const next = keep(await connectAgent(server));
    await goOnline(next);
    const taken = await next.hears<{ offer: Offer }>('offer:made', isFor(handoff));
    expect(taken.offer.attempt).toBe(2);
    const { session } = await next.ask<{ session: Session }>('offer:accept', { offerId: taken.offer.id });
    await next.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
    await goOffline(next);
  });

  it('a socket is cut when its token ends, unless a newer token of the same person was shown', async () => {
    const [short, longer] = [keep(await connectCustomer(server)), keep(await connectCustomer(server))];
    for (const socket of server.get(Notifier).localSockets('customer').values())
      socket.data.expiresAt = Date.now() + 2500;
    await expect(longer.ask('auth:refresh', { token: short.token })).rejects.toThrow('FORBIDDEN');
    await longer.ask('auth:refresh', { token: longer.token });
    await isCut(short);
    expect(longer.socket.connected).toBe(true);
  });

  it.each([
    ['of nobody', 'Bearer garbage'],
    ['of another scheme', 'Basic YTpi'],
    [
      'that has ended',
      'Bearer eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCIsImtpZCI6IngifQ.eyJzdWIiOiJ4IiwiZXhwIjoxfQ.c2lnbmF0dXJl',
    ],
  ])('a token %s is no hindrance where none is needed', async (_, authorization) => {
    const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) });
    const { email, ...application } = anApplication();
    await call(server, '', 'POST', '/agents/apply', { ...application, email });
    const { refreshToken } = await login(email);
    const calls: [string, RequestInit, number][] = [
      ['/health/live', {}, 200],
      ['/health/ready', {}, 200],
      ['/api/v1/widget/token', post({}), 200],
      ['/api/v1/auth/login', post({ email, password: anAgentPassword }), 200],
      ['/api/v1/auth/refresh', post({ refreshToken }), 200],
      ['/api/v1/agents/apply', post(anApplication()), 201],
      ['/api/v1/conversations', post({}), 401],
    ];
    for (const [route, init, status] of calls) {
      const headers = { authorization, 'content-type': 'application/json' };
      const response = await fetch(server.url + route, { ...init, headers });
      expect([route, response.status]).toEqual([route, status]);
    }
  });

  it('another agent’s offer and session are not there', async () => {
    const [agent, stranger] = [keep(await connectAgent(server)), keep(await connectAgent(server))];
    await goOnline(agent);
    const { handoff, conversationId } = await hail();
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made', isFor(handoff));
    for (const command of ['offer:ack', 'offer:accept', 'offer:decline'])
      await expect(stranger.ask(command, { offerId: offer.id })).rejects.toThrow('NOT_FOUND');
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    const sessionId = session.id;
    for (const [command, input] of [
      ['conversation:resume', { sessionId, after: 0 }],
      ['session:resolve', { sessionId, outcome: 'resolved' }],
      ['session:release', { sessionId, reason: 'mine now' }],
      ['session:hand-back', { sessionId, note: 'mine now' }],
      ['message:read', { conversationId, seq: 1 }],
      ['typing', { conversationId }],
    ] as const)
      await expect(stranger.ask(command, input)).rejects.toThrow('NOT_FOUND');
    await expect(call(server, stranger.token, 'GET', `/agent/sessions/${sessionId}`)).rejects.toThrow('NOT_FOUND');
    await agent.ask('session:resolve', { sessionId, outcome: 'resolved' });
    await goOffline(agent);
  });

  it('a tier comes from the host’s token or an admin, and from nowhere else', async () => {
    const { accessToken, customer } = await aCustomer(server, { tier: 'standard' });
    for (const route of ['/conversations', '/widget/token'])
      await expect(call(server, accessToken, 'POST', route, { tier: 'vip' })).rejects.toThrow('VALIDATION_FAILED');
    await expect(call(server, accessToken, 'PUT', `/admin/customers/${customer.id}`, { tier: 'vip' })).rejects.toThrow(
      'FORBIDDEN',
    );
    const user = keep(await connectWithToken(server, 'customer', accessToken));
    const { id: conversationId } = await call<Conversation>(server, accessToken, 'POST', '/conversations');
    await expect(user.ask('human:request', { conversationId, tier: 'vip' })).rejects.toThrow('VALIDATION_FAILED');
    await expect(call(server, admin, 'GET', `/admin/customers/${customer.id}`)).resolves.toMatchObject({
      tier: 'standard',
    });
  });

  it('a flood is refused, acked, and ends; everybody else goes on', async () => {
    const [flooder, other] = [keep(await connectCustomer(server)), keep(await connectCustomer(server))];
    const { id: conversationId } = await call<Conversation>(server, flooder.token, 'POST', '/conversations');
    const acks = await Promise.all(
      Array.from({ length: 400 }, () => flooder.socket.emitWithAck('typing', { conversationId }) as Promise<Refusal>),
    );
    expect(acks.filter(({ error }) => error?.code === 'RATE_LIMITED').length).toBeGreaterThan(200);
    expect(acks.every(({ ok, error }) => ok || error?.code === 'RATE_LIMITED')).toBe(true);
    await call<Conversation>(server, other.token, 'POST', '/conversations');
    await expect(other.ask('typing', {})).resolves.toBeTruthy();
  });

  it('a message over 64 KB closes that socket alone', async () => {
    const [loud, other] = [keep(await connectCustomer(server)), keep(await connectCustomer(server))];
    loud.socket.emit('message:send', { text: 'x'.repeat(70_000) });
    await isCut(loud);
    expect(other.socket.connected).toBe(true);
    const again = keep(await connectWithToken(server, 'customer', loud.token));
    await expect(again.ask('conversation:resume', { after: 0 })).resolves.toMatchObject({ conversation: null });
  });
});
