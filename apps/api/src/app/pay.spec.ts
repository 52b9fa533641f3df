import { randomUUID } from 'node:crypto';
import type { Conversation, Earning, Handoff, Offer, Session } from '@handraise/contracts';
import { MetricsService } from '@handraise/analytics';
import { anAdminToken } from '@handraise/identity/testing';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { audit } from '../testing/audit';
import { call, goOffline, goOnline, passDeadline } from '../testing/people';
import { connectAgent, connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

type Ended = { sessionId: string; earning: Earning };
const AGE_SESSION = sql(
  'test.pay.age',
  `UPDATE sessions SET started_at = started_at - $2 * interval '1 minute' WHERE id = $1`,
);
const AGE_OFFER = sql(
  'test.pay.age_offer',
  `UPDATE offers SET created_at = created_at - interval '8 seconds' WHERE id = $1`,
);
const LOADS = sql(
  'test.pay.loads',
  'SELECT used, reserved, sessions, offers, exclusive FROM agent_loads WHERE agent_id = $1',
);
const NO_NEWCOMER = sql('test.pay.no_newcomer', 'UPDATE agent_loads SET newcomer = false WHERE agent_id = $1');
const EARNINGS = sql('test.pay.earnings', 'SELECT count(*)::int AS n FROM earnings WHERE session_id = $1');

describe('how sessions end, and what is paid', () => {
  let server: TestServer;
  let agent: SocketUser;
  const users: SocketUser[] = [];
  beforeAll(async () => {
    server = await startApp();
    agent = await connectAgent(server);
  });
  beforeEach(() => goOnline(agent));
  afterEach(async () => {
    await goOffline(agent);
    users.splice(0).forEach((user) => user.close());
    await server.settled();
    expect(await audit(server.databaseUrl)).toEqual([]);
  });
  afterAll(async () => {
    agent.close();
    await server.close();
  });

  const isFor = (handoff: Handoff) => (made: { offer: Offer }) => made.offer.handoffId === handoff.id;
  const hail = async (tier: 'vip' | 'standard' = 'standard') => {
    const user = await connectCustomer(server, { tier });
    users.push(user);
    const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
    const { handoff } = await user.ask<{ handoff: Handoff }>('human:request', { conversationId });
    return { user, conversationId, handoff };
  };
  const serve = async () => {
    const asked = await hail();
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made', isFor(asked.handoff));
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    return { ...asked, offer, session };
  };
  const say = (by: SocketUser, conversationId: string, text = 'Hello') =>
    by.ask('message:send', { conversationId, clientId: randomUUID(), text });
  const resolve = (sessionId: string, outcome: string) =>
    agent.ask<Ended>('session:resolve', { sessionId, outcome }).then(({ earning }) => earning);
  const endOf = ({ id }: Session) => agent.hears<Ended>('session:ended', ({ sessionId }) => sessionId === id);
  const age = (sessionId: string, minutes: number) => server.get(UnitOfWork).query(AGE_SESSION, [sessionId, minutes]);

  it('I16: solved, unsolved and abused are paid the quote, in full', async () => {
    for (const outcome of ['resolved', 'unresolved', 'abuse']) {
      const { session, offer } = await serve();
      const earning = await resolve(session.id, outcome);
      expect(earning).toMatchObject({ totalMinor: offer.quote.totalMinor, lines: offer.quote.lines });
    }
  });

  it('an end leaves what the metrics need: outcome, answers, hours', async () => {
    const figures = () => server.get(MetricsService).of({ to: new Date(Date.now() + 1000).toISOString() });
    await server.settled();
    const before = await figures();
    const { user, session, conversationId } = await serve();
    await say(user, conversationId);
    await say(agent, conversationId);
    await resolve(session.id, 'resolved');
    await server.settled();
    const after = await figures();
    expect(after.replyGapSeconds.standard.n).toBe(before.replyGapSeconds.standard.n + 1);
    expect(after.outcomes).toEqual({ ...before.outcomes, resolved: before.outcomes.resolved + 1 });
    expect(after.effectivePay.engagedHours).toBeGreaterThan(before.effectivePay.engagedHours);
    expect(after.effectivePay.onlineHours).toBeGreaterThan(before.effectivePay.onlineHours);
    expect(after.offerHealth.decisionSeconds.n).toBe(before.offerHealth.decisionSeconds.n + 1);
  });

  it('a session is rated once, and only when it is over', async () => {
    const { session, user } = await serve();
    const rate = (score: number) => user.ask('session:rate', { sessionId: session.id, score });
    await expect(rate(1)).rejects.toThrow('CONFLICT');
    await resolve(session.id, 'resolved');
    await rate(5);
    await expect(rate(4)).rejects.toThrow('ALREADY_RATED');
  });

  it('a released session is paid the floor for its minutes, and the next agent the whole quote', async () => {
    const { session, conversationId, handoff } = await serve();
    await say(agent, conversationId);
    await age(session.id, 4);
    await goOffline(agent);
    const next = await connectAgent(server);
    users.push(next);
    await goOnline(next);
    await agent.ask('session:release', { sessionId: session.id, reason: 'shift is over' });
    const { earning } = await endOf(session);
    // 0.30 a minute for 4 minutes, give or take the seconds of this test and of the sessions before it
    expect(Math.abs(earning.totalMinor - 120)).toBeLessThan(10);
    const { offer } = await next.hears<{ offer: Offer }>('offer:made', isFor(handoff));
    const taken = await next.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    const ended = await next.ask<Ended>('session:resolve', { sessionId: taken.session.id, outcome: 'resolved' });
    expect(ended.earning.totalMinor).toBe(offer.quote.totalMinor);
    await goOffline(next);
  });

  it('a customer who left without a word is paid at 30 %, one who wrote in full', async () => {
    const silent = await serve();
    await age(silent.session.id, 3);
    const { lines } = await resolve(silent.session.id, 'customer_left');
    const less = lines.find(({ code }) => code === 'customer_left')?.amountMinor ?? 0;
    expect(Math.abs(less + silent.offer.quote.totalMinor * 0.7)).toBeLessThanOrEqual(0.5);
    const talked = await serve();
    await say(talked.user, talked.conversationId);
    expect((await resolve(talked.session.id, 'customer_left')).totalMinor).toBe(talked.offer.quote.totalMinor);
  });

  it('nobody is said to have left before three minutes without a word, by the database’s clock', async () => {
    const { session } = await serve();
    const claim = () => resolve(session.id, 'customer_left');
    await expect(claim()).rejects.toThrow('NOT_ALLOWED_BY_POLICY');
    await age(session.id, 2.9);
    await expect(claim()).rejects.toThrow('NOT_ALLOWED_BY_POLICY');
    const answer = await fetch(`${server.url}/api/v1/agent/sessions/${session.id}/resolve`, {
      method: 'POST',
      headers: { authorization: `Bearer ${agent.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ outcome: 'customer_left' }),
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/from \d\d:\d\d:\d\d UTC on/) });
    await age(session.id, 0.1);
    expect((await claim()).lines.map(({ code }) => code)).toContain('customer_left');
  });

  it('sessions that end at once share their minutes: the floor counts each minute once (H14)', async () => {
    const worker = await connectAgent(server);
    users.push(worker);
    await goOffline(agent);
    await goOnline(worker);
    await server.get(UnitOfWork).query(NO_NEWCOMER, [worker.id]);
    const sessions: Session[] = [];
    for (let n = 0; n < 2; n += 1) {
      const { handoff } = await hail();
      const { offer } = await worker.hears<{ offer: Offer }>('offer:made', isFor(handoff));
      sessions.push((await worker.ask<{ session: Session }>('offer:accept', { offerId: offer.id })).session);
    }
    for (const { id } of sessions) await age(id, 100);
    const resolved = sessions.map(({ id }) =>
      worker.ask<Ended>('session:resolve', { sessionId: id, outcome: 'resolved' }),
    );
    const totals = (await Promise.all(resolved)).map(({ earning }) => earning.totalMinor);
    const quotes = sessions.map(({ quote }) => quote.totalMinor);
    // one is paid the floor for 100 minutes, the other its quote: the minutes are gone
    expect(Math.max(...totals)).toBeGreaterThanOrEqual(3000);
    expect(Math.min(...totals)).toBe(Math.min(...quotes));
    await goOffline(worker);
  });

  it('a customer’s confirmation gives the agent a minute, then the session completes by itself, paid', async () => {
    const { user, session, conversationId, offer } = await serve();
    await say(agent, conversationId);
    await call(server, user.token, 'POST', `/conversations/${conversationId}/resolve`);
    await agent.hears<{ session: Session }>('session:changed', (heard) => heard.session.status === 'wrapping');
    await user.ask('session:rate', { sessionId: session.id, score: 4 });
    await passDeadline(server, 'session.wrap_up', session.id);
    const { earning } = await endOf(session);
    expect(earning.totalMinor).toBe(offer.quote.totalMinor);
    await expect(say(agent, conversationId)).rejects.toThrow('SESSION_ENDED');
  });

  it('a hand-back gives the conversation to the assistant, visibly, and pays', async () => {
    const { user, session, conversationId, offer } = await serve();
    const ended = await agent.ask<Ended>('session:hand-back', {
      sessionId: session.id,
      note: 'the assistant can do it',
    });
    expect(ended.earning.totalMinor).toBe(offer.quote.totalMinor);
    const { conversation, messages } = await user.ask<{
      conversation: Conversation;
      messages: { system?: { code: string } }[];
    }>('conversation:resume', { conversationId, after: 0 });
    expect(conversation).toMatchObject({ status: 'open', control: 'ai' });
    expect(messages.at(-1)?.system?.code).toBe('handed_back');
  });

  it('I8: a session resolved twenty times at once, and again later, is one earning', async () => {
    const { session, user } = await serve();
    const earnings = await Promise.all(Array.from({ length: 20 }, () => resolve(session.id, 'resolved')));
    expect(new Set(earnings.map(({ id }) => id)).size).toBe(1);
    expect(await resolve(session.id, 'unresolved')).toEqual(earnings[0]);
    expect(await server.get(UnitOfWork).query(EARNINGS, [session.id])).toEqual([{ n: 1 }]);
    await expect(agent.ask('session:release', { sessionId: session.id, reason: 'too late' })).rejects.toThrow(
      'SESSION_ENDED',
    );
    await expect(user.ask('session:rate', { sessionId: session.id, score: 6 })).rejects.toThrow('VALIDATION_FAILED');
    const scores = await Promise.allSettled(
      [1, 2, 3].map((score) => user.ask('session:rate', { sessionId: session.id, score })),
    );
    expect(scores.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const stranger = await hail();
    await expect(stranger.user.ask('session:rate', { sessionId: session.id, score: 1 })).rejects.toThrow('NOT_FOUND');
    await stranger.user.ask('human:cancel', { conversationId: stranger.conversationId });
  });

  it('I1, I2: a hedged VIP request accepted by both at once is one session; the loser is told and free', async () => {
    const { handoff } = await hail('vip');
    const { offer: first } = await agent.hears<{ offer: Offer }>('offer:made', isFor(handoff));
    await agent.ask('offer:ack', { offerId: first.id });
    const second = await connectAgent(server);
    users.push(second);
    await goOnline(second);
    await server.get(UnitOfWork).query(AGE_OFFER, [first.id]);
    const { offer: hedge } = await second.hears<{ offer: Offer }>('offer:made', isFor(handoff));
    expect(hedge.kind).toBe('hedge');
    const results = await Promise.allSettled([
      agent.ask<{ session: Session }>('offer:accept', { offerId: first.id }),
      second.ask<{ session: Session }>('offer:accept', { offerId: hedge.id }),
    ]);
    const refused = results
      .filter((result) => result.status === 'rejected')
      .map(({ reason }: { reason: Error }) => reason.message);
    expect(refused).toEqual(['OFFER_TAKEN']);
    const won = results[0]?.status === 'fulfilled' ? agent : second;
    const lost = won === agent ? second : agent;
    await lost.hears<{ reason: string }>('offer:rescinded', ({ reason }) => reason === 'taken');
    expect(await server.get(UnitOfWork).query(LOADS, [lost.id])).toEqual([
      { used: 0, reserved: 0, sessions: 0, offers: 0, exclusive: false },
    ]);
    const session = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.session] : []))[0];
    await won.ask('session:resolve', { sessionId: session?.id, outcome: 'resolved' });
    await goOffline(second);
  }, 30_000);

  it('the same Idempotency-Key makes one thing, another body is refused', async () => {
    const admin = await anAdminToken(server);
    const post = async (route: string, key: string, body: object) => {
      const response = await fetch(`${server.url}/api/v1${route}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as { id?: string; code?: string } };
    };
    const adjustment = { agentId: agent.id, amountMinor: 500, currency: 'EUR', reason: 'goodwill' };
    const article = { title: 'A key', body: 'Used once.', locale: 'en', sampleQuestions: [] };
    for (const [route, body, other] of [
      ['/admin/ledger/adjustments', adjustment, { ...adjustment, amountMinor: 501 }],
      ['/admin/articles', article, { ...article, title: 'Another' }],
      ['/admin/payout-runs', { dryRun: true }, {}],
    ] as const) {
      const key = randomUUID();
      const [first, ...more] = await Promise.all(Array.from({ length: 5 }, () => post(route, key, body)));
      const done = [first, ...more].filter((answer) => answer && answer.status < 300);
      const under = [first, ...more].filter((answer) => answer && answer.status >= 300);
      done.forEach((answer) => expect(answer?.body).toEqual(done[0]?.body));
      expect(under.every((answer) => answer?.body.code === 'CONFLICT')).toBe(true);
      expect((await post(route, key, body)).body).toEqual(done[0]?.body);
      expect(await post(route, key, other)).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    }
    await eventually(async () => expect(await audit(server.databaseUrl)).toEqual([]));
  });
});
