import type {
  Choice,
  Complexity,
  Handoff,
  HandoffRecord,
  HandoffStatus,
  Offer,
  Quote,
  SkillCode,
  Tier,
} from '@handraise/contracts';
import { maskContact } from '@handraise/customers';
import type { AgentId, ConversationId, CustomerId, HandoffId, OfferId, QuoteId } from '@handraise/kernel';
import type { Place } from '../domain/line';
import type { OfferStatus } from '../domain/offer';
import type { OfferKind } from '../domain/snapshot';

/** What a conversation is about, as triage judged it last. */
export interface ProfileRow {
  readonly intent: string;
  readonly topic: string;
  readonly skill: SkillCode;
  readonly level: number;
  readonly complexity: Complexity;
  readonly estimatedMinutes: number;
  readonly risk: readonly string[];
  readonly language: string;
}

/**
 * A request as its row holds it. `requestedAt` never changes (I5); `readyAt` is when it last came to the line;
 * `attempt` counts the people who had it in hand, the next one included: it grows when somebody gives it back.
 */
export interface HandoffRow extends ProfileRow {
  readonly id: HandoffId;
  readonly conversationId: ConversationId;
  readonly customerId: CustomerId;
  readonly status: HandoffStatus;
  readonly tier: Tier;
  readonly asked: boolean;
  readonly attempt: number;
  readonly requestedAt: Date;
  readonly readyAt: Date;
  readonly virtualDeadline: Date;
  readonly preferredAgentId: AgentId | null;
  readonly choice: Choice | null;
  /** The longest wait was over, and the customer has not chosen to wait on. */
  readonly choiceOffered: boolean;
}

/** An offer as its row holds it. Topic, tier and quote are those of its making and never follow the request. */
export interface OfferRow {
  readonly id: OfferId;
  readonly handoffId: HandoffId;
  readonly attempt: number;
  readonly agentId: AgentId;
  readonly kind: OfferKind;
  readonly status: OfferStatus;
  readonly quoteId: QuoteId;
  readonly quote: Quote;
  readonly topic: string;
  readonly language: string;
  readonly estimatedMinutes: number;
  readonly complexity: Complexity;
  readonly tier: Tier;
  readonly riskFlags: string[];
  readonly countdownMs: number;
  readonly expiresAt: Date;
}

/** A request with the contact that was left for a call back, whole. */
export interface HandoffWithContact extends HandoffRow {
  readonly contact: string | null;
}

const CHOICES: Choice[] = ['wait', 'callback', 'message', 'ai'];

/**
 * As its customer sees it. The choices are shown from the moment they were offered until one is made, also while
 * an offer rings.
 */
export const toHandoff = (row: HandoffRow, place?: Place): Handoff => ({
  id: row.id,
  conversationId: row.conversationId,
  status: row.status,
  requestedAt: row.requestedAt.toISOString(),
  attempt: row.attempt,
  ...(place === undefined ? {} : { position: place.position, waitSeconds: { ...place.wait }, supply: place.supply }),
  ...(row.choiceOffered && (row.status === 'choosing' || row.status === 'offering') ? { choices: [...CHOICES] } : {}),
  ...(row.choice === null ? {} : { choice: row.choice }),
});

/** As admins see it. Only what was left is told: a choice of the line or the assistant says nothing about a request that is aside. */
export const toRecord = (row: HandoffWithContact, place?: Place): HandoffRecord => ({
  ...toHandoff(row, place),
  topic: row.topic,
  language: row.language,
  tier: row.tier,
  ...(row.choice === 'callback' || row.choice === 'message' ? { left: row.choice } : {}),
  ...(row.contact === null ? {} : { contact: maskContact(row.contact) }),
});

/** The card on an agent's screen: no word of the conversation is in it (I11). */
export const toOffer = (row: OfferRow): Offer => ({
  id: row.id,
  handoffId: row.handoffId,
  attempt: row.attempt,
  kind: row.kind,
  topic: row.topic,
  language: row.language,
  estimatedMinutes: row.estimatedMinutes,
  complexity: row.complexity,
  tier: row.tier,
  riskFlags: row.riskFlags,
  expiresAt: row.expiresAt.toISOString(),
  countdownMs: row.countdownMs,
  quote: row.quote,
});
