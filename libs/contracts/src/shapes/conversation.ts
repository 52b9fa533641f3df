import { z } from 'zod';
import * as p from '../primitives';

/** `deferred`: picked up later, as the customer chose; `abandoned`: ended without a solution; only `closed` cannot be reopened. */
export const conversationStatus = z.enum(['open', 'deferred', 'resolved', 'abandoned', 'closed']);
/** Who answers: the assistant, nobody yet because a person is being found, or a person. */
export const control = z.enum(['ai', 'queue', 'human']);

/** A customer’s thread. A customer has at most one that is open. */
export const conversation = z.object({
  id: p.conversationId,
  status: conversationStatus,
  control,
  episode: z.int().describe('1 for the first; a reopened conversation starts the next'),
  lastSeq: z.int(),
  createdAt: p.time,
});
export type Conversation = z.infer<typeof conversation>;

const mark = { bold: z.boolean().optional(), italic: z.boolean().optional(), code: z.boolean().optional() };
/** A run of text inside a block; `href` makes it a link (https or a path of this site only). */
export const inline = z.object({ text: z.string(), href: z.string().optional(), ...mark });
export type Inline = z.infer<typeof inline>;

/** Markdown, parsed once by the server into a small whitelisted tree: clients draw nodes, never HTML. */
export const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: z.array(inline) }),
  z.object({ type: z.literal('heading'), children: z.array(inline) }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(inline)) }),
  z.object({ type: z.literal('quote'), children: z.array(inline) }),
  z.object({ type: z.literal('code'), text: z.string() }),
]);
export type Block = z.infer<typeof block>;

/** `system` writes lines such as "Kim has joined". */
export const authorKind = z.enum(['customer', 'assistant', 'agent', 'system']);
export type AuthorKind = z.infer<typeof authorKind>;

/** Who wrote a message. `simulated` marks the practice agents of the demo. */
export const author = z.object({
  kind: authorKind,
  id: z.string().optional(),
  name: z.string().optional(),
  simulated: z.boolean().optional(),
});

/** The version of an article that an answer stands on, with the words it rests on. */
export const citation = z.object({
  articleId: p.articleId,
  title: z.string(),
  version: z.int(),
  quote: z.string(),
});
export type Citation = z.infer<typeof citation>;

/** Lines that the system writes carry a code and its parameters; clients show them in the reader's language. */
export const systemLine = z.object({
  code: z.enum([
    'human_requested',
    'human_request_canceled',
    'human_joined',
    'human_left',
    'human_lost',
    'nobody_available',
    'assistant_unavailable',
    'choice_offered',
    'choice_made',
    'session_resolved',
    'conversation_resolved',
    'conversation_reopened',
    'handed_back',
    'still_there',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
export type SystemLine = z.infer<typeof systemLine>;

/** One message. Those of a conversation are numbered without a gap, so a client sees what it missed. */
export const message = z.object({
  id: p.messageId,
  conversationId: p.conversationId,
  seq: z.int().describe('1, 2, 3 … without gaps within the conversation'),
  author,
  text: z.string(),
  content: z.array(block).optional(),
  citations: z.array(citation).optional(),
  system: systemLine.optional(),
  createdAt: p.time,
  clientId: z.string().optional().describe('the id that the sender chose for it'),
});
export type Message = z.infer<typeof message>;
