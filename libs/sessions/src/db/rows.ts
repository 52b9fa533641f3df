import type { Outcome, Quote, Session, SessionStatus, Tier } from '@handraise/contracts';
import type { AgentId, ConversationId, CustomerId, HandoffId, OfferId, QuoteId, SessionId } from '@handraise/kernel';
import { FIRST_REPLY_MS, WRAP_UP_MS } from '../domain/session';

/**
 * A session as its row holds it. Topic, tier, risk and quote are copies from the moment of the accept; `epoch`
 * is the control epoch that the accept began.
 */
export interface SessionRow {
  readonly id: SessionId;
  readonly offerId: OfferId;
  readonly handoffId: HandoffId;
  readonly conversationId: ConversationId;
  readonly customerId: CustomerId;
  readonly agentId: AgentId;
  readonly status: SessionStatus;
  readonly epoch: number;
  readonly units: number;
  readonly exclusive: boolean;
  readonly quoteId: QuoteId;
  readonly quote: Quote;
  readonly topic: string;
  readonly intent: string;
  readonly language: string;
  readonly tier: Tier;
  readonly risk: readonly string[];
  readonly startedAt: Date;
  readonly firstReplyAt: Date | null;
  readonly wrappingAt: Date | null;
  readonly endedAt: Date | null;
  readonly outcome: Outcome | null;
}

const later = (date: Date, ms: number): string => new Date(date.getTime() + ms).toISOString();

/** As its agent sees it, with the deadline that runs now: the first reply's or the wrap-up's. */
export const toSession = (row: SessionRow): Session => ({
  id: row.id,
  conversationId: row.conversationId,
  handoffId: row.handoffId,
  status: row.status,
  topic: row.topic,
  epoch: row.epoch,
  quote: row.quote,
  startedAt: row.startedAt.toISOString(),
  ...(row.endedAt === null ? {} : { endedAt: row.endedAt.toISOString() }),
  ...(row.outcome === null ? {} : { outcome: row.outcome }),
  deadlines: deadlinesOf(row),
});

function deadlinesOf(row: SessionRow): Record<string, string> {
  if (row.status === 'active' && row.firstReplyAt === null) return { firstReply: later(row.startedAt, FIRST_REPLY_MS) };
  if (row.status === 'wrapping' && row.wrappingAt !== null) return { wrapUp: later(row.wrappingAt, WRAP_UP_MS) };
  return {};
}
