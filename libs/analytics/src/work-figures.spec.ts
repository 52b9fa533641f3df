import { randomUUID } from 'node:crypto';
import type { EventPayload } from '@handraise/contracts';
import type { AgentId, ConversationId, EarningId, EventId, HandoffId, OfferId, SessionId } from '@handraise/kernel';
import { UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { Global, Module } from '@nestjs/common';
import { v7 } from 'uuid';
import { OnWork } from './events/on-work';
import { AnalyticsModule, BoardSource, MetricsService } from './index';

class NoBoard {
  read = () => Promise.reject(new Error('not asked for here'));
}

@Global()
@Module({ providers: [{ provide: BoardSource, useClass: NoBoard }], exports: [BoardSource] })
class NoBoardModule {}

const MINUTE = 60_000;
const id = <Name extends string>() => randomUUID() as string as Name;

describe('the figures of work', () => {
  let server: TestServer;
  const now = Date.now();
  beforeEach(async () => {
    server = await startTestServer({ imports: [NoBoardModule, AnalyticsModule] });
  });
  afterEach(() => server.close());

  /** An event of so many minutes ago, handled now. */
  const at = (minutesAgo: number) => ({ id: v7({ msecs: now - minutesAgo * MINUTE }) as string as EventId });
  const handle = <Fact>(
    method: (this: OnWork, tx: never, fact: Fact, event: { id: EventId }) => Promise<void>,
    fact: Fact,
    minutesAgo: number,
  ) => server.get(UnitOfWork).run((tx) => method.call(server.get(OnWork), tx as never, fact, at(minutesAgo)));
  const on = OnWork.prototype;

  const present = (agentId: AgentId, minutesAgo: number, over: object = {}) =>
    handle(
      on.presence,
      { agentId, routable: true, online: true, skills: 'general3', simulated: false, ...over },
      minutesAgo,
    );
  const offered = async (agentId: AgentId, minutesAgo: number, status?: string, simulated = false) => {
    const offer = { offerId: id<OfferId>(), handoffId: id<HandoffId>(), agentId };
    await handle(on.offerMade, { ...offer, simulated }, minutesAgo);
    if (status !== undefined) await handle(on.offerEnded, { ...offer, status }, minutesAgo - 0.1);
  };
  type EndedFact = Partial<EventPayload<'session.ended'>>;
  const worked = async (agentId: AgentId, from: number, to: number, over: EndedFact & { silent?: boolean } = {}) => {
    const { silent = false, simulated = false, ...ending } = over;
    const session = { sessionId: id<SessionId>(), conversationId: id<ConversationId>(), agentId };
    const handoffId = id<HandoffId>();
    await handle(on.started, { ...session, handoffId, offerId: id<OfferId>(), simulated }, from);
    if (!silent) await handle(on.replied, session, from - 0.5);
    const end = { ...session, handoffId, status: 'completed', outcome: 'resolved' as const, simulated, ...ending };
    await handle(on.ended, end, to);
  };
  const earned = (agentId: AgentId, totalMinor: number, simulated = false) =>
    handle(
      on.earned,
      { earningId: id<EarningId>(), agentId, status: 'pending', totalMinor, currency: 'EUR', simulated },
      1,
    );
  const metrics = () => server.get(MetricsService).of({ to: new Date(now).toISOString() });

  it('are honest about an empty period', async () => {
    expect(await metrics()).toMatchObject({
      outcomes: { resolved: 0, wordless: 0 },
      replyGapSeconds: { all: { p50: null, p95: null, n: 0 } },
      offerHealth: { accepted: { value: null, n: 0 }, decisionSeconds: { p50: null, n: 0 } },
      effectivePay: { perEngagedHourMinor: null, perOnlineHourMinor: null, agents: 0 },
      fairness: { gini: null, agents: 0, groups: 0, longestGapMinutes: null },
      severityWeightedErrors: { value: null, n: 0 },
    });
  });

  it('pay per hour counts overlapping sessions once, and online time until it ended', async () => {
    const agentId = id<AgentId>();
    await present(agentId, 240);
    await worked(agentId, 120, 60);
    await worked(agentId, 90, 30);
    await present(agentId, 60, { routable: false });
    await present(agentId, 60 - 0.001, { online: false, routable: false });
    await earned(agentId, 900);
    const { effectivePay } = await metrics();
    expect(effectivePay).toMatchObject({
      perEngagedHourMinor: 600,
      perOnlineHourMinor: 300,
      agents: 1,
      currency: 'EUR',
      byCurrency: [{ currency: 'EUR', perEngagedHourMinor: 600, perOnlineHourMinor: 300 }],
    });
    expect(effectivePay.engagedHours).toBeCloseTo(1.5);
    expect(effectivePay.onlineHours).toBeCloseTo(3);
  });

  it('fairness compares offers per free hour among agents with equal skills', async () => {
    const [busy, idle, other] = [id<AgentId>(), id<AgentId>(), id<AgentId>()];
    await present(busy, 120);
    await present(idle, 60);
    await present(other, 60, { skills: 'disputes5' });
    for (const minutesAgo of [110, 100, 50, 40, 30, 20]) await offered(busy, minutesAgo, 'declined');
    await offered(idle, 45, 'declined');
    const { fairness } = await metrics();
    expect(fairness).toMatchObject({ agents: 2, groups: 1 });
    // 3 and 1 an hour
    expect(fairness.gini).toBeCloseTo(0.25, 2);
    // `idle` waited from 45 minutes ago until now, while `busy` was offered work
    expect(fairness.longestGapMinutes).toBeCloseTo(45, 0);
  });

  it('offers are followed to what agents said, and how fast', async () => {
    const agentId = id<AgentId>();
    for (const status of ['declined', 'declined', 'timed_out', 'rescinded', 'undeliverable'])
      await offered(agentId, 10, status);
    await offered(agentId, 9);
    const { offerHealth } = await metrics();
    expect(offerHealth).toMatchObject({
      delivered: { value: 0.8, n: 5 },
      accepted: { value: 0, n: 5 },
      missed: { value: 0.2, n: 5 },
      rescinded: { value: 0.2, n: 5 },
      decisionSeconds: { n: 2 },
    });
    expect(offerHealth.decisionSeconds.p50).toBeCloseTo(6);
  });

  it('how long customers wait for each answer is told by tier', async () => {
    const agentId = id<AgentId>();
    await worked(agentId, 20, 10, { tier: 'vip', replyGapsMs: [10_000, 20_000] });
    await worked(agentId, 40, 30, { tier: 'standard', replyGapsMs: [60_000] });
    const { replyGapSeconds } = await metrics();
    expect(replyGapSeconds).toMatchObject({
      all: { p50: 20, n: 3 },
      vip: { p50: 15, n: 2 },
      standard: { p50: 60, n: 1 },
    });
  });

  it('ends are counted by outcome, and those without a word', async () => {
    const agentId = id<AgentId>();
    await worked(agentId, 20, 10);
    await worked(agentId, 20, 10, { outcome: 'abuse', silent: true });
    await worked(agentId, 20, 10, { outcome: 'customer_left' });
    await worked(agentId, 20, 10, { outcome: 'unresolved', silent: true });
    const { outcomes } = await metrics();
    expect(outcomes).toEqual({ resolved: 1, unresolved: 1, customerLeft: 1, abuse: 1, released: 0, wordless: 2 });
  });

  it('leave practice agents out', async () => {
    const agentId = id<AgentId>();
    await present(agentId, 60, { simulated: true });
    await offered(agentId, 30, 'declined', true);
    await worked(agentId, 20, 10, { simulated: true, tier: 'vip', replyGapsMs: [1000] });
    await earned(agentId, 500, true);
    expect(await metrics()).toMatchObject({
      outcomes: { resolved: 0 },
      replyGapSeconds: { all: { n: 0 } },
      offerHealth: { delivered: { n: 0 } },
      effectivePay: { engagedHours: 0, onlineHours: 0, agents: 0 },
      fairness: { agents: 0 },
    });
  });
});
