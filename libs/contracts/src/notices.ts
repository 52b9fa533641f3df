import { z } from 'zod';
import type { Namespace } from './command';
import * as p from './primitives';
import { authorKind, control, conversationStatus, message } from './shapes/conversation';
import { handoff, offer } from './shapes/handoff';
import { board } from './shapes/insight';
import { earning } from './shapes/money';
import { presence } from './shapes/people';
import { agentCard, outcome, packet, releaseCause, session } from './shapes/session';

interface NoticeDefinition<Payload extends z.ZodType, Served extends readonly Namespace[]> {
  readonly summary: string;
  readonly namespaces: Served;
  readonly payload: Payload;
}
const notice = <Payload extends z.ZodType, const Served extends readonly Namespace[]>(
  definition: NoticeDefinition<Payload, Served>,
) => definition;
const both = ['customer', 'agent'] as const;

/** Everything that the server says unasked. Only committed facts, `typing` and `message:delta` excepted. */
export const notices = {
  'message:new': notice({
    summary: 'A message was stored. Senders get their own too, with the clientId.',
    namespaces: both,
    payload: z.object({ message }),
  }),
  'message:delta': notice({
    summary: 'A piece of the assistant’s answer while it is being written. Best effort; message:new has the whole.',
    namespaces: ['customer'],
    payload: z.object({ messageId: z.string(), conversationId: p.conversationId, text: z.string() }),
  }),
  'message:read': notice({
    summary: 'The other side has read up to here.',
    namespaces: both,
    payload: z.object({ conversationId: p.conversationId, seq: z.int(), by: authorKind }),
  }),
  typing: notice({
    summary: 'Somebody is writing. Best effort.',
    namespaces: both,
    payload: z.object({ conversationId: p.conversationId, by: authorKind }),
  }),
  'conversation:changed': notice({
    summary: 'Who is in control, or the status, changed.',
    namespaces: both,
    payload: z.object({ conversationId: p.conversationId, status: conversationStatus, control, episode: z.int() }),
  }),
  'handoff:changed': notice({
    summary: 'The request for a person moved: state, place in line, honest wait, choices.',
    namespaces: ['customer'],
    payload: z.object({ handoff }),
  }),
  'session:started': notice({
    summary: 'A person took over; this is who.',
    namespaces: ['customer'],
    payload: z.object({ conversationId: p.conversationId, sessionId: p.sessionId, agent: agentCard }),
  }),
  'session:ended': notice({
    summary: 'The person’s work ended: the customer may rate it, the agent sees what it earned.',
    namespaces: both,
    payload: z.object({
      conversationId: p.conversationId,
      sessionId: p.sessionId,
      earning: earning.nullable().optional(),
      outcome: outcome.optional().describe('to the agent, of work that was completed'),
      cause: releaseCause.optional().describe('to the agent, of work that goes on to somebody else'),
    }),
  }),
  'session:changed': notice({
    summary: 'The state of the agent’s session changed.',
    namespaces: ['agent'],
    payload: z.object({ session }),
  }),
  'packet:changed': notice({
    summary: 'A part of the context packet arrived late.',
    namespaces: ['agent'],
    payload: z.object({ sessionId: p.sessionId, packet }),
  }),
  'presence:changed': notice({
    summary: 'The agent’s own state, with the reasons why no offers come.',
    namespaces: ['agent'],
    payload: presence,
  }),
  'offer:made': notice({
    summary: 'Work is offered, with its pay. Sent again until the device acks.',
    namespaces: ['agent'],
    payload: z.object({ offer }),
  }),
  'offer:rescinded': notice({
    summary: 'The offer is gone, through no fault of the agent unless the reason is timed_out.',
    namespaces: ['agent'],
    payload: z.object({
      offerId: p.offerId,
      reason: z
        .enum(['taken', 'canceled', 'timed_out', 'undeliverable', 'paused', 'answered'])
        .describe('answered: by the agent, on another device'),
    }),
  }),
  'earning:changed': notice({
    summary: 'An earning was booked or moved on.',
    namespaces: ['agent'],
    payload: z.object({ earning }),
  }),
  'board:changed': notice({
    summary: 'The market changed; at most a few times a second.',
    namespaces: ['admin'],
    payload: board,
  }),
  'server:draining': notice({
    summary: 'This node stops; reconnect after the time given.',
    namespaces: ['customer', 'agent', 'admin'],
    payload: z.object({ reconnectInMs: z.int() }),
  }),
} as const;

export type Notices = typeof notices;
export type NoticeName = keyof Notices;
export type NoticePayload<N extends NoticeName> = z.input<Notices[N]['payload']>;
