import type { RoutingPolicy } from '@handraise/contracts';

/** The routing policy of a new installation; the numbers are those of the domain's defaults. */
export const firstRoutingPolicy = (countdownSeconds: number): RoutingPolicy => ({
  targetSeconds: { vip: 10, risk: 20, asked: 30, other: 60 },
  countdownSeconds: { standard: countdownSeconds, vip: Math.min(15, countdownSeconds) },
  hedgeAfterSeconds: 7,
  ringSeconds: [0, 20, 40, 60],
  maximumWaitSeconds: { standard: 180, vip: 60 },
  weights: { S: 34, M: 50, L: 50, dispute: 100 },
  preferredAgentSeconds: 10,
});

/**
 * What the target wait depends on, in falling order of weight: the tier, risk words, the customer's own asking.
 */
interface Urgency {
  readonly tier: 'standard' | 'vip';
  readonly risk: readonly string[];
  readonly asked: boolean;
}

/** How long this customer should wait at most: the head start that orders the line. */
export function targetSeconds(policy: RoutingPolicy, { tier, risk, asked }: Urgency): number {
  const { targetSeconds: target } = policy;
  if (tier === 'vip') return target.vip;
  if (risk.length > 0) return target.risk;
  return asked ? target.asked : target.other;
}
