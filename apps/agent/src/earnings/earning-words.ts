import type { Earning, EarningStatus } from '@handraise/contracts';
import { formatTime, type Tone } from '@handraise/ui';

export const statusWords: Record<EarningStatus, { label: string; tone: Tone }> = {
  pending: { label: 'On hold', tone: 'neutral' },
  held: { label: 'In review', tone: 'warn' },
  available: { label: 'Available', tone: 'human' },
  in_payout: { label: 'On its way', tone: 'brand' },
  paid: { label: 'Paid', tone: 'human' },
  reversed: { label: 'Taken back', tone: 'danger' },
};

/** Where an earning stands, as a sentence. */
export function describeEarningStatus({ status, availableAt }: Earning): string {
  switch (status) {
    case 'pending':
      return `Booked. Ready for payout from ${formatTime(availableAt, new Date())}.`;
    case 'held':
      return 'A person looks at it; you are told why and can object.';
    case 'available':
      return 'Ready for the next payout.';
    case 'in_payout':
      return 'On its way to your account.';
    case 'paid':
      return 'Paid.';
    case 'reversed':
      return 'Taken back; the reason stands on your statement, and you can object.';
  }
}
