import type { Offer } from '@handraise/contracts';
import { formatCode, formatMoney } from '@handraise/ui';
import type { EndReason } from './offer-desk';

/** Why an offer went away. Only a missed one counts, and that is said. */
export const endSentences: Record<EndReason, string> = {
  taken: 'Another agent was a moment faster. It does not count against you.',
  canceled: 'The customer no longer needs a person. It does not count against you.',
  timed_out: 'That offer ran out. After two in a row offers pause, so that customers do not wait; one tap resumes.',
  undeliverable: 'An offer could not reach this device in time. It does not count against you.',
  answered: 'You answered that offer on another device.',
  paused: 'Offers are paused. One tap on Home resumes them.',
};

/** S, M, L and dispute as an agent reads them: how much work it is. */
export const complexityWords: Record<Offer['complexity'], string> = {
  S: 'Quick question',
  M: 'Normal case',
  L: 'Long case',
  dispute: 'Dispute',
};

const payOf = ({ quote }: Offer): string => formatMoney(quote.totalMinor, quote.currency);

/** For a locked screen: what it is and how long it takes, and no word of the conversation. */
export const summarizeOffer = ({ topic, estimatedMinutes }: Offer): string =>
  `${formatCode(topic)} · about ${estimatedMinutes} min`;

/** The pay first: notifications are cut off at the end. */
export const notificationTitle = (offer: Offer): string => `An offer: ${payOf(offer)}`;

/** For a tab among many, which shows its first words only: that it rings, how long still, for how much. */
export const titleWhileRinging = (offer: Offer, secondsLeft: number): string =>
  `● ${secondsLeft} s · ${payOf(offer)} · ${formatCode(offer.topic)}`;
