import fc from 'fast-check';
import { aSnapshot } from '../testing/arbitraries';
import { canonical } from './decision-chain';
import { hasRoom, isEligible, LAST_RING } from './eligibility';
import { afterOffer, inOrder, match, SIMULATED_AFTER_SECONDS, workOf } from './match';
import { firstRoutingPolicy, targetSeconds } from './routing-policy';
import type { Decision, OnlineAgent, Snapshot, WaitingHandoff } from './snapshot';

const policy = firstRoutingPolicy(20);
const decide = (snapshot: Snapshot, seed = 'v3/1'): Decision => match({ snapshot, policy, seed });
const runs = { numRuns: 500 };

/** Each planned offer with what it is about, in the order in which it was planned. */
function planned(snapshot: Snapshot): { handoff: WaitingHandoff; agent: OnlineAgent; ring: number; kind: string }[] {
  return decide(snapshot).offers.map(({ handoffId, agentId, ring, kind }) => {
    const handoff = snapshot.handoffs.find(({ id }) => id === handoffId);
    const agent = snapshot.agents.find(({ id }) => id === agentId);
    if (!handoff || !agent) throw new Error('an offer is about somebody who is not in the snapshot');
    return { handoff, agent, ring, kind };
  });
}
const holds = (property: (snapshot: Snapshot) => void): void => fc.assert(fc.property(aSnapshot, property), runs);
const loadOf = (agent: OnlineAgent, handoffs: readonly WaitingHandoff[]): number =>
  handoffs.reduce((sum, handoff) => sum + workOf(handoff, policy).units, 0) - agent.room;
const isBefore = (one: WaitingHandoff, other: WaitingHandoff): boolean => inOrder([one, other])[0] === one;
const byAgent = (snapshot: Snapshot): Map<OnlineAgent, WaitingHandoff[]> =>
  planned(snapshot).reduce(
    (map, { agent, handoff }) => map.set(agent, [...(map.get(agent) ?? []), handoff]),
    new Map<OnlineAgent, WaitingHandoff[]>(),
  );

describe('every decision', () => {
  it('I2: stays within each agent’s room', () => {
    holds((snapshot) => {
      for (const [agent, handoffs] of byAgent(snapshot)) expect(loadOf(agent, handoffs)).toBeLessThanOrEqual(0);
    });
  });

  it('I2: gives a VIP or a dispute an agent who holds nothing else, and a newcomer one thing at a time', () => {
    holds((snapshot) => {
      for (const [agent, handoffs] of byAgent(snapshot)) {
        const exclusive = handoffs.some((handoff) => workOf(handoff, policy).exclusive);
        if (!exclusive && !agent.newcomer) continue;
        expect(agent.empty).toBe(true);
        expect(handoffs).toHaveLength(1);
      }
    });
  });

  it('I15: offers nothing to who has no room, as the pool says of who rests, pauses or is full', () => {
    holds((snapshot) => {
      const agents = snapshot.agents.map((agent) => ({ ...agent, room: 0 }));
      expect(decide({ ...snapshot, agents }).offers).toEqual([]);
    });
  });

  it('I6: nobody is overtaken, for an agent both could have, by a later virtual deadline', () => {
    holds((snapshot) => {
      const offers = planned({ ...snapshot, handoffs: snapshot.handoffs.map((one) => ({ ...one, liveOffers: 0 })) });
      const served = new Set(offers.map(({ handoff }) => handoff.id));
      const waiting = inOrder(snapshot.handoffs).filter(({ id }) => !served.has(id));
      for (const overtaken of waiting)
        for (const { agent, handoff } of offers) {
          const before = offers.filter((offer) => offer.agent === agent && isBefore(offer.handoff, overtaken));
          const left = before.reduce((one, offer) => afterOffer(one, workOf(offer.handoff, policy)), agent);
          const work = workOf(overtaken, policy);
          const could =
            !overtaken.tried.includes(agent.id) &&
            !agent.simulated &&
            hasRoom(left, work.units, work.exclusive) &&
            isEligible(overtaken, agent, 0);
          if (could) expect(isBefore(handoff, overtaken)).toBe(true);
        }
    });
  });

  it('asks nobody twice in an attempt, and nobody who does not speak the language', () => {
    holds((snapshot) => {
      for (const { agent, handoff, ring } of planned(snapshot)) {
        expect(handoff.tried).not.toContain(agent.id);
        expect(isEligible(handoff, agent, ring)).toBe(true);
      }
    });
  });

  it('keeps real agents first: practice agents take what waited 5 s and no real agent who is eligible has room for', () => {
    holds((snapshot) => {
      for (const { agent, handoff } of planned(snapshot))
        if (agent.simulated) expect(handoff.readySeconds).toBeGreaterThanOrEqual(SIMULATED_AFTER_SECONDS);
      const [only] = snapshot.handoffs;
      const offer = only && planned({ ...snapshot, handoffs: [only] })[0];
      if (!only || !offer?.agent.simulated) return;
      const work = workOf(only, policy);
      const real = snapshot.agents.filter(
        (one) =>
          !one.simulated &&
          !only.tried.includes(one.id) &&
          isEligible(only, one, offer.ring) &&
          hasRoom(one, work.units, work.exclusive),
      );
      expect(real).toEqual([]);
    });
  });

  it('makes at most three offers live at once, one unless the request is a VIP’s, overdue or in the last ring', () => {
    holds((snapshot) => {
      for (const { handoff, kind } of planned(snapshot)) {
        expect(handoff.liveOffers).toBeLessThan(3);
        expect(kind === 'single').toBe(handoff.liveOffers === 0);
      }
    });
  });

  it('answers for each request that it looked at: an offer or a reason, once', () => {
    holds((snapshot) => {
      const { offers, unmatched } = decide(snapshot);
      const looked = [...offers, ...unmatched].map(({ handoffId }) => handoffId);
      expect(new Set(looked).size).toBe(looked.length);
      for (const handoff of snapshot.handoffs) if (handoff.liveOffers === 0) expect(looked).toContain(handoff.id);
      for (const { ring } of offers) expect(ring).toBeLessThanOrEqual(LAST_RING);
    });
  });

  it('I13: is the same, byte for byte, in whatever order the snapshot was read and after it was stored', () => {
    const shuffled = aSnapshot.chain((snapshot) =>
      fc.record({
        snapshot: fc.constant(snapshot),
        handoffs: fc.shuffledSubarray([...snapshot.handoffs], { minLength: snapshot.handoffs.length }),
        agents: fc.shuffledSubarray([...snapshot.agents], { minLength: snapshot.agents.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, fc.string(), ({ snapshot, handoffs, agents }, seed) => {
        const first = canonical(decide(snapshot, seed));
        expect(canonical(decide({ ...snapshot, handoffs, agents }, seed))).toBe(first);
        expect(canonical(decide(JSON.parse(canonical(snapshot)) as Snapshot, seed))).toBe(first);
      }),
      runs,
    );
  });
});

describe('I6: the head start of a request', () => {
  it('is the difference of two targets at most, whoever asks', () => {
    const urgency = fc.record({
      tier: fc.constantFrom('standard' as const, 'vip' as const),
      risk: fc.subarray(['fraud', 'self_harm']),
      asked: fc.boolean(),
    });
    fc.assert(
      fc.property(urgency, urgency, (one, other) => {
        const { vip, other: longest } = policy.targetSeconds;
        const ahead = Math.abs(targetSeconds(policy, one) - targetSeconds(policy, other));
        expect(ahead).toBeLessThanOrEqual(longest - vip);
      }),
    );
  });
});
