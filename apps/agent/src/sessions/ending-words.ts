import type { ReleaseCause, SessionStatus } from '@handraise/contracts';
import type { Ending } from './session-room';

/** How the end of a session is told. */
export interface EndingWords {
  title: string;
  /** What happened, and what it means for the pay. */
  text: string;
  /** Whether there is something to be glad about. */
  good: boolean;
}

const goesOn = 'Another person takes over, with everything that was written.';

const released: Record<ReleaseCause, EndingWords> = {
  agent: { title: 'You gave it back', text: `${goesOn} The time you spent is paid.`, good: false },
  no_first_reply: {
    title: 'It went on to somebody else',
    text: `Your first word did not come within 90 seconds. ${goesOn} The time until then is paid.`,
    good: false,
  },
  link_lost: {
    title: 'The connection was lost',
    text: `This device was away for too long. ${goesOn} The time until then is paid.`,
    good: false,
  },
  outage: { title: 'We were not reachable', text: `That was our fault, so it is paid in full. ${goesOn}`, good: false },
  suspended: { title: 'Your account was suspended', text: `${goesOn} The time until then is paid.`, good: false },
};

const unknownRelease: EndingWords = { title: 'It went on to somebody else', text: goesOn, good: false };

/** How a session ended, in words. What ended without the agent’s doing is never shown as a success. */
export function describeEnding({ cause, outcome }: Ending, status: SessionStatus, name?: string): EndingWords {
  if (cause) return released[cause];
  if (status === 'released') return unknownRelease;
  if (outcome === 'customer_left')
    return { title: `${name ?? 'The customer'} left`, text: 'The conversation is closed.', good: true };
  return { title: `Session with ${name ?? 'the customer'} ended`, text: '', good: true };
}
