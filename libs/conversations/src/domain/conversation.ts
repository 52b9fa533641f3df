import type { Conversation } from '@handraise/contracts';
import type { TransitionTable } from '@handraise/kernel';

/** The status of a conversation. `resolved → open` starts a new episode. */
export const conversationTransitions: TransitionTable<Conversation['status']> = {
  open: ['resolved', 'deferred', 'abandoned', 'closed'],
  deferred: ['open', 'abandoned', 'closed'],
  resolved: ['open', 'closed'],
  abandoned: ['open', 'closed'],
  closed: [],
};

/** A conversation in which nobody wrote for this long counts as resolved (assumed), by domain rule 24 h. */
export const ASSUMED_RESOLVED_MS = 24 * 60 * 60 * 1000;
