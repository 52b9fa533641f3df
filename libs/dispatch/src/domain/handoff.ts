import type { Choice, Conversation, HandoffStatus } from '@handraise/contracts';
import type { TransitionTable } from '@handraise/kernel';

/** One request for a human. `requested_at` never changes, so age never resets (I5). */
export const handoffTransitions: TransitionTable<HandoffStatus> = {
  ready: ['offering', 'choosing', 'canceled', 'deferred'],
  offering: ['ready', 'assigned', 'canceled', 'choosing', 'deferred'],
  assigned: ['ready', 'done', 'canceled'],
  choosing: ['ready', 'offering', 'canceled', 'deferred'],
  deferred: ['ready', 'canceled'],
  done: [],
  canceled: [],
};

/**
 * Whether what was put aside is still wanted. Who went on in another way has no use for it any more, but for a call back:
 * that was promised beside whatever is said to the assistant.
 */
export const isStillWanted = (
  aside: { readonly choice: Choice | null },
  { status, control }: Pick<Conversation, 'status' | 'control'>,
): boolean => status === 'deferred' || (status === 'open' && control === 'ai' && aside.choice === 'callback');

/** States in which somebody waits, or is being served. */
export const OPEN_STATUSES: readonly HandoffStatus[] = ['ready', 'offering', 'assigned', 'choosing'];
/** Nobody serves it yet; offers may be made in each of them, also while the customer is asked what to do. */
export const WAITING_STATUSES: readonly HandoffStatus[] = ['ready', 'offering', 'choosing'];
