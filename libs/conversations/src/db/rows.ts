import type { AuthorKind, Block, Citation, Conversation, Message, SystemLine } from '@handraise/contracts';
import type { AgentId, ConversationId, CustomerId, MessageId } from '@handraise/kernel';
import { toBlocks } from '../domain/blocks';
import { writtenBlocks } from '../domain/written-blocks';

/** A conversation as the server knows it. */
export interface ConversationRow {
  readonly id: ConversationId;
  readonly customerId: CustomerId;
  readonly status: Conversation['status'];
  readonly control: Conversation['control'];
  readonly epoch: number;
  readonly controllerId: AgentId | null;
  readonly episode: number;
  readonly lastSeq: number;
  readonly agentReadSeq: number;
  readonly lastCustomerSeq: number;
  readonly lastAgentId: AgentId | null;
  readonly episodeStartedAt: Date;
  readonly lastCustomerAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The same in a list, with the beginning of the customer's first message; null before there is one. */
export interface ListedConversationRow extends ConversationRow {
  readonly about: string | null;
}

/** A message as stored; `body` is what was written, after redaction, and clients draw `content` made of it. */
export interface MessageRow {
  readonly id: MessageId;
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly authorKind: AuthorKind;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly authorSimulated: boolean;
  readonly clientId: string | null;
  readonly body: string;
  readonly citations: Citation[] | null;
  readonly system: SystemLine | null;
  readonly createdAt: Date;
}

/** As the customer sees it: no epoch, and no agent's id. */
export const toConversation = (row: ConversationRow): Conversation => ({
  id: row.id,
  status: row.status,
  control: row.control,
  episode: row.episode,
  lastSeq: row.lastSeq,
  createdAt: row.createdAt.toISOString(),
});

/** What everybody in the conversation may see of a message. */
export const toMessage = (row: MessageRow): Message => ({
  id: row.id,
  conversationId: row.conversationId,
  seq: row.seq,
  author: {
    kind: row.authorKind,
    ...(row.authorId === null ? {} : { id: row.authorId }),
    ...(row.authorName === null ? {} : { name: row.authorName }),
    ...(row.authorSimulated ? { simulated: true } : {}),
  },
  text: row.body,
  ...contentOf(row),
  ...(row.citations === null ? {} : { citations: row.citations }),
  ...(row.system === null ? {} : { system: row.system }),
  createdAt: row.createdAt.toISOString(),
  ...(row.clientId === null ? {} : { clientId: row.clientId }),
});

/** The assistant writes Markdown, people write text; a customer's words stay plain: no links for agents to tap. */
function contentOf({ authorKind, body }: MessageRow): { content?: Block[] } {
  if (authorKind === 'assistant') return { content: toBlocks(body) };
  return authorKind === 'agent' ? { content: writtenBlocks(body) } : {};
}
