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

// Plan: a handful of rows; one read per turn.
export const CURRENT_POLICY = sql(
  'triage.policy.current',
  'SELECT version, document FROM triage_policies WHERE published_at IS NOT NULL ORDER BY published_at DESC, version DESC LIMIT 1',
);
const POLICY = `version, document, created_at AS "createdAt", published_at AS "publishedAt"`;
export const LIST_POLICIES = sql('triage.policy.list', `SELECT ${POLICY} FROM triage_policies ORDER BY version DESC`);
export const INSERT_POLICY = sql(
  'triage.policy.insert',
  `INSERT INTO triage_policies (version, document, created_by)
   SELECT coalesce(max(version), 0) + 1, $1, $2 FROM triage_policies RETURNING ${POLICY}`,
);
export const INSERT_FIRST_POLICY = sql(
  'triage.policy.insert_first',
  'INSERT INTO triage_policies (version, document, published_at) VALUES (1, $1, now()) ON CONFLICT DO NOTHING',
);
export const PUBLISH_POLICY = sql(
  'triage.policy.publish',
  `UPDATE triage_policies SET published_at = clock_timestamp(), published_by = $2
    WHERE version = $1 AND published_at IS NULL RETURNING ${POLICY}`,
);
