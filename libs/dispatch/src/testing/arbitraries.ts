import type { AgentId, HandoffId } from '@handraise/kernel';
import fc from 'fast-check';
import type { OnlineAgent, Snapshot, WaitingHandoff } from '../domain/snapshot';

const skills = ['general', 'payments', 'orders', 'returns', 'account', 'disputes', 'fraud', 'technical'] as const;
const languages = ['en', 'de', 'sv', 'pt-BR'];
const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];

const agentIds = Array.from({ length: 12 }, (_, index) => `agent-${index}` as AgentId);

const agent = (id: AgentId): fc.Arbitrary<OnlineAgent> =>
  fc
    .record({
      skills: fc.uniqueArray(fc.record({ code: fc.constantFrom(...skills), level: fc.integer({ min: 1, max: 5 }) }), {
        selector: ({ code }) => code,
        maxLength: 4,
      }),
      languages: fc.uniqueArray(fc.record({ code: fc.constantFrom(...languages), level: fc.constantFrom(...levels) }), {
        selector: ({ code }) => code,
        minLength: 1,
        maxLength: 3,
      }),
      held: fc.constantFrom(0, 34, 50, 68, 84, 100),
      newcomer: fc.boolean(),
      idleSeconds: fc.integer({ min: 0, max: 2000 }),
      simulated: fc.boolean(),
    })
    .map(({ held, newcomer, ...rest }) => {
      const room = newcomer && held > 0 ? 0 : 100 - held;
      return { ...rest, id, newcomer, room, empty: held === 0 };
    });

/** Agents who are ready for work, some of them full: the pool gives nobody else. */
export const someAgents: fc.Arbitrary<OnlineAgent[]> = fc
  .subarray(agentIds, { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map(agent)));

const handoff = (id: HandoffId): fc.Arbitrary<WaitingHandoff> =>
  fc
    .record({
      skill: fc.constantFrom(...skills),
      level: fc.integer({ min: 1, max: 3 }),
      language: fc.constantFrom(...languages),
      complexity: fc.constantFrom('S', 'M', 'L', 'dispute'),
      tier: fc.constantFrom('standard', 'standard', 'vip'),
      virtualDeadline: fc.integer({ min: 0, max: 60 }).map((seconds) => seconds * 1000),
      ageSeconds: fc.integer({ min: 0, max: 200_000 }).map((ms) => ms / 1000),
      waited: fc.double({ min: 0, max: 1, noNaN: true }),
      preferredAgentId: fc.option(fc.constantFrom(...agentIds)),
      tried: fc.subarray(agentIds, { maxLength: 3 }),
      liveOffers: fc.constantFrom(0, 0, 0, 1, 2, 3),
      oldestOfferSeconds: fc.integer({ min: 0, max: 20 }),
    } satisfies Record<string, fc.Arbitrary<unknown>>)
    .map(
      ({ waited, ...rest }) => ({ ...rest, id, readySeconds: Math.floor(rest.ageSeconds * waited) }) as WaitingHandoff,
    );

/** A line of requests, each with an id of its own. */
export const someHandoffs: fc.Arbitrary<WaitingHandoff[]> = fc
  .integer({ min: 1, max: 15 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => handoff(`handoff-${index}` as HandoffId))));

export const aSnapshot: fc.Arbitrary<Snapshot> = fc.record({
  at: fc.constant('2026-01-01T00:00:00.000Z'),
  handoffs: someHandoffs,
  agents: someAgents,
});
