import { sql } from '@handraise/platform';

// Plan: one insert by the primary key (conversation, seq); a repeated delivery of the turn inserts nothing.
export const INSERT_DECISION = sql(
  'triage.decision.insert',
  `INSERT INTO triage_decisions (conversation_id, seq, epoch, episode, customer_id, tier, route, asked, reasons, intent, confidence, language,
     risk, frustrated, policy_version, model_version, latency_ms)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
   ON CONFLICT DO NOTHING RETURNING seq`,
);

// Plan: a range of the primary key, backwards, cut off by the limit: at most 20 rows.
export const EARLIER_IN_EPISODE = sql(
  'triage.decision.earlier',
  `SELECT seq, intent, confidence, language FROM triage_decisions
    WHERE conversation_id = $1 AND seq < $2 AND episode = $3 ORDER BY seq DESC LIMIT 20`,
);

/** By primary key, before the models are asked. */
export const EXISTS_DECISION = sql(
  'triage.decision.exists',
  'SELECT seq FROM triage_decisions WHERE conversation_id = $1 AND seq = $2',
);

// Plan: the index on the customer.
export const DECISIONS_OF_CUSTOMER = sql(
  'triage.decision.of_customer',
  `SELECT conversation_id AS "conversationId", seq, route, reasons, intent, confidence, language, risk, created_at AS "decidedAt"
     FROM triage_decisions WHERE customer_id = $1 ORDER BY created_at`,
);
