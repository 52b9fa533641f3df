import { randomUUID } from 'node:crypto';
import type { EventName, EventPayload } from '@handraise/contracts';
import type {
  AgentId,
  ConversationId,
  CustomerId,
  EarningId,
  EventId,
  HandoffId,
  OfferId,
  SessionId,
} from '@handraise/kernel';
import { Outbox, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { Global, Module } from '@nestjs/common';
import { v7 } from 'uuid';
import { OnEpisodes } from './events/on-episodes';
import { AnalyticsModule, BoardSource, MetricsService } from './index';

class NoBoard {
  read = () => Promise.reject(new Error('not asked for here'));
}

@Global()
@Module({ providers: [{ provide: BoardSource, useClass: NoBoard }], exports: [BoardSource] })
class NoBoardModule {}

const id = <Name extends string>() => randomUUID() as string as Name;

const TURN = {
  seq: 1,
  epoch: 1,
  tier: 'standard' as const,
  route: 'assistant' as const,
  asked: false,
  reasons: [],
  intent: 'refund',
  topic: 'Refunds',
  skill: 'payments' as const,
  level: 1,
  complexity: 'S' as const,
  estimatedMinutes: 6,
  risk: [],
  language: 'en',
  confidence: 0.9,
};

interface Served {
  score?: number;
  simulated?: boolean;
  ending?: Pick<EventPayload<'session.ended'>, 'status' | 'outcome'>;
}
const SOLVED = { status: 'completed', outcome: 'resolved' } as const;

describe('metrics', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer({ imports: [NoBoardModule, AnalyticsModule] });
  });
  afterEach(() => server.close());

  const tell = async <Name extends EventName>(name: Name, payload: EventPayload<Name>) => {
    await server.get(UnitOfWork).run((tx) => server.get(Outbox).add(tx, name, payload));
    await server.settled();
  };
  /** Begun two minutes ago, resolved now. */
  const resolved = async (
    over: { customerId?: CustomerId; conversationId?: ConversationId; confirmed?: boolean } = {},
  ) => {
    const episode = { conversationId: id<ConversationId>(), customerId: id<CustomerId>(), confirmed: true, ...over };
    const startedAt = new Date(Date.now() - 120_000).toISOString();
    await tell('conversation.resolved', { ...episode, episode: 1, startedAt });
    return episode;
  };
  const written = (customerId: CustomerId) =>
    tell('triage.decided', { ...TURN, customerId, conversationId: id<ConversationId>() });
  /** A request, an offer, an accept, a reply, an end and a rating. */
  const served = async ({ score, simulated = false, ending = SOLVED }: Served = {}) => {
    const [conversationId, handoffId, offerId] = [id<ConversationId>(), id<HandoffId>(), id<OfferId>()];
    const agentId = id<AgentId>();
    const session = { sessionId: id<SessionId>(), conversationId, agentId };
    await tell('handoff.requested', { handoffId, conversationId, customerId: id<CustomerId>() });
    await tell('offer.made', { offerId, handoffId, agentId, simulated });
    await tell('session.started', { ...session, handoffId, offerId, simulated });
    await tell('session.replied', session);
    await tell('session.ended', { ...session, ...ending, handoffId, simulated });
    if (score !== undefined) await tell('session.rated', { ...session, score });
    return session;
  };
  const metrics = () => server.get(MetricsService).of({ to: new Date(Date.now() + 1000).toISOString() });

  it('are honest about an empty period: no value stands on nothing', async () => {
    expect(await metrics()).toMatchObject({
      aiShare: { value: null, n: 0 },
      csat: { human: { value: null, n: 0, low: null, high: null } },
      timeToHumanSeconds: { p50: null, p95: null, n: 0 },
      paid: { earnings: 0, totalMinor: 0, currency: 'EUR', byCurrency: [] },
    });
  });

  it('count as the assistant’s what was resolved without a person, confirmed and assumed apart', async () => {
    await resolved();
    await resolved({ confirmed: false });
    const { conversationId } = await served();
    await resolved({ conversationId });
    const { aiShare, timeToResolveSeconds } = await metrics();
    expect(aiShare).toEqual({ value: 2 / 3, n: 3, confirmed: 1, assumed: 1 });
    expect(timeToResolveSeconds.n).toBe(3);
    expect(timeToResolveSeconds.p50).toBeCloseTo(120, 0);
  });

  it('take "resolved" back when the customer has to come again', async () => {
    const { customerId } = await resolved();
    await resolved();
    await written(customerId);
    expect(await metrics()).toMatchObject({
      aiShare: { value: 0.5, n: 2 },
      repeatContacts: { value: 0.5, n: 2 },
    });
  });

  it('know a repeat contact also when it is handled before the end of the episode', async () => {
    const customerId = id<CustomerId>();
    const at = (msecs: number) => ({ id: v7({ msecs }) as string as EventId });
    const turn = { ...TURN, customerId, conversationId: id<ConversationId>() };
    await server.get(UnitOfWork).run((tx) => server.get(OnEpisodes).written(tx, turn, at(Date.now() + 5000)));
    await resolved({ customerId });
    expect((await metrics()).repeatContacts).toEqual({ value: 1, n: 1 });
  });

  it('take no message of the episode itself for a repeat contact', async () => {
    const customerId = id<CustomerId>();
    await written(customerId);
    await resolved({ customerId });
    expect((await metrics()).repeatContacts).toEqual({ value: 0, n: 1 });
  });

  it('give the share of content answers with its interval and who could have answered', async () => {
    for (const score of [5, 4, 2]) await served({ score });
    await served();
    const { csat } = await metrics();
    expect(csat.human).toMatchObject({ value: 2 / 3, n: 3, asked: 4 });
    expect(csat.human.low).toBeCloseTo(0.2077, 3);
    expect(csat.human.high).toBeCloseTo(0.9385, 3);
  });

  it('count as asked only whom the widget asks: not who was given back to the line, nor who was abusive', async () => {
    await served({ score: 5 });
    await served({ ending: { status: 'released' } });
    await served({ ending: { status: 'completed', outcome: 'abuse' } });
    expect((await metrics()).csat.human).toMatchObject({ n: 1, asked: 1 });
    await served({ ending: { status: 'released' }, score: 2 }); // nobody asked, yet the customer's word counts
    expect((await metrics()).csat.human).toMatchObject({ n: 2, asked: 2 });
  });

  it('leave simulated agents out of everything', async () => {
    const { conversationId } = await served({ score: 5, simulated: true });
    await resolved({ conversationId });
    const agentId = id<AgentId>();
    const earning = { earningId: id<EarningId>(), agentId, status: 'pending', currency: 'EUR' };
    await tell('earning.changed', { ...earning, totalMinor: 900, simulated: true });
    expect(await metrics()).toMatchObject({
      aiShare: { n: 0 },
      csat: { human: { n: 0, asked: 0 } },
      timeToHumanSeconds: { n: 0 },
      offers: { made: 0, accepted: 0 },
      paid: { earnings: 0 },
    });
  });

  it('follow offers to their end and measure from the request to the first words', async () => {
    await served();
    for (const status of ['declined', 'timed_out', 'rescinded', 'undeliverable']) {
      const offer = { offerId: id<OfferId>(), handoffId: id<HandoffId>(), agentId: id<AgentId>() };
      await tell('offer.ended', { ...offer, status });
      await tell('offer.made', { ...offer, simulated: false });
    }
    const { offers, timeToHumanSeconds } = await metrics();
    expect(offers).toEqual({ made: 5, accepted: 1, declined: 1, timedOut: 1, rescinded: 1, undeliverable: 1 });
    expect(timeToHumanSeconds.n).toBe(1);
    expect(timeToHumanSeconds.p50).toBeGreaterThan(0);
  });

  it('count an earning once, however often it moves on', async () => {
    const earning = { earningId: id<EarningId>(), agentId: id<AgentId>(), totalMinor: 450, currency: 'EUR' };
    for (const status of ['pending', 'available', 'paid'])
      await tell('earning.changed', { ...earning, status, simulated: false });
    const one = { earnings: 1, totalMinor: 450, currency: 'EUR' };
    expect((await metrics()).paid).toEqual({ ...one, byCurrency: [one] });
  });

  it('leave out no currency and never add one to another', async () => {
    for (const [currency, totalMinor] of [
      ['EUR', 60_000],
      ['USD', 450],
      ['USD', 50],
    ] as const)
      await tell('earning.changed', {
        earningId: id<EarningId>(),
        agentId: id<AgentId>(),
        status: 'pending',
        totalMinor,
        currency,
        simulated: false,
      });
    const { paid, effectivePay } = await metrics();
    expect(paid).toEqual({
      earnings: 2,
      totalMinor: 500,
      currency: 'USD',
      byCurrency: [
        { earnings: 2, totalMinor: 500, currency: 'USD' },
        { earnings: 1, totalMinor: 60_000, currency: 'EUR' },
      ],
    });
    expect(effectivePay.byCurrency.map(({ currency }) => currency)).toEqual(['USD', 'EUR']);
  });

  it('refuse a period that ends before it begins', async () => {
    const now = new Date().toISOString();
    await expect(server.get(MetricsService).of({ from: now, to: now })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });
});
