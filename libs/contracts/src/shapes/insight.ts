import { z } from 'zod';
import * as p from '../primitives';
import { control } from './conversation';
import { complexity, handoffStatus, tier } from './handoff';
import { agentStatus, intent, link, skillCode } from './people';

const boardHandoff = z.object({
  id: p.handoffId,
  conversationId: p.conversationId,
  status: handoffStatus,
  tier,
  topic: z.string(),
  language: z.string(),
  requestedAt: p.time,
  attempt: z.int(),
  position: z.int().optional(),
});
const boardSession = z.object({
  id: p.sessionId,
  conversationId: p.conversationId,
  agentId: p.accountId,
  agentName: z.string(),
  simulated: z.boolean(),
  tier,
  topic: z.string(),
  status: z.string(),
  startedAt: p.time,
});
const boardAgent = z.object({
  id: p.accountId,
  name: z.string(),
  status: agentStatus,
  intent,
  link,
  routable: z.boolean(),
  reasons: z.array(z.string()),
  sessions: z.int(),
  simulated: z.boolean(),
});

/** The market at this moment. */
export const board = z.object({
  at: p.time,
  counts: z.object({
    withAssistant: z.int(),
    waiting: z.int(),
    withHuman: z.int(),
    agentsOnline: z.int(),
    agentsRoutable: z.int(),
    liveOffers: z.int(),
  }),
  handoffs: z.array(boardHandoff),
  sessions: z.array(boardSession),
  agents: z.array(boardAgent),
});
export type Board = z.infer<typeof board>;

/** A conversation in a list for admins. */
export const boardConversation = z.object({
  id: p.conversationId,
  status: z.string(),
  control,
  episode: z.int(),
  lastSeq: z.int(),
  customerId: p.customerId,
  createdAt: p.time,
  about: z.string().optional().describe('in a list: how the customer’s first message begins'),
});

const share = z.object({ value: z.number().nullable(), n: z.int() });
const scored = z.object({
  value: z.number().nullable(),
  n: z.int(),
  asked: z.int().describe('who could have answered; n ÷ asked is the response rate'),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const spread = z.object({ p50: z.number().nullable(), p95: z.number().nullable(), n: z.int() });

const offerHealth = z.object({
  delivered: share.describe('reached a device; n: offers that ended'),
  accepted: share,
  missed: share,
  rescinded: share,
  decisionSeconds: spread.describe('made → accepted or declined'),
});
const perHour = { perEngagedHourMinor: z.int().nullable(), perOnlineHourMinor: z.int().nullable() };
const effectivePay = z.object({
  ...perHour,
  engagedHours: z.number().describe('overlapping sessions of an agent count once'),
  onlineHours: z.number(),
  agents: z.int(),
  currency: z.string(),
  byCurrency: z.array(z.object({ currency: z.string(), ...perHour })),
});
const paid = z.object({ earnings: z.int(), totalMinor: z.int(), currency: z.string() });
const fairness = z.object({
  gini: z.number().nullable().describe('of offers per routable hour: 0 is even; the mean of the groups, by their size'),
  agents: z.int(),
  groups: z.int().describe('of agents with equal skills, two or more of them'),
  longestGapMinutes: z.number().nullable().describe('routable without an offer while an equal was offered work'),
});

/** Figures by the written definitions; simulated agents are left out. Cost never stands without quality beside it. */
export const metrics = z.object({
  from: p.time,
  to: p.time,
  aiShare: share
    .extend({ confirmed: z.int(), assumed: z.int() })
    .describe('episodes resolved without a human session and not taken up again in 7 days ÷ all resolved episodes'),
  csat: z.object({ ai: scored, human: scored }),
  repeatContacts: share,
  severityWeightedErrors: share.describe('of the assistant’s answers; null as long as nobody judges them'),
  outcomes: z.object({
    resolved: z.int(),
    unresolved: z.int(),
    customerLeft: z.int(),
    abuse: z.int(),
    released: z.int(),
    wordless: z.int().describe('completed by an agent who never wrote'),
  }),
  timeToHumanSeconds: spread,
  timeToResolveSeconds: spread,
  replyGapSeconds: z.object({ all: spread, vip: spread, standard: spread }),
  offers: z.object({
    made: z.int(),
    accepted: z.int(),
    declined: z.int(),
    timedOut: z.int(),
    rescinded: z.int(),
    undeliverable: z.int(),
  }),
  offerHealth,
  paid: paid
    .extend({ byCurrency: z.array(paid) })
    .describe('in the currency with the most earnings; `byCurrency` has all, never added up'),
  effectivePay,
  fairness,
});

/** A dispatch round with all that it looked at, chained to the one before by its hash. */
export const decisionRecord = z.object({
  id: p.decisionId,
  seq: z.int(),
  market: z.string(),
  at: p.time,
  hash: z.string(),
  previousHash: z.string(),
  snapshot: z.unknown(),
  policy: z.unknown(),
  seed: z.string(),
  decision: z.unknown(),
});
/** A dispatch round in a line. */
export const decisionSummary = z.object({
  id: p.decisionId,
  seq: z.int(),
  market: z.string(),
  at: p.time,
  offers: z.array(z.object({ handoffId: p.handoffId, agentId: p.accountId })),
});

/** Why an agent was, or was not, offered a request of a round: exactly one holds. */
export const verdict = z.enum([
  'OFFERED',
  'ALREADY_ASKED',
  'LANGUAGE',
  'SKILL',
  'NO_ROOM',
  'OTHER_WORK_FIRST',
  'KEPT_FREE',
  'REAL_AGENTS_FIRST',
  'ANOTHER_PREFERRED',
  'ANOTHER_SCORED_HIGHER',
  'LOT',
]);
export type Verdict = z.infer<typeof verdict>;

const heldAndNeeded = z.object({
  skill: z.int().describe('1 to 5; 0 is none'),
  language: z.int().describe('1 (A1) to 7 (native); 0 is none'),
});
/** A round in which the agent was looked at, in a line: what it meant for them, request by request. */
export const ownDecision = z.object({
  id: p.decisionId,
  seq: z.int(),
  at: p.time,
  agents: z.int().describe('how many people were online for it, this agent among them'),
  verdicts: z.array(verdict),
});
/** A round as it concerns one agent: no word of a conversation, and of other agents no more than how many and the best total. */
export const ownDecisionExplained = z.object({
  ...ownDecision.omit({ verdicts: true }).shape,
  hash: z.string().describe('of this record in the chain that /admin/decisions/log/verify recomputes'),
  previousHash: z.string(),
  policyVersion: z.int(),
  equal: z.boolean().describe('deciding again from the record gave the same outcome, byte for byte'),
  requests: z.array(
    z.object({
      verdict,
      ring: z.int().describe('how far the search had widened: 0 exact skill … 3 anybody who speaks the language'),
      skill: skillCode,
      language: z.string(),
      complexity,
      tier,
      needed: heldAndNeeded,
      held: heldAndNeeded,
      score: z.record(z.string(), z.int()).optional().describe('this agent’s terms, where scores were compared'),
      total: z.int().optional(),
      bestTotal: z.int().optional(),
      rank: z.int().optional(),
      candidates: z.int().optional().describe('how many were compared'),
      offer: z
        .object({ id: p.offerId, status: z.string() })
        .optional()
        .describe('what became of it, if this agent got it'),
    }),
  ),
});
export type OwnDecisionExplained = z.infer<typeof ownDecisionExplained>;

/** What recomputing the decision log found; `head` is the hash of the last record. */
export const chainVerification = z.object({
  ok: z.boolean(),
  records: z.int(),
  head: z.string().nullable(),
  problems: z.array(z.string()),
});

/** An article in a list. */
export const articleSummary = z.object({
  id: p.articleId,
  title: z.string(),
  locale: z.string(),
  version: z.int(),
  status: z.enum(['published', 'withdrawn']),
  updatedAt: p.time,
});
/** An article with its words, in Markdown, and questions that it answers. */
export const article = articleSummary.extend({ body: z.string(), sampleQuestions: z.array(z.string()) });

/** A version of a policy: it never changes; the one that was published last is in force, earlier ones are superseded. */
export const policyVersion = <Document extends z.ZodType>(document: Document) =>
  z.object({
    version: z.int(),
    status: z.enum(['draft', 'published', 'superseded']),
    createdAt: p.time,
    publishedAt: p.time.nullable(),
    document,
  });
/** The same for the code that stores policies. */
export interface PolicyVersion<Document> {
  readonly version: number;
  readonly status: 'draft' | 'published' | 'superseded';
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly document: Document;
}
