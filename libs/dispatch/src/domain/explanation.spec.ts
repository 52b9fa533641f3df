import type { Verdict } from '@handraise/contracts';
import type { AgentId, HandoffId } from '@handraise/kernel';
import fc from 'fast-check';
import { aSnapshot } from '../testing/arbitraries';
import { explainTo, type Explanation } from './explanation';
import { match } from './match';
import { firstRoutingPolicy } from './routing-policy';
import type { OnlineAgent, WaitingHandoff } from './snapshot';

const policy = firstRoutingPolicy(20);
const aHandoff = (over: Partial<WaitingHandoff> = {}): WaitingHandoff => ({
  id: 'h1' as HandoffId,
  skill: 'payments',
  level: 2,
  language: 'en',
  complexity: 'S',
  tier: 'standard',
  virtualDeadline: 1000,
  ageSeconds: 1,
  readySeconds: 1,
  preferredAgentId: null,
  tried: [],
  liveOffers: 0,
  oldestOfferSeconds: 0,
  ...over,
});
const anAgent = (id: string, over: Partial<OnlineAgent> = {}): OnlineAgent => ({
  id: id as AgentId,
  skills: [{ code: 'payments', level: 3 }],
  languages: [{ code: 'en', level: 'C1' }],
  room: 100,
  empty: true,
  newcomer: false,
  idleSeconds: 0,
  simulated: false,
  ...over,
});
const me = (over: Partial<OnlineAgent> = {}) => anAgent('me', over);
const other = (over: Partial<OnlineAgent> = {}) => anAgent('other', { idleSeconds: 600, ...over });
const explain = (handoffs: WaitingHandoff[], agents: OnlineAgent[]): Explanation[] =>
  explainTo('me' as AgentId, {
    snapshot: { at: '2026-01-01T00:00:00.000Z', handoffs, agents },
    policy,
    seed: 'v3/1',
  });
const verdicts = (handoffs: WaitingHandoff[], agents: OnlineAgent[]): Verdict[] =>
  explain(handoffs, agents).map(({ verdict }) => verdict);

describe('why me, why not me', () => {
  const next = aHandoff({ id: 'h2' as HandoffId, virtualDeadline: 2000 });
  it.each<[Verdict, WaitingHandoff, OnlineAgent[]]>([
    ['OFFERED', aHandoff(), [me()]],
    ['ALREADY_ASKED', aHandoff({ tried: ['me' as AgentId] }), [me(), other()]],
    ['LANGUAGE', aHandoff({ language: 'de' }), [me(), other({ languages: [{ code: 'de', level: 'B2' }] })]],
    ['SKILL', aHandoff({ level: 4 }), [me(), other({ skills: [{ code: 'payments', level: 5 }] })]],
    ['NO_ROOM', aHandoff(), [me({ room: 0, empty: false }), other()]],
    ['ANOTHER_PREFERRED', aHandoff({ preferredAgentId: 'other' as AgentId }), [me(), other({ idleSeconds: 0 })]],
    ['ANOTHER_SCORED_HIGHER', aHandoff(), [me(), other()]],
    ['REAL_AGENTS_FIRST', aHandoff(), [me({ simulated: true }), other()]],
  ])('says %s', (verdict, handoff, agents) => {
    expect(verdicts([handoff], agents)).toEqual([verdict]);
  });

  it('says that the lot decided among equals, to exactly one of them', () => {
    const twins = ['me', 'other'].map((id) => anAgent(id));
    const said = ['me', 'other'].map((id) => {
      const snapshot = { at: '2026-01-01T00:00:00.000Z', handoffs: [aHandoff()], agents: twins };
      return explainTo(id as AgentId, { snapshot, policy, seed: 'v3/1' })[0]?.verdict;
    });
    expect(said.sort()).toEqual(['LOT', 'OFFERED']);
  });

  it('says that room went to other work of the same round, or is kept for work that needs a person alone', () => {
    expect(verdicts([aHandoff(), next], [me({ newcomer: true })])).toEqual(['OFFERED', 'OTHER_WORK_FIRST']);
    const vip = aHandoff({ tier: 'vip' });
    const busy = me({ room: 66, empty: false });
    expect(verdicts([vip, next], [busy])).toEqual(['NO_ROOM', 'KEPT_FREE']);
  });

  it('shows the own terms and where one stood, and of the others no more than the best total', () => {
    const [said] = explain([aHandoff()], [me(), other({ skills: [{ code: 'payments', level: 2 }] })]);
    const own = Object.values(said?.score ?? {}).reduce((sum, term) => sum + term, 0);
    expect(said).toMatchObject({ verdict: 'ANOTHER_SCORED_HIGHER', total: own, rank: 2, candidates: 2 });
    expect(said?.bestTotal).toBeGreaterThan(own);
    expect(JSON.stringify(said)).not.toContain('other');
  });

  it('has nothing to say to who was not in the round', () => {
    expect(verdicts([aHandoff()], [other()])).toEqual([]);
  });

  it('answers every agent for every request that was looked at, once, and agrees with the decision', () => {
    fc.assert(
      fc.property(aSnapshot, (snapshot) => {
        const input = { snapshot, policy, seed: 'v3/1' };
        const { offers, unmatched } = match(input);
        const looked = [...offers, ...unmatched].map(({ handoffId }) => handoffId).sort();
        for (const { id } of snapshot.agents) {
          const said = explainTo(id, input);
          expect(said.map(({ handoffId }) => handoffId).sort()).toEqual(looked);
          const offered = said.filter(({ verdict }) => verdict === 'OFFERED').map(({ handoffId }) => handoffId);
          const planned = offers.filter(({ agentId }) => agentId === id).map(({ handoffId }) => handoffId);
          expect(offered.sort()).toEqual(planned.sort());
        }
      }),
    );
  });
});
