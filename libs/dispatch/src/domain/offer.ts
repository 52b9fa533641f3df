import type { TransitionTable } from '@handraise/kernel';

/**
 * `undeliverable`: no device acked in 3 s. `rescinded`: another agent was faster. `canceled`: the customer left,
 * or the agent cannot work. Only `created` and `delivered` are live.
 */
export type OfferStatus =
  'created' | 'delivered' | 'accepted' | 'declined' | 'timed_out' | 'undeliverable' | 'rescinded' | 'canceled';

/** A handoff proposed to one agent. Terminal states are final; only `timed_out` counts as a miss. */
export const offerTransitions: TransitionTable<OfferStatus> = {
  created: ['delivered', 'accepted', 'declined', 'undeliverable', 'rescinded', 'canceled'],
  delivered: ['accepted', 'declined', 'timed_out', 'rescinded', 'canceled'],
  accepted: [],
  declined: [],
  timed_out: [],
  undeliverable: [],
  rescinded: [],
  canceled: [],
};

/** A device must show the offer within this time, else it goes to the next agent without blame. */
export const DELIVERY_MS = 3000;
