import type { Conversation, Message } from '@handraise/contracts';

/** Whether a conversation has more messages than those that were read after a sequence number. */
export const isCut = (messages: readonly Message[], after: number, { lastSeq }: Conversation): boolean =>
  (messages.at(-1)?.seq ?? after) < lastSeq;
