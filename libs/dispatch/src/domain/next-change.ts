import type { RoutingPolicy } from '@handraise/contracts';
import { SIMULATED_AFTER_SECONDS } from './match';
import type { WaitingHandoff } from './snapshot';

/**
 * In how many seconds time alone changes what may be offered: practice agents may take a request, its ring widens, or its
 * offer gets a hedge. Undefined when no moment is ahead.
 */
export function nextChange(handoffs: readonly WaitingHandoff[], policy: RoutingPolicy): number | undefined {
  const ahead = handoffs.flatMap((handoff) => momentsOf(handoff, policy)).filter((seconds) => seconds > 0);
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}

function momentsOf(handoff: WaitingHandoff, { ringSeconds, hedgeAfterSeconds }: RoutingPolicy): number[] {
  const { ageSeconds, readySeconds, liveOffers, oldestOfferSeconds } = handoff;
  if (liveOffers > 0) return [hedgeAfterSeconds - oldestOfferSeconds];
  return [SIMULATED_AFTER_SECONDS - readySeconds, ...ringSeconds.map((seconds) => seconds - ageSeconds)];
}
