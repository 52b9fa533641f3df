import fc from 'fast-check';
import { someAgents, someHandoffs } from '../testing/arbitraries';
import { isEligible, languageLevel, LAST_RING } from './eligibility';
import { SIMULATED_AFTER_SECONDS } from './match';
import { nextChange } from './next-change';
import { firstRoutingPolicy } from './routing-policy';
import { seedOf, tieBreak } from './tie-break';
import { estimateWait } from './wait-estimate';

const policy = firstRoutingPolicy(20);

describe('eligibility', () => {
  it('only widens from ring to ring, and never to somebody who does not speak the language', () => {
    fc.assert(
      fc.property(someHandoffs, someAgents, ([handoff], [agent]) => {
        if (!handoff || !agent) return;
        const rings = Array.from({ length: LAST_RING + 1 }, (_, ring) => isEligible(handoff, agent, ring));
        expect(rings).toEqual([...rings].sort((a, b) => Number(a) - Number(b)));
        if (languageLevel(agent, handoff.language) === 0) expect(rings).not.toContain(true);
      }),
    );
  });
});

describe('the estimate of a wait', () => {
  const facts = fc.record({
    position: fc.integer({ min: 1, max: 500 }),
    recentWaits: fc.array(fc.double({ min: 0, max: 4000, noNaN: true }), { maxLength: 50 }),
    routableAgents: fc.integer({ min: 0, max: 50 }),
  });

  it('is a range of whole seconds from 1 on', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { low, high } = estimateWait(known);
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeGreaterThan(low);
        expect([low, high].every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('is never shorter for who is further back, nor longer with one agent more', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const here = estimateWait(known);
        const further = estimateWait({ ...known, position: known.position + 1 });
        const helped = estimateWait({ ...known, routableAgents: known.routableAgents + 1 });
        expect(further.low).toBeGreaterThanOrEqual(here.low);
        expect(further.high).toBeGreaterThanOrEqual(here.high);
        expect(helped.high).toBeLessThanOrEqual(here.high);
      }),
    );
  });
});

describe('the tie-break', () => {
  it('is a number of 32 bits that the same names always give', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, id) => {
        const tie = tieBreak(seed, id);
        expect(tie).toBe(tieBreak(seed, id));
        expect(tie >>> 0).toBe(tie);
      }),
    );
  });

  it('gives the records of before the order that they had', () => {
    expect(tieBreak('7', 'handoff', 'agent')).toBe(1085750273);
    expect(tieBreak(seedOf(7), 'handoff', 'agent')).not.toBe(1085750273);
  });

  it('prefers nobody over many seeds: each of four equals wins about every fourth time', () => {
    const wins = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      const ties = ['a', 'b', 'c', 'd'].map((id) => ({ id, tie: tieBreak(seedOf(seed), 'handoff', id) }));
      const [first] = ties.sort((one, other) => one.tie - other.tie);
      if (first) wins.set(first.id, (wins.get(first.id) ?? 0) + 1);
    }
    for (const count of wins.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('the next moment at which time alone changes what may be offered', () => {
  it('is the soonest of practice agents, rings and hedges, and never behind us', () => {
    fc.assert(
      fc.property(someHandoffs, (handoffs) => {
        const next = nextChange(handoffs, policy);
        if (next !== undefined) expect(next).toBeGreaterThan(0);
        for (const { liveOffers, readySeconds } of handoffs)
          if (liveOffers === 0 && readySeconds < SIMULATED_AFTER_SECONDS)
            expect(next).toBeLessThanOrEqual(SIMULATED_AFTER_SECONDS - readySeconds);
      }),
    );
  });

  it('is a hedge while an offer is live', () => {
    const [handoff] = fc.sample(someHandoffs, 1)[0] ?? [];
    if (!handoff) throw new Error('no handoff');
    expect(nextChange([{ ...handoff, liveOffers: 1, oldestOfferSeconds: 6.5 }], policy)).toBeCloseTo(0.5);
    expect(nextChange([{ ...handoff, liveOffers: 1, oldestOfferSeconds: 8 }], policy)).toBeUndefined();
  });
});
