import type { PayoutStatus } from '@handraise/contracts';
import type { Money, TransitionTable } from '@handraise/kernel';

/**
 * A payout: money that leaves at most once (I9). While an answer is ambiguous it is `unknown`, nothing is booked, and
 * the processor is asked again before anything is sent. Failed and returned payouts stay what they are: their earnings
 * become available again and go into a new payout.
 */
export const payoutTransitions: TransitionTable<PayoutStatus> = {
  draft: ['approved'],
  approved: ['submitted'],
  submitted: ['submitted', 'in_transit', 'paid', 'failed', 'unknown'],
  unknown: ['submitted'],
  in_transit: ['paid', 'returned'],
  paid: ['returned'],
  failed: [],
  returned: [],
};

/** Above this a second admin must look. */
const FOUR_EYES_ABOVE_MINOR = 50_000;
export const AWAITS_SECOND_ADMIN = 'above 500.00: a second admin must approve it';

export const needsFourEyes = ({ amountMinor }: Money): boolean => amountMinor > FOUR_EYES_ABOVE_MINOR;

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15 * 60_000;

/** How long to wait before an unclear payout is looked up again: 1 s, 2 s, 4 s … 15 min, or what the bank asked for. */
export function retryDelayMs(attempts: number, retryAfterMs = 0): number {
  const backoff = FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 20);
  return Math.max(retryAfterMs, Math.min(LONGEST_RETRY_MS, backoff));
}

/** What is asked of the processor, frozen when the payout is made. */
export interface TransferRequest {
  readonly amount: number;
  readonly currency: string;
  readonly destination: string;
  readonly transfer_group: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export const transferRequest = (payoutId: string, amount: Money, destination: string): TransferRequest => ({
  amount: amount.amountMinor,
  currency: amount.currency.toLowerCase(),
  destination,
  transfer_group: payoutId,
  description: 'Pay for sessions',
  metadata: { payout_id: payoutId },
});

/** The key under which the processor does it once. It depends on nothing that an attempt could change. */
export const idempotencyKey = (payoutId: string, keyVersion: number): string =>
  `payout:${payoutId}:transfer:v${keyVersion}`;
