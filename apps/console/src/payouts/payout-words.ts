import type { PayoutStatus } from '@handraise/contracts';
import type { Tone } from '@handraise/ui';

/** The states by which payouts can be listed. */
export const payoutFilters = [
  'draft',
  'approved',
  'submitted',
  'in_transit',
  'paid',
  'failed',
  'returned',
  'unknown',
] as const satisfies readonly PayoutStatus[];

export const payoutTones: Record<PayoutStatus, Tone> = {
  draft: 'warn',
  approved: 'brand',
  submitted: 'brand',
  in_transit: 'brand',
  paid: 'human',
  failed: 'danger',
  returned: 'danger',
  unknown: 'warn',
};

const words: Record<PayoutStatus, string> = {
  draft: 'Waits for approval',
  approved: 'Approved',
  submitted: 'Submitted',
  in_transit: 'On its way',
  paid: 'Paid',
  failed: 'Failed',
  returned: 'Returned',
  unknown: 'Unclear',
};

export const payoutInWords = (status: PayoutStatus): string => words[status];

/** What an admin can do with a payout in its state. */
export const stepFor = (status: PayoutStatus): 'approve' | 'retry' | undefined => {
  if (status === 'draft') return 'approve';
  return status === 'failed' || status === 'returned' || status === 'unknown' ? 'retry' : undefined;
};
