import type { Earning, EarningStatus } from '@handraise/contracts';
import { formatTime, type Tone } from '@handraise/ui';

/** An earning's states, with the colour of its badge: what a person reviews is a warning, no loss. */
export const statusWords: Record<EarningStatus, { label: string; tone: Tone }> = {
  pending: { label: 'Payable soon', tone: 'neutral' },
  held: { label: 'In review', tone: 'warn' },
  available: { label: 'Available', tone: 'human' },
  in_payout: { label: 'On its way', tone: 'brand' },
  paid: { label: 'Paid', tone: 'human' },
  reversed: { label: 'Taken back', tone: 'danger' },
};

/** Where an earning stands, in a few words. What only waits for its time says until when: nobody holds it back. */
export const labelOf = ({ status, availableAt }: Earning, now: Date): string =>
  status === 'pending' ? `Payable from ${formatTime(availableAt, now)}` : statusWords[status].label;

/** Where an earning stands, as a sentence. */
export function describeEarningStatus({ status, availableAt }: Earning): string {
  switch (status) {
    case 'pending':
      return `Booked. Payable from ${formatTime(availableAt, new Date())}; nobody has to do anything for it.`;
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
