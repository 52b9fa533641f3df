import { z } from 'zod';
import { command } from '../command';
import * as p from '../primitives';
import { conversation, message } from '../shapes/conversation';
import { earning } from '../shapes/money';
import { outcome, packet, rating, session } from '../shapes/session';

const own = z.strictObject({ sessionId: p.sessionId });
const sessionPath = '/agent/sessions/:sessionId';

export const sessionCommands = {
  listSessions: command({
    id: 'listSessions',
    summary: 'The agent’s paid work, newest first.',
    http: { method: 'GET', path: '/agent/sessions' },
    input: z.strictObject({ ...p.pageInput, open: z.stringbool().optional().describe('only what is not ended') }),
    result: p.pageOf(session),
    permission: 'session.own',
  }),
  getSession: command({
    id: 'getSession',
    summary: 'One session with its context packet; the conversation can be read only while the session lasts.',
    http: { method: 'GET', path: sessionPath },
    input: own,
    result: z.object({ session, conversation, packet: packet.optional() }),
    permission: 'session.own',
  }),
  resumeSession: command({
    id: 'resumeSession',
    summary: 'The state after a reconnect, with the messages after a sequence number.',
    socket: { event: 'conversation:resume', namespaces: ['agent'] },
    input: own.extend({ after: p.int().default(0) }),
    result: z.object({ conversation, session, messages: z.array(message), more: p.more }),
    permission: 'session.own',
  }),
  sendAgentMessageOverHttp: command({
    id: 'sendAgentMessageOverHttp',
    summary: 'Sends a message into the session’s conversation.',
    http: { method: 'POST', path: `${sessionPath}/messages`, status: 201 },
    input: own.extend({ clientId: p.clientId, text: p.text }),
    result: z.object({ id: p.messageId, seq: z.int(), createdAt: p.time }),
    permission: 'session.own',
    rate: 'message',
  }),
  sendAgentMessage: command({
    id: 'sendAgentMessage',
    summary: 'Sends a message. Only the agent in control may: NOT_FOUND, SESSION_ENDED and STALE_EPOCH tell why not.',
    socket: { event: 'message:send', namespaces: ['agent'] },
    input: z.strictObject({
      conversationId: p.conversationId,
      clientId: p.clientId,
      text: p.text,
      epoch: p.int().optional(),
    }),
    result: z.object({ id: p.messageId, seq: z.int(), createdAt: p.time }),
    permission: 'session.own',
    rate: 'message',
  }),
  resolveSession: command({
    id: 'resolveSession',
    summary: 'Ends the session with its outcome; the earning is booked in the same transaction.',
    http: { method: 'POST', path: `${sessionPath}/resolve`, status: 200 },
    socket: { event: 'session:resolve', namespaces: ['agent'] },
    input: own.extend({ outcome, note: p.note(2000).optional() }),
    result: z.object({ session, earning: earning.nullable().describe('null for simulated agents, who are not paid') }),
    permission: 'session.own',
  }),
  releaseSession: command({
    id: 'releaseSession',
    summary:
      'Gives the work back: the customer goes to the front of the line, the minutes spent are paid at the floor.',
    http: { method: 'POST', path: `${sessionPath}/release`, status: 200 },
    socket: { event: 'session:release', namespaces: ['agent'] },
    input: own.extend({ reason: p.words(3, 500) }),
    result: z.object({ session, earning: earning.nullable() }),
    permission: 'session.own',
  }),
  handBack: command({
    id: 'handBack',
    summary: 'Hands the conversation back to the assistant, visibly; ends the session as completed.',
    http: { method: 'POST', path: `${sessionPath}/hand-back`, status: 200 },
    socket: { event: 'session:hand-back', namespaces: ['agent'] },
    input: own.extend({ note: p.words(1, 500) }),
    result: z.object({ session, earning: earning.nullable() }),
    permission: 'session.own',
  }),
  rateSession: command({
    id: 'rateSession',
    summary: 'The customer rates the person, once per session.',
    http: { method: 'POST', path: '/sessions/:sessionId/rating', status: 201 },
    socket: { event: 'session:rate', namespaces: ['customer'] },
    input: own.extend({ score: p.int(1, 5), comment: p.note(1000).optional() }),
    result: z.object({ rating }),
    permission: 'session.rate',
  }),
} as const;
