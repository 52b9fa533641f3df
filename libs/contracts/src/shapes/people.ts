import { z } from 'zod';
import * as p from '../primitives';
import { tier } from './handoff';

/** What a customer’s page learns about them. */
export const customerSelf = z.object({
  id: p.customerId,
  tier,
  name: z.string().optional(),
  anonymousId: z.string().optional().describe('a secret: who holds it is this customer'),
});

/** Levels of the Common European Framework of Reference for Languages, and native speakers. */
export const cefr = z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native']);
/** A language and how well it is spoken. */
export const spokenLanguage = z.strictObject({ code: p.languageTag, level: cefr });
export type SpokenLanguage = z.infer<typeof spokenLanguage>;
/** The same when it is claimed or granted: offers follow it, so it has to be a language that there is. */
export const namedLanguage = spokenLanguage.extend({ code: p.knownLanguageTag });

/** What work can be about; `general` is what anybody can take. */
export const skillCode = z.enum([
  'general',
  'payments',
  'orders',
  'returns',
  'account',
  'disputes',
  'fraud',
  'technical',
]);
export type SkillCode = z.infer<typeof skillCode>;
/** 1 is a beginner, 5 an expert. */
export const skill = z.strictObject({ code: skillCode, level: z.int().min(1).max(5) });
export type Skill = z.infer<typeof skill>;

/** The way of an applicant to `active`, and the ways out. Only `active` agents are offered work. */
export const agentStatus = z.enum([
  'applied',
  'screening',
  'verified',
  'certified',
  'active',
  'paused',
  'suspended',
  'rejected',
  'offboarded',
]);
export type AgentStatus = z.infer<typeof agentStatus>;

/** The agent’s own word; `finishing`: nothing new, what runs goes on. */
export const intent = z.enum(['online', 'finishing', 'break', 'offline']);
export type Intent = z.infer<typeof intent>;
/** What the server knows of the agent’s device, whatever the agent says. */
export const link = z.enum(['connected', 'background', 'grace', 'lost']);
export type Link = z.infer<typeof link>;

/** Whether an agent is offered work now, and why not. */
export const presence = z.object({
  intent,
  link,
  routable: z.boolean(),
  reasons: z
    .array(z.string())
    .describe('why no offers come, such as NO_LINK, AT_CAPACITY, PAUSED; empty when routable'),
});
export type Presence = z.infer<typeof presence>;

/** An agent as they and admins see it. */
export const agentProfile = z.object({
  id: p.accountId,
  email: z.string(),
  name: z.string(),
  country: z.string(),
  timezone: z.string(),
  status: agentStatus,
  languages: z.array(spokenLanguage),
  skills: z.array(skill),
  simulated: z.boolean(),
  presence,
  load: z.object({ used: z.int(), reserved: z.int(), capacity: z.int(), sessions: z.int() }),
  decisionReasons: z
    .array(z.string())
    .describe('why the last decision about this agent was made, as the agent is told'),
  decision: z
    .object({ by: z.string(), at: p.time })
    .nullish()
    .describe('who made that decision, by name, and when; null as long as nobody decided'),
  fatigue: z
    .object({ engagedMinutes: z.int(), onlineMinutes: z.int(), minutesLeft: z.int(), restUntil: p.time.nullable() })
    .optional()
    .describe('only for the agent: time worked in 24 hours, and how much is left before a rest'),
  contact: z
    .string()
    .optional()
    .describe('only for the agent: the address at which a person answers, such as an objection to that decision'),
  createdAt: p.time,
});
export type AgentProfile = z.infer<typeof agentProfile>;

/** Who logged in; an agent’s id is the account’s id. */
export const principal = z.object({ id: p.accountId, kind: z.enum(['agent', 'admin']), name: z.string() });
/** A login. The refresh token is used up by its first use. */
export const tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresInSeconds: z.int(),
  principal,
});

/** An admin as other admins see them. */
export const adminAccount = z.object({
  id: p.accountId,
  email: z.string(),
  name: z.string(),
  status: z.enum(['active', 'disabled']),
  createdAt: p.time,
});

/** A customer as admins see them. After an erasure only the id and the times are left. */
export const customerRecord = z.object({
  id: p.customerId,
  tier,
  tierSource: z.enum(['default', 'token', 'admin']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  locale: z.string().nullable(),
  anonymous: z.boolean(),
  createdAt: p.time,
  erasedAt: p.time.nullable(),
});
