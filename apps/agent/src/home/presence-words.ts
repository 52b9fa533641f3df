import type { AgentProfile, Intent, Presence } from '@handraise/contracts';
import { formatCode, formatTime } from '@handraise/ui';

type Fatigue = AgentProfile['fatigue'];

/** Until when an agent rests, where that is known. */
interface Rest {
  readonly until?: string | null;
  readonly now?: Date;
}

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
  AT_CAPACITY:
    'You hold as much work as you can at once (new agents begin with one). The next offer comes when a session ends.',
};

/** Offers stopped because two in a row ran out; one tap resumes. The intent says `break` meanwhile, which nobody chose. */
export const isPaused = ({ reasons }: { reasons: readonly string[] }): boolean => reasons.includes('PAUSED');

/** The rule is 8 hours engaged or 10 online in 24; nobody must wonder when the rest is over. */
function sayResting(restUntil: string | null | undefined, now: Date): string {
  const end = restUntil ? `from ${formatTime(restUntil, now)} on` : 'after your rest';
  return `You have worked 8 hours with customers or been online for 10, so you rest. Offers come again ${end}; go online then.`;
}

/** From here on it is worth saying: what is begun should fit in. */
const soonMinutes = 60;

/** How long an agent may still work, when it is not long any more; undefined before. */
export const sayTimeLeft = (fatigue: Fatigue): string | undefined =>
  fatigue && !fatigue.restUntil && fatigue.minutesLeft <= soonMinutes
    ? `${fatigue.minutesLeft} min until your rest of 8 hours. What you have open then is finished as usual.`
    : undefined;

/** The agent's state in words. An unknown reason is better shown as it is than hidden. */
export function describePresence({ intent, routable, reasons }: Presence, rest: Rest = {}): PresenceWords {
  const sentences = told(reasons).map((reason) =>
    reason === 'RESTING'
      ? sayResting(rest.until, rest.now ?? new Date())
      : (reasonSentences[reason] ?? `${formatCode(reason)}.`),
  );
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
