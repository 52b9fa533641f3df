import type { Complexity, Tier } from '@handraise/contracts';

/** What a handoff takes of an agent's 100 units. */
export interface Weight {
  readonly units: number;
  /** Nothing else beside it (I2). */
  readonly exclusive: boolean;
}

/** A whole agent. Small talks take a third each, so three fit and a fourth never does. */
export const FULL_CAPACITY = 100;
/** Units of a practice agent: a program, so eight small talks at once and no first sessions one at a time. */
export const SIMULATED_CAPACITY = 300;

/** The house's defaults; the routing policy's weights, which decide on offers, may say otherwise. */
const units: Readonly<Record<Complexity, number>> = { S: 34, M: 50, L: 50, dispute: FULL_CAPACITY };

/** VIPs and disputes have an agent to themselves: parallel chats are why a person's answer takes long. */
export function weightOf(complexity: Complexity, tier: Tier): Weight {
  if (tier === 'vip' || complexity === 'dispute') return { units: FULL_CAPACITY, exclusive: true };
  return { units: units[complexity], exclusive: false };
}
