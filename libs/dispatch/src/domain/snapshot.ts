import type { Complexity, RoutingPolicy, SkillCode, Tier } from '@handraise/contracts';
import type { AgentId, HandoffId } from '@handraise/kernel';

/** A request that waits, as a decision sees it. Times are seconds, to the millisecond, since it was asked for or became ready. */
export interface WaitingHandoff {
  readonly id: HandoffId;
  readonly skill: SkillCode;
  readonly level: number;
  readonly language: string;
  readonly complexity: Complexity;
  readonly tier: Tier;
  /** Orders the line: requested_at + target wait, in milliseconds since 1970. Fixed at arrival, so overtaking is bounded. */
  readonly virtualDeadline: number;
  /** Since somebody asked. */
  readonly ageSeconds: number;
  /** Since it last came back to the line. */
  readonly readySeconds: number;
  /** Only this agent for the first seconds, if routable. */
  readonly preferredAgentId: AgentId | null;
  /** Not asked now: it rings at them, or they let it pass, declined it or gave it back within the last minute. */
  readonly tried: readonly AgentId[];
  /** Live offers, with the age of the oldest. */
  readonly liveOffers: number;
  readonly oldestOfferSeconds: number;
}

/** An agent who is online. */
export interface OnlineAgent {
  readonly id: AgentId;
  readonly skills: readonly { readonly code: SkillCode; readonly level: number }[];
  readonly languages: readonly { readonly code: string; readonly level: string }[];
  /** Units of capacity left; 0 when the agent must not get another now. */
  readonly room: number;
  /** Nothing else at the moment: may take exclusive work. */
  readonly empty: boolean;
  /** Takes one at a time. */
  readonly newcomer: boolean;
  readonly idleSeconds: number;
  readonly simulated: boolean;
}

/** Everything that one decision looks at. The same snapshot, policy and seed give the same decision (I13). */
export interface Snapshot {
  readonly at: string;
  readonly handoffs: readonly WaitingHandoff[];
  readonly agents: readonly OnlineAgent[];
}

/**
 * `single`: the only live one; `hedge`: a second beside a slow first; `broadcast`: up to three, when the last
 * ring was reached.
 */
export type OfferKind = 'single' | 'hedge' | 'broadcast';

/** An offer as decided; it is real only when the writer could reserve the agent's room. */
export interface PlannedOffer {
  readonly handoffId: HandoffId;
  readonly agentId: AgentId;
  readonly kind: OfferKind;
  /** How far the search had widened: 0 exact … 3 anybody who speaks the language. */
  readonly ring: number;
  /** Why this agent: the terms of the score, highest total wins. */
  readonly score: Readonly<Record<string, number>>;
}

/** What a round decided. Kept in the decision record word for word. */
export interface Decision {
  readonly offers: readonly PlannedOffer[];
  /** Requests that were looked at and got nobody, with the reason. */
  readonly unmatched: readonly { readonly handoffId: HandoffId; readonly reason: string }[];
}

/**
 * All that `match` reads: no clock, no random numbers, so that a record can be decided again years later (I13).
 */
export interface DecisionInput {
  readonly snapshot: Snapshot;
  readonly policy: RoutingPolicy;
  readonly seed: string;
}
