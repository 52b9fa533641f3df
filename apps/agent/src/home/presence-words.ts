import type { Intent, Presence } from '@handraise/contracts';
import { formatCode } from '@handraise/ui';

interface PresenceWords {
  /** For the pill in the header. */
  short: string;
  title: string;
  /** Why no offers come, in sentences; what to do about it where there is something to do. */
  reasons: readonly string[];
}

const titles: Record<Intent, string> = {
  online: 'You are online',
  finishing: 'No more after this one',
  break: 'You are on a break',
  offline: 'You are offline',
};
const shorts: Record<Intent, string> = { online: 'Online', finishing: 'Finishing', break: 'Break', offline: 'Offline' };

const reasonSentences: Record<string, string> = {
  PAUSED: 'Offers are paused, because two in a row ran out unanswered.',
  NOT_ACTIVE: 'Your account is not active yet.',
  OFFLINE: 'Offers come as soon as you go online.',
  FINISHING: 'You finish what you have; no new offers come.',
  ON_BREAK: 'No offers come while you are on a break.',
  NO_LINK: 'This device has no live connection yet. It comes back by itself.',
  RESTING: 'You have worked enough for now. Offers come again after your rest.',
  AT_CAPACITY:
    'You hold as much work as you can at once (new agents begin with one). The next offer comes when a session ends.',
};

/** Offers stopped because two in a row ran out; one tap resumes. The intent says `break` meanwhile, which nobody chose. */
export const isPaused = ({ reasons }: { reasons: readonly string[] }): boolean => reasons.includes('PAUSED');

/** The agent's state in words. An unknown reason is better shown as it is than hidden. */
export function describePresence({ intent, routable, reasons }: Presence): PresenceWords {
  const sentences = told(reasons).map((reason) => reasonSentences[reason] ?? `${formatCode(reason)}.`);
  const paused = isPaused({ reasons });
  return {
    short: paused || (intent === 'online' && !routable) ? shortReason(reasons) : shorts[intent],
    title: paused ? 'Offers are paused' : titles[intent],
    reasons: sentences,
  };
}

/** Of a pause only the pause: that it is a break too is our doing, and would only confuse. */
const told = (reasons: readonly string[]): readonly string[] =>
  isPaused({ reasons }) ? reasons.filter((reason) => reason !== 'ON_BREAK') : reasons;

const shortReasons: Record<string, string> = {
  NO_LINK: 'No link',
  RESTING: 'Resting',
  AT_CAPACITY: 'Working',
};
const shortReason = (reasons: readonly string[]): string =>
  isPaused({ reasons }) ? 'Paused' : (shortReasons[reasons[0] ?? ''] ?? 'No offers');
