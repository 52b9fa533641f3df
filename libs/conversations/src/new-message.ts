import type { Citation, Conversation, SystemLine } from '@handraise/contracts';
import type { AgentId, ConversationId, CustomerId, MessageId } from '@handraise/kernel';
import { room, type Commit, type Notifier } from '@handraise/platform';
import { toMessage } from './db/rows';

/** Who writes, and under which conditions the database lets them. */
export type MessageAuthor =
  | { readonly kind: 'customer'; readonly id: CustomerId }
  | { readonly kind: 'assistant'; readonly epoch: number; readonly answeredSeq: number }
  | {
      readonly kind: 'agent';
      readonly id: AgentId;
      readonly name: string;
      readonly simulated: boolean;
      readonly epoch?: number | undefined;
    }
  | { readonly kind: 'system' };

/** `clientId` makes a resend a no-op; for people it is their device's, for the assistant the turn's. */
export interface NewMessage {
  readonly conversationId: ConversationId;
  readonly author: MessageAuthor;
  readonly text: string;
  readonly clientId?: string;
  readonly citations?: readonly Citation[];
  readonly system?: SystemLine;
  /** Where the id was told before, as with a streamed answer. */
  readonly id?: MessageId;
}

/**
 * What the database made of a message. `duplicate`: it was there already, under this number. `firstReply`: the
 * agent's first word since taking control.
 */
export interface Appended {
  readonly id: MessageId;
  readonly seq: number;
  readonly createdAt: Date;
  readonly duplicate: boolean;
  readonly customerId: CustomerId;
  readonly control: Conversation['control'];
  readonly epoch: number;
  readonly firstReply: boolean;
  /** True: nothing was written, the conversation must be reopened first. */
  readonly reopen: boolean;
}

/**
 * To everybody in the conversation, after the commit. It is built from what was written instead of read again: the hot path
 * is one round trip.
 */
export function announceMessage(notifier: Notifier, commit: Commit, message: NewMessage, appended: Appended): void {
  const { conversationId, author } = message;
  const shown = toMessage({
    id: appended.id,
    conversationId,
    seq: appended.seq,
    authorKind: author.kind,
    authorId: 'id' in author ? author.id : null,
    authorName: author.kind === 'agent' ? author.name : null,
    authorSimulated: author.kind === 'agent' && author.simulated,
    clientId: message.clientId ?? null,
    body: message.text,
    citations: message.citations ? [...message.citations] : null,
    system: message.system ?? null,
    createdAt: appended.createdAt,
  });
  notifier.send(commit, room.conversation(conversationId), 'message:new', { message: shown });
}
