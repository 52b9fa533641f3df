import { z } from 'zod';
import * as p from './primitives';
import { complexity, tier } from './shapes/handoff';
import { outcome } from './shapes/session';
import { skillCode } from './shapes/people';

const turn = { conversationId: p.conversationId, seq: z.int().describe('the customer’s message'), epoch: z.int() };
const verdict = {
  intent: z.string(),
  topic: z.string(),
  skill: skillCode,
  level: z.int(),
  complexity,
  estimatedMinutes: z.int(),
  risk: z.array(z.string()),
  language: z.string(),
  confidence: z.number(),
};
const offer = { offerId: p.offerId, handoffId: p.handoffId, agentId: p.accountId };
const session = { sessionId: p.sessionId, conversationId: p.conversationId, agentId: p.accountId };

/**
 * Facts, in the order of the flow. Each is written in the transaction that makes it true and delivered at least once.
 * A payload holds ids and the values of that moment, never a person's words.
 */
export const events = {
  /** A customer wrote while the assistant is in control: triage judges the turn. */
  'turn.taken': z.object({ ...turn, customerId: p.customerId }),
  /** Triage judged a turn: the assistant answers, or a person is hailed. */
  'triage.decided': z.object({
    ...turn,
    customerId: p.customerId,
    tier,
    route: z.enum(['assistant', 'human', 'offer_human']),
    asked: z.boolean().describe('the customer asked for a person in words'),
    reasons: z.array(z.object({ code: z.string(), detail: z.string().optional() })),
    ...verdict,
  }),
  /** The assistant had no evidence for an answer. VIPs are hailed a person at once. */
  'assistant.abstained': z.object({ ...turn, customerId: p.customerId, tier, reason: z.string(), ...verdict }),
  /** The first answer, abstention or apology for a turn was stored. */
  'assistant.answered': z.object({ ...turn, articleIds: z.array(p.articleId), confidence: z.number() }),
  /** An article was published, changed or withdrawn: indexes are rebuilt. */
  'article.changed': z.object({ articleId: p.articleId, version: z.int() }),
  /** A conversation was resolved, by the customer's word or by silence. */
  'conversation.resolved': z.object({
    conversationId: p.conversationId,
    customerId: p.customerId,
    episode: z.int(),
    startedAt: p.time,
    confirmed: z.boolean(),
  }),
  /** Somebody waits for a person. */
  'handoff.requested': z.object({ handoffId: p.handoffId, conversationId: p.conversationId, customerId: p.customerId }),
  /** A request ended without a session, or came back to the line. */
  'handoff.changed': z.object({ handoffId: p.handoffId, status: z.string() }),
  /** Whether an agent can be offered work changed: dispatch looks again. */
  'agent.routable_changed': z.object({
    agentId: p.accountId,
    routable: z.boolean(),
    online: z.boolean().optional().describe('at work and reachable, also while at capacity'),
    skills: z.string().optional().describe('codes with levels, sorted: agents with equal ones are a fair comparison'),
    simulated: z.boolean().optional(),
  }),
  /** An agent gave no sign of life for 45 s: their sessions are released. */
  'agent.link_lost': z.object({
    agentId: p.accountId,
    outage: z.boolean().optional().describe('we were away for longer than a lease, and they never came back'),
  }),
  /** Two offers in a row were missed. */
  'agent.paused': z.object({ agentId: p.accountId, until: p.time }),
  /** A named person suspended an agent: sockets are cut, offers withdrawn, sessions released. */
  'agent.suspended': z.object({ agentId: p.accountId, by: p.accountId }),
  /** A login ended or its family was revoked: sockets are cut. */
  'tokens.revoked': z.object({ accountId: p.accountId, familyId: z.string().optional() }),
  /** An offer was made to an agent. */
  'offer.made': z.object({ ...offer, simulated: z.boolean().describe('the agent is not a person') }),
  /** An offer reached its end. */
  'offer.ended': z.object({ ...offer, status: z.string() }),
  /** An agent took over. */
  'session.started': z.object({ ...session, handoffId: p.handoffId, offerId: p.offerId, simulated: z.boolean() }),
  /** The agent's first words in a session. */
  'session.replied': z.object(session),
  /** Paid work ended. */
  'session.ended': z.object({
    ...session,
    handoffId: p.handoffId,
    status: z.string(),
    outcome: outcome.optional(),
    simulated: z.boolean(),
    tier: tier.optional(),
    replyGapsMs: z.array(z.int()).optional().describe('each message of the customer → the next one of the agent'),
  }),
  /** The customer rated a session. */
  'session.rated': z.object({ ...session, score: z.int() }),
  /** An earning was booked or moved on. */
  'earning.changed': z.object({
    earningId: p.earningId,
    agentId: p.accountId,
    status: z.string(),
    totalMinor: z.int(),
    currency: z.string(),
    simulated: z.boolean(),
  }),
  /** A payout moved on. */
  'payout.changed': z.object({ payoutId: p.payoutId, agentId: p.accountId, status: z.string() }),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<N extends EventName> = z.output<Events[N]>;
