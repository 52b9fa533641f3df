import type { Outcome, SessionStatus } from '@handraise/contracts';
import type { TransitionTable } from '@handraise/kernel';

/** An agent's paid work on a conversation, from accept to its end. */
export const sessionTransitions: TransitionTable<SessionStatus> = {
  active: ['completed', 'wrapping', 'parked', 'grace', 'released', 'transferred', 'voided'],
  wrapping: ['completed', 'voided'],
  parked: ['active', 'completed', 'voided'],
  grace: ['active', 'released', 'voided'],
  completed: ['voided'],
  released: ['voided'],
  transferred: ['voided'],
  voided: [],
};

/** While one of these, the agent may read the conversation. */
export const OPEN_STATUSES: readonly SessionStatus[] = ['active', 'wrapping', 'parked', 'grace'];

/** What falls due while a session lasts; all of it is cleared at its end. */
export const SESSION_DEADLINES = ['session.first_reply', 'session.nudge', 'session.quiet', 'session.wrap_up'] as const;

/** Without a first word by then, the customer goes to somebody else. */
export const FIRST_REPLY_MS = 90_000;
/** After the customer confirmed: time for the outcome and a note. */
export const WRAP_UP_MS = 60_000;
/** A customer who says nothing for this long is asked whether they are still there. */
export const NUDGE_MS = 3 * 60_000;
/** A customer who says nothing for this long has left. */
export const CUSTOMER_GONE_MS = 15 * 60_000;

/** A customer who says nothing for this long from the accept on may be said to have left, at a part of the pay. */
export const MAY_HAVE_LEFT_MS = 3 * 60_000;

/** The customer's part is over, so that they may rate it: they confirmed, or the session ended. */
export const OVER_FOR_CUSTOMER: readonly SessionStatus[] = [
  'wrapping',
  'completed',
  'released',
  'transferred',
  'voided',
];

/** Given up is not resolved: only one outcome settles the conversation. */
export const settles = (outcome: Outcome): boolean => outcome === 'resolved';
