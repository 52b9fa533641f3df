import type { EarningStatus } from '@handraise/contracts';
import type { AgentId, EarningId, PayoutId, QuoteId, SessionId } from '@handraise/kernel';
import { sql } from '@handraise/platform';
import type { QuoteLine } from '../domain/quote';

export interface QuoteRow {
  readonly id: QuoteId;
  readonly agentId: AgentId;
  readonly currency: string;
  readonly totalMinor: number;
  readonly lines: QuoteLine[];
  readonly rateCardVersion: number;
  readonly signature: string;
}

export interface EarningRow {
  readonly id: EarningId;
  readonly sessionId: SessionId;
  readonly rule: string;
  readonly agentId: AgentId;
  readonly currency: string;
  readonly totalMinor: number;
  readonly lines: QuoteLine[];
  readonly status: EarningStatus;
  readonly simulated: boolean;
  readonly payoutId: PayoutId | null;
  readonly availableAt: Date;
  readonly createdAt: Date;
}

const EARNING = `id, session_id AS "sessionId", rule, agent_id AS "agentId", currency, total_minor AS "totalMinor", lines, status,
  simulated, payout_id AS "payoutId", available_at AS "availableAt", created_at AS "createdAt"`;

// On the path of every offer: one insert by primary key, no reads.
export const INSERT_QUOTE = sql(
  'pricing.quote.insert',
  `INSERT INTO quotes (id, agent_id, currency, total_minor, lines, rate_card_version, signature)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export const FIND_QUOTE = sql(
  'pricing.quote.find',
  `SELECT q.id, q.agent_id AS "agentId", q.currency, q.total_minor AS "totalMinor", q.lines,
          q.rate_card_version AS "rateCardVersion", q.signature, p.document AS "rateCard"
     FROM quotes q JOIN pay_policies p ON p.version = q.rate_card_version WHERE q.id = $1`,
);

// On the path of every resolve: one insert; the unique index on (session, rule) makes a replay a no-op (I8).
export const INSERT_EARNING = sql(
  'pricing.earning.insert',
  `INSERT INTO earnings (id, session_id, rule, agent_id, quote_id, currency, total_minor, lines, status, simulated, available_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', $9, now() + $10 * interval '1 second')
   ON CONFLICT ON CONSTRAINT earnings_once_per_rule DO NOTHING RETURNING ${EARNING}`,
);

export const FIND_EARNING_OF_SESSION = sql(
  'pricing.earning.of_session',
  `SELECT ${EARNING} FROM earnings WHERE session_id = $1 AND rule = $2`,
);

export const LIST_EARNINGS = sql(
  'pricing.earning.list',
  `SELECT ${EARNING} FROM earnings
    WHERE agent_id = $1 AND ($2::uuid IS NULL OR id < $2) AND ($3::text IS NULL OR status = $3)
      AND ($5::uuid IS NULL OR session_id = $5)
    ORDER BY id DESC LIMIT $4`,
);

// Plan: the partial index on what is pending, in order. It waits for a row that is being released right now: a run that
// skipped it would not see it as available either, and would leave it unpaid.
export const RELEASE_DUE = sql(
  'pricing.earning.release_due',
  `UPDATE earnings SET status = 'available'
    WHERE id IN (SELECT id FROM earnings WHERE status = 'pending' AND NOT simulated AND available_at <= $1
                  ORDER BY available_at, id LIMIT $2 FOR UPDATE)
   RETURNING ${EARNING}`,
);

export const RELEASE_ONE = sql(
  'pricing.earning.release_one',
  `UPDATE earnings SET status = 'available' WHERE id = $1 AND status = 'pending' AND NOT simulated RETURNING ${EARNING}`,
);

// Plan: the agent's earnings by index.
export const AVAILABLE_OF_AGENT = sql(
  'pricing.earning.available_of',
  `SELECT ${EARNING} FROM earnings WHERE agent_id = $1 AND status = 'available' ORDER BY id`,
);

// The update locks the rows until the payout is written; a second run finds them taken.
export const TAKE_INTO_PAYOUT = sql(
  'pricing.earning.take',
  `UPDATE earnings SET status = 'in_payout', payout_id = $1
    WHERE agent_id = $2 AND currency = $3 AND status = 'available' AND available_at <= $4 RETURNING ${EARNING}`,
);

export const SETTLE = sql(
  'pricing.earning.settle',
  `UPDATE earnings SET status = 'paid' WHERE payout_id = $1 AND status = 'in_payout' RETURNING ${EARNING}`,
);

export const GIVE_BACK = sql(
  'pricing.earning.give_back',
  `UPDATE earnings SET status = 'available', payout_id = NULL
    WHERE payout_id = $1 AND status IN ('in_payout', 'paid') RETURNING ${EARNING}`,
);
