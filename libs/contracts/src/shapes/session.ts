import { z } from 'zod';
import * as p from '../primitives';
import { message } from './conversation';
import { quote, tier } from './handoff';

/** `wrapping`: the customer is served, the agent writes the outcome. All after `grace` are ends. */
export const sessionStatus = z.enum([
  'active',
  'wrapping',
  'parked',
  'grace',
  'completed',
  'released',
  'transferred',
  'voided',
]);
export type SessionStatus = z.infer<typeof sessionStatus>;

/** How the agent says that it ended; what is paid follows it. */
export const outcome = z.enum(['resolved', 'unresolved', 'customer_left', 'abuse']);
export type Outcome = z.infer<typeof outcome>;

/** Why an agent's part ended without a solution; `outage`: ours, not theirs. */
export const releaseCause = z.enum(['agent', 'no_first_reply', 'link_lost', 'outage', 'suspended']);
export type ReleaseCause = z.infer<typeof releaseCause>;

/** The paid work of one agent in one conversation, from accept to its end. */
export const session = z.object({
  id: p.sessionId,
  conversationId: p.conversationId,
  handoffId: p.handoffId,
  status: sessionStatus,
  topic: z.string(),
  epoch: z.int().describe('the control epoch that the agent holds'),
  quote,
  startedAt: p.time,
  endedAt: p.time.optional(),
  outcome: outcome.optional(),
  deadlines: z.record(z.string(), p.time).describe('name → when it falls due'),
});
export type Session = z.infer<typeof session>;

/** What an agent knows before the first word: nobody has to repeat themselves. */
export const packet = z.object({
  version: z.int(),
  completeness: z.number().min(0).max(1),
  customer: z.object({ id: z.string(), name: z.string().optional(), tier, locale: z.string().optional() }),
  language: z.string(),
  intent: z.string(),
  risk: z.array(z.string()),
  tried: z.array(z.string()).describe('what the assistant answered, by article title'),
  facts: z.array(z.string()),
  brief: z.array(z.string()),
  messages: z.array(message),
});
export type Packet = z.infer<typeof packet>;

/** The person a customer talks to. */
export const agentCard = z.object({
  id: z.string(),
  name: z.string(),
  languages: z.array(z.string()),
  rating: z.number().optional(),
  verified: z.boolean(),
  simulated: z.boolean(),
});
export type AgentCard = z.infer<typeof agentCard>;

/** What a customer thought of a session, once. */
export const rating = z.object({ sessionId: p.sessionId, score: z.int(), comment: z.string().optional() });
