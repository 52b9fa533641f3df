import type { Verdict } from '@handraise/contracts';
import type { AgentId } from '@handraise/kernel';
import { hasRoom, isEligible, languageLevel, languageNeeded, skillLevel } from './eligibility';
import { match, rankOf, type Search } from './match';
import type { DecisionInput, OnlineAgent, PlannedOffer } from './snapshot';

/** A request of the round, as far as it explains: nothing that was said, no other agent's identity, skills or terms. */
export interface Explanation {
  readonly handoffId: PlannedOffer['handoffId'];
  readonly ring: number;
  readonly skill: Search['handoff']['skill'];
  readonly language: string;
  readonly complexity: Search['handoff']['complexity'];
  readonly tier: Search['handoff']['tier'];
  readonly verdict: Verdict;
  /** What this agent held of what was asked for: 0 is none; languages count 1 (A1) to 7 (native). */
  readonly needed: { readonly skill: number; readonly language: number };
  readonly held: { readonly skill: number; readonly language: number };
  /** Present where scores decided: this agent's terms, and the best total without whose it was. */
  readonly score?: Readonly<Record<string, number>>;
  readonly total?: number;
  readonly bestTotal?: number;
  readonly rank?: number;
  readonly candidates?: number;
}

/**
 * Decides the round again and notes at each request what it meant for this agent. It watches `match` itself at work, so an
 * explanation cannot drift from the decision (product C18). Pure. Empty for an agent who was not in the round.
 */
export function explainTo(agentId: AgentId, input: DecisionInput): Explanation[] {
  const explanations: Explanation[] = [];
  let offeredBefore = false;
  match(input, (search, outcome) => {
    const agent = search.agents.find(({ id }) => id === agentId);
    const atFirst = input.snapshot.agents.find(({ id }) => id === agentId);
    if (!agent || !atFirst) return;
    const verdict = verdictOn({ search, agent, outcome, atFirst, offeredBefore });
    explanations.push(explain(search, agent, verdict));
    offeredBefore ||= verdict === 'OFFERED';
  });
  return explanations;
}

interface Case {
  readonly search: Search;
  /** As the requests before this one left them, and as they came into the round. */
  readonly agent: OnlineAgent;
  readonly atFirst: OnlineAgent;
  readonly outcome: PlannedOffer | string;
  readonly offeredBefore: boolean;
}

/** In the order in which `match` asks. */
function verdictOn(one: Case): Verdict {
  const { search, agent, outcome } = one;
  const { handoff, ring, work } = search;
  if (typeof outcome !== 'string' && outcome.agentId === agent.id) return 'OFFERED';
  if (handoff.tried.includes(agent.id)) return 'ALREADY_ASKED';
  if (!isEligible(handoff, agent, ring))
    return languageLevel(agent, handoff.language) < languageNeeded(ring) ? 'LANGUAGE' : 'SKILL';
  if (!hasRoom(agent, work.units, work.exclusive)) return whyNoRoom(one);
  if (typeof outcome === 'string') return 'REAL_AGENTS_FIRST';
  return whyAnother(search, agent, outcome);
}

/** Room that was there at the beginning of the round went to other work, or is kept for work that needs a person alone. */
function whyNoRoom({ search, atFirst, offeredBefore }: Case): Verdict {
  if (!hasRoom(atFirst, search.work.units, search.work.exclusive)) return 'NO_ROOM';
  return offeredBefore ? 'OTHER_WORK_FIRST' : 'KEPT_FREE';
}

function whyAnother(search: Search, agent: OnlineAgent, outcome: PlannedOffer): Verdict {
  const rank = rankOf(search, agent);
  if (rank === undefined)
    return outcome.agentId === search.handoff.preferredAgentId ? 'ANOTHER_PREFERRED' : 'REAL_AGENTS_FIRST';
  return rank.total === rank.bestTotal ? 'LOT' : 'ANOTHER_SCORED_HIGHER';
}

const scored: readonly Verdict[] = ['OFFERED', 'ANOTHER_SCORED_HIGHER', 'LOT'];

function explain(search: Search, agent: OnlineAgent, verdict: Verdict): Explanation {
  const { handoff, ring } = search;
  const { id: handoffId, skill, level, language, complexity, tier } = handoff;
  const rank = scored.includes(verdict) ? rankOf(search, agent) : undefined;
  return {
    ...{ handoffId, ring, skill, language, complexity, tier, verdict },
    needed: { skill: level, language: languageNeeded(ring) },
    held: { skill: skillLevel(agent, skill), language: languageLevel(agent, language) },
    ...rank,
  };
}
