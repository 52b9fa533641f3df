import type { RoutingPolicy } from '@handraise/contracts';
import type { AgentId } from '@handraise/kernel';
import { hasRoom, isEligible, languageLevel, LAST_RING, skillLevel } from './eligibility';
import type { Decision, DecisionInput, OfferKind, OnlineAgent, PlannedOffer, WaitingHandoff } from './snapshot';
import { rulesOf, tieBreak } from './tie-break';

/** Real agents come first: practice agents only take what waited this long. */
export const SIMULATED_AFTER_SECONDS = 5;
/**
 * Simulated: ringing at many by default costs thousands of lost races a day for little; three is the last
 * resort, in the last ring.
 */
const MAX_LIVE_OFFERS = 3;

/** Units of an agent's capacity (100), and whether nothing may be beside it. */
interface Work {
  readonly units: number;
  readonly exclusive: boolean;
}

/** Told of each request that is looked at, and what came of it: an offer, or why there is none. */
type Observer = (search: Search, outcome: PlannedOffer | string) => void;

/**
 * Who is offered what: in the order of the virtual deadlines, to the best agent with room. Pure: the same input gives
 * the same decision, byte for byte. Whoever must explain a decision watches; it changes nothing.
 */
export function match({ snapshot, policy, seed }: DecisionInput, observe?: Observer): Decision {
  const agents = new Map(snapshot.agents.map((agent) => [agent.id, agent]));
  const offers: PlannedOffer[] = [];
  const unmatched: { handoffId: WaitingHandoff['id']; reason: string }[] = [];
  for (const handoff of inOrder(snapshot.handoffs)) {
    const kind = kindOfNextOffer(handoff, policy);
    if (kind === undefined) continue;
    const work = workOf(handoff, policy);
    const ring = ringOf(handoff, [...agents.values()], policy);
    const search = { handoff, kind, work, ring, seed, agents: [...agents.values()] };
    const planned = bestOffer(search);
    observe?.(search, planned);
    if (typeof planned === 'string') {
      unmatched.push({ handoffId: handoff.id, reason: planned });
      if (planned === 'ALL_BUSY' && work.exclusive && rulesOf(seed) >= 3) keepFree(handoff, ring, agents);
      continue;
    }
    offers.push(planned);
    const chosen = agents.get(planned.agentId);
    if (chosen) agents.set(chosen.id, afterOffer(chosen, work));
  }
  return { offers, unmatched };
}

/**
 * Work that needs an agent alone would never find one while small requests that came later fill every gap: the eligible agent
 * nearest to being free gets nothing else until then (I6).
 */
function keepFree(handoff: WaitingHandoff, ring: number, agents: Map<AgentId, OnlineAgent>): void {
  const able = [...agents.values()].filter(
    (agent) => agent.room > 0 && !handoff.tried.includes(agent.id) && isEligible(handoff, agent, ring),
  );
  const [nearest] = able.sort((a, b) => b.room - a.room || (a.id < b.id ? -1 : 1));
  if (nearest) agents.set(nearest.id, { ...nearest, room: 0 });
}

/** Earliest virtual deadline first; the id settles equals. */
export const inOrder = (handoffs: readonly WaitingHandoff[]): WaitingHandoff[] =>
  [...handoffs].sort((a, b) => a.virtualDeadline - b.virtualDeadline || (a.id < b.id ? -1 : 1));

/** What the work takes of an agent: VIPs and disputes have one to themselves (I2). */
export function workOf(handoff: Pick<WaitingHandoff, 'tier' | 'complexity'>, policy: RoutingPolicy): Work {
  const exclusive = handoff.tier === 'vip' || handoff.complexity === 'dispute';
  return { units: exclusive ? 100 : policy.weights[handoff.complexity], exclusive };
}

/** One live offer; a second one for VIPs and overdue requests; up to three as the last resort. */
function kindOfNextOffer(handoff: WaitingHandoff, policy: RoutingPolicy): OfferKind | undefined {
  if (handoff.liveOffers === 0) return 'single';
  if (handoff.oldestOfferSeconds < policy.hedgeAfterSeconds) return undefined;
  const overdue = handoff.ageSeconds > policy.targetSeconds.other;
  if (handoff.liveOffers === 1 && (handoff.tier === 'vip' || overdue)) return 'hedge';
  const last = policy.ringSeconds[LAST_RING];
  return handoff.liveOffers < MAX_LIVE_OFFERS && handoff.ageSeconds > last ? 'broadcast' : undefined;
}

/** By age, but a ring in which no real agent is online is skipped at once: there is nobody to wait for. */
function ringOf(handoff: WaitingHandoff, agents: readonly OnlineAgent[], policy: RoutingPolicy): number {
  const real = agents.filter(({ id, simulated }) => !simulated && !handoff.tried.includes(id));
  let ring = policy.ringSeconds.filter((seconds) => handoff.ageSeconds >= seconds).length - 1;
  while (ring < LAST_RING && !real.some((agent) => isEligible(handoff, agent, ring))) ring += 1;
  return Math.max(0, ring);
}

/** One request's search for an agent in one ring, among agents as the requests before it left them. */
export interface Search {
  readonly handoff: WaitingHandoff;
  readonly kind: OfferKind;
  readonly work: Work;
  readonly ring: number;
  readonly seed: string;
  readonly agents: readonly OnlineAgent[];
}

/**
 * The preferred agent, if there is room, before anybody better. A string says why nobody was found; it stands in
 * the record for the customer who waits.
 */
function bestOffer(search: Search): PlannedOffer | string {
  const { handoff, kind, ring } = search;
  const { eligible, free, ranked } = candidatesOf(search);
  if (eligible.length === 0) return 'NOBODY_ELIGIBLE';
  const [best] = ranked;
  if (!best) return free.length > 0 ? 'WAITING_FOR_REAL_AGENTS' : 'ALL_BUSY';
  return { handoffId: handoff.id, agentId: best.agent.id, kind, ring, score: best.score };
}

/** Who could help, who of them has room, and in which order they are asked. */
function candidatesOf(search: Search) {
  const { handoff, work, ring, agents } = search;
  const eligible = agents.filter((agent) => !handoff.tried.includes(agent.id) && isEligible(handoff, agent, ring));
  const free = eligible.filter((agent) => hasRoom(agent, work.units, work.exclusive));
  const candidates = realFirst(free, handoff);
  const preferred = candidates.filter(({ id }) => id === handoff.preferredAgentId);
  const ranked = (preferred.length > 0 ? preferred : candidates).map((agent) => scoreOf(search, agent));
  ranked.sort((a, b) => b.total - a.total || (a.tie < b.tie ? -1 : 1));
  return { eligible, free, ranked };
}

/** Where an agent stood among those who were compared, 1 first; undefined for who was not among them. */
export function rankOf(search: Search, { id }: Pick<OnlineAgent, 'id'>) {
  const { ranked } = candidatesOf(search);
  const index = ranked.findIndex(({ agent }) => agent.id === id);
  const own = ranked[index];
  if (!own) return undefined;
  const { score, total } = own;
  return { score, total, bestTotal: ranked[0]?.total ?? total, rank: index + 1, candidates: ranked.length };
}

/**
 * Practice agents never take work from people: they are looked at only when no person has room and the request
 * waited 5 s.
 */
function realFirst(agents: readonly OnlineAgent[], handoff: WaitingHandoff): OnlineAgent[] {
  const real = agents.filter(({ simulated }) => !simulated);
  if (real.length > 0 || handoff.readySeconds < SIMULATED_AFTER_SECONDS) return real;
  return [...agents];
}

/** Whole numbers only, so that no platform rounds differently. Spare skill is kept for those who need it. */
function scoreOf({ handoff, seed }: Search, agent: OnlineAgent) {
  const held = skillLevel(agent, handoff.skill);
  const score = {
    language: 20 * languageLevel(agent, handoff.language),
    skill: 30 * Math.min(held, handoff.level),
    spare: -5 * Math.max(0, held - handoff.level) - 2 * agent.skills.length,
    idle: Math.min(60, Math.floor(agent.idleSeconds / 10)),
    empty: agent.empty ? 40 : 0,
  };
  const total = score.language + score.skill + score.spare + score.idle + score.empty;
  return { agent, score, total, tie: tieBreak(seed, handoff.id, agent.id) };
}

/** What is left of an agent for the next request of the same round. */
export const afterOffer = (agent: OnlineAgent, { units, exclusive }: Work): OnlineAgent => ({
  ...agent,
  room: exclusive || agent.newcomer ? 0 : agent.room - units,
  empty: false,
});
