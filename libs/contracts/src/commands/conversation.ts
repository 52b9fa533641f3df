import { z } from 'zod';
import { command } from '../command';
import * as p from '../primitives';
import { conversation, message } from '../shapes/conversation';
import { handoff } from '../shapes/handoff';
import { agentCard } from '../shapes/session';

const own = z.strictObject({ conversationId: p.conversationId });
const conversationPath = '/conversations/:conversationId';
/** "Everything after this sequence number"; 0 is from the start. */
const after = p.intAsText().default(0);

export const conversationCommands = {
  openConversation: command({
    id: 'openConversation',
    summary: 'Opens a conversation, or returns the one that is open.',
    http: { method: 'POST', path: '/conversations', status: 201 },
    input: p.nothing,
    result: conversation,
    permission: 'conversation.own',
  }),
  getCurrentConversation: command({
    id: 'getCurrentConversation',
    summary: 'The open conversation of this customer.',
    http: { method: 'GET', path: '/conversations/current' },
    input: p.nothing,
    result: conversation,
    permission: 'conversation.own',
  }),
  getConversation: command({
    id: 'getConversation',
    summary: 'One of the customer’s own conversations.',
    http: { method: 'GET', path: conversationPath },
    input: own,
    result: conversation,
    permission: 'conversation.own',
  }),
  listMessages: command({
    id: 'listMessages',
    summary: 'The messages after a sequence number, in order: fills every gap.',
    http: { method: 'GET', path: `${conversationPath}/messages` },
    input: own.extend({ after, limit: p.pageInput.limit }),
    result: p.pageOf(message),
    permission: 'conversation.own',
  }),
  sendCustomerMessage: command({
    id: 'sendCustomerMessage',
    summary:
      'Stores a message of the customer. Acked after the commit; a resend with the same clientId changes nothing.',
    http: { method: 'POST', path: `${conversationPath}/messages`, status: 201 },
    socket: { event: 'message:send', namespaces: ['customer'] },
    input: own.extend({ clientId: p.clientId, text: p.text }),
    result: z.object({ id: p.messageId, seq: z.int(), createdAt: p.time }),
    permission: 'conversation.own',
    rate: 'message',
  }),
  resumeConversation: command({
    id: 'resumeConversation',
    summary:
      'The state after a reconnect: the conversation, what was missed, the open request for a human, the session.',
    socket: { event: 'conversation:resume', namespaces: ['customer'] },
    input: z.strictObject({ conversationId: p.conversationId.optional(), after: after }),
    result: z.object({
      conversation: conversation.nullable(),
      messages: z.array(message),
      more: p.more,
      handoff: handoff.optional(),
      session: z.object({ sessionId: p.sessionId, agent: agentCard }).optional(),
      last: conversation.optional().describe('none is open: the one before, which a message opens again'),
      readByAgent: z.int().optional().describe('how far people have read'),
      toRate: z
        .object({ sessionId: p.sessionId, agent: agentCard })
        .optional()
        .describe('the last person’s part is over and waits for its stars'),
    }),
    permission: 'conversation.own',
  }),
  resolveConversation: command({
    id: 'resolveConversation',
    summary: 'The customer confirms that the matter is settled.',
    http: { method: 'POST', path: `${conversationPath}/resolve`, status: 200 },
    input: own,
    result: conversation,
    permission: 'conversation.own',
  }),
  markRead: command({
    id: 'markRead',
    summary: 'Read up to this sequence number.',
    socket: { event: 'message:read', namespaces: ['customer', 'agent'] },
    input: z.strictObject({ conversationId: p.conversationId.optional(), seq: p.int() }),
    result: p.empty,
    permission: 'conversation.signal',
    rate: 'signal',
  }),
  signalTyping: command({
    id: 'signalTyping',
    summary: 'Somebody is writing. Best effort, never stored.',
    socket: { event: 'typing', namespaces: ['customer', 'agent'] },
    input: z.strictObject({ conversationId: p.conversationId.optional() }),
    result: p.empty,
    permission: 'conversation.signal',
    rate: 'signal',
  }),
} as const;
