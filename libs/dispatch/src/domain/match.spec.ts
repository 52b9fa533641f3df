import type { AgentId, HandoffId } from '@handraise/kernel';
import { match } from './match';
import { firstRoutingPolicy } from './routing-policy';
import type { OnlineAgent, WaitingHandoff } from './snapshot';
import { seedOf } from './tie-break';

const policy = firstRoutingPolicy(20);

const aHandoff = (over: Partial<WaitingHandoff> = {}): WaitingHandoff => ({
  id: 'h1' as HandoffId,
  skill: 'general',
  level: 1,
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
  skills: [],
  languages: [{ code: 'en', level: 'C1' }],
  room: 100,
  empty: true,
  newcomer: false,
  idleSeconds: 0,
  simulated: false,
  ...over,
});
const decide = (handoffs: WaitingHandoff[], agents: OnlineAgent[]) =>
  match({ snapshot: { at: '2026-01-01T00:00:00.000Z', handoffs, agents }, policy, seed: 's' });
const pairs = (handoffs: WaitingHandoff[], agents: OnlineAgent[]) =>
  decide(handoffs, agents).offers.map(({ handoffId, agentId }) => `${handoffId}→${agentId}`);

describe('match', () => {
  it('offers the earliest virtual deadline first', () => {
    const late = aHandoff({ id: 'late' as HandoffId, virtualDeadline: 2000 });
    const early = aHandoff({ id: 'early' as HandoffId, virtualDeadline: 500 });
    expect(pairs([late, early], [anAgent('a', { newcomer: true })])).toEqual(['early→a']);
  });

  it('gives a VIP an agent who has nothing else, and then nothing else to that agent', () => {
    const vip = aHandoff({ tier: 'vip' });
    const next = aHandoff({ id: 'h2' as HandoffId, virtualDeadline: 2000 });
    expect(pairs([vip, next], [anAgent('busy', { room: 66, empty: false }), anAgent('free')])).toEqual([
      'h1→free',
      'h2→busy',
    ]);
  });

  it('keeps an agent who is nearly free for a VIP who waits, and gives the small work that came later to the others (I6)', () => {
    const vip = aHandoff({ tier: 'vip' });
    const later = aHandoff({ id: 'h2' as HandoffId, virtualDeadline: 2000 });
    const nearly = anAgent('nearly', { room: 66, empty: false });
    const full = anAgent('fuller', { room: 34, empty: false });
    const by = (seed: string) =>
      match({
        snapshot: { at: '2026-01-01T00:00:00.000Z', handoffs: [vip, later], agents: [nearly, full] },
        policy,
        seed,
      });
    expect(by(seedOf(7)).offers.map(({ handoffId, agentId }) => `${handoffId}→${agentId}`)).toEqual(['h2→fuller']);
    expect(
      match({
        snapshot: { at: '2026-01-01T00:00:00.000Z', handoffs: [vip, later], agents: [nearly] },
        policy,
        seed: seedOf(7),
      }).offers,
    ).toEqual([]);
    // what was decided by the rules of before replays as it was
    expect(by('v2/7').offers).toHaveLength(1);
    expect(by('7').offers).toHaveLength(1);
  });

  it('never exceeds an agent’s room', () => {
    const handoffs = ['a', 'b', 'c', 'd'].map((id, index) => aHandoff({ id: id as HandoffId, virtualDeadline: index }));
    expect(decide(handoffs, [anAgent('x')]).offers).toHaveLength(2);
  });

  it('does not offer again to an agent who said no in this attempt', () => {
    const result = decide([aHandoff({ tried: ['a' as AgentId] })], [anAgent('a')]);
    expect(result).toEqual({ offers: [], unmatched: [{ handoffId: 'h1', reason: 'NOBODY_ELIGIBLE' }] });
  });

  it('asks for the exact skill first, and widens with age', () => {
    const handoff = aHandoff({ skill: 'fraud', level: 3 });
    const exact = anAgent('exact', { skills: [{ code: 'fraud', level: 3 }], room: 0 });
    const near = anAgent('near', { skills: [{ code: 'payments', level: 4 }] });
    expect(pairs([handoff], [exact, near])).toEqual([]);
    expect(pairs([{ ...handoff, ageSeconds: 41 }], [exact, near])).toEqual(['h1→near']);
  });

  it('skips a ring in which nobody is online', () => {
    const near = anAgent('near', { skills: [{ code: 'payments', level: 4 }] });
    expect(pairs([aHandoff({ skill: 'fraud', level: 3 })], [near])).toEqual(['h1→near']);
  });

  it('never offers a language that the agent does not speak', () => {
    expect(pairs([aHandoff({ language: 'sv', ageSeconds: 500 })], [anAgent('a')])).toEqual([]);
  });

  it('lets practice agents take only what waited 5 s and no real agent can', () => {
    const simulated = anAgent('sim', { simulated: true });
    expect(pairs([aHandoff({ readySeconds: 4 })], [simulated])).toEqual([]);
    expect(pairs([aHandoff({ readySeconds: 5 })], [simulated])).toEqual(['h1→sim']);
    expect(pairs([aHandoff({ readySeconds: 9 })], [simulated, anAgent('real')])).toEqual(['h1→real']);
  });

  it('does not keep a request for a practice agent while a real one in a wider ring is free', () => {
    const exact = anAgent('sim', { simulated: true, skills: [{ code: 'fraud', level: 3 }] });
    const near = anAgent('near', { skills: [{ code: 'payments', level: 4 }] });
    expect(pairs([aHandoff({ skill: 'fraud', level: 3 })], [exact, near])).toEqual(['h1→near']);
  });

  it('prefers the last agent while that is asked for', () => {
    const agents = [anAgent('a', { idleSeconds: 900 }), anAgent('b')];
    expect(pairs([aHandoff({ preferredAgentId: 'b' as AgentId })], agents)).toEqual(['h1→b']);
  });

  it('hedges after 7 s for VIPs only', () => {
    const waiting = { liveOffers: 1, oldestOfferSeconds: 8, tried: ['a' as AgentId] };
    expect(decide([aHandoff({ ...waiting, tier: 'vip' })], [anAgent('b')]).offers[0]?.kind).toBe('hedge');
    expect(decide([aHandoff(waiting)], [anAgent('b')]).offers).toEqual([]);
  });

  it('decides the same again, byte for byte (I13)', () => {
    const agents = ['a', 'b', 'c'].map((id) => anAgent(id));
    const first = JSON.stringify(decide([aHandoff()], agents));
    expect(JSON.stringify(decide([aHandoff()], [...agents].reverse()))).toBe(first);
  });
});
