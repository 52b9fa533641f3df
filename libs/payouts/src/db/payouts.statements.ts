import type { Payout, PayoutStatus } from '@handraise/contracts';
import type { AdminId, AgentId, EarningId, PayoutId, PayoutRunId } from '@handraise/kernel';
import { sql } from '@handraise/platform';
import type { TransferRequest } from '../domain/payout';

export interface PayoutRow {
  readonly id: PayoutId;
  readonly runId: PayoutRunId;
  readonly agentId: AgentId;
  readonly currency: string;
  readonly amountMinor: number;
  readonly status: PayoutStatus;
  readonly reason: string | null;
  readonly transferId: string | null;
  readonly frozen: boolean;
  readonly createdBy: AdminId | null;
  readonly earnings: EarningId[];
  readonly lines: Payout['lines'];
  readonly createdAt: Date;
}

/** A payout that this worker holds, for as long as its lease. */
export interface ClaimedPayout {
  readonly id: PayoutId;
  readonly agentId: AgentId;
  readonly currency: string;
  readonly amountMinor: number;
  readonly request: TransferRequest;
  readonly keyVersion: number;
  readonly attempts: number;
  readonly leaseToken: number;
  /** Nothing was sent for so long that no earlier request can still be under way. */
  readonly quiet: boolean;
}

const PAYOUT = `p.id, p.run_id AS "runId", p.agent_id AS "agentId", p.currency, p.amount_minor AS "amountMinor", p.status, p.reason,
  p.transfer_id AS "transferId", p.frozen, r.created_by AS "createdBy", p.created_at AS "createdAt",
  ARRAY(SELECT i.subject_id FROM payout_items i WHERE i.payout_id = p.id AND i.kind = 'earning' ORDER BY 1) AS earnings,
  (SELECT json_agg(json_build_object('kind', i.kind, 'id', i.subject_id, 'label', i.label, 'amountMinor', i.amount_minor)
                   ORDER BY i.kind DESC, i.subject_id) FROM payout_items i WHERE i.payout_id = p.id) AS lines`;

export const CLOCK_NOW = sql('payouts.now', 'SELECT clock_timestamp() AS now');

export const INSERT_RUN = sql(
  'payouts.run.insert',
  'INSERT INTO payout_runs (id, cutoff, created_by) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
);

export const INSERT_PAYOUT = sql(
  'payouts.insert',
  `INSERT INTO payouts (id, run_id, agent_id, currency, amount_minor, status, reason, provider, destination, request)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

export const INSERT_ITEMS = sql(
  'payouts.items.insert',
  `INSERT INTO payout_items (payout_id, kind, subject_id, label, amount_minor)
   SELECT $1, item.kind, item.subject_id, item.label, item.amount_minor
     FROM unnest($2::text[], $3::uuid[], $4::text[], $5::bigint[]) AS item (kind, subject_id, label, amount_minor)`,
);

// Plan: the partial unique index answers for each adjustment.
export const TAKEN_ADJUSTMENTS = sql(
  'payouts.items.taken',
  `SELECT subject_id AS id FROM payout_items WHERE kind = 'adjustment' AND NOT released AND subject_id = ANY ($1)`,
);

export const RELEASE_ITEMS = sql(
  'payouts.items.release',
  'UPDATE payout_items SET released = true WHERE payout_id = $1',
);

export const FIND_PAYOUT = sql(
  'payouts.find',
  `SELECT ${PAYOUT} FROM payouts p JOIN payout_runs r ON r.id = p.run_id WHERE p.id = $1`,
);

export const PAYOUT_OF_RUN = sql('payouts.of_run', 'SELECT id FROM payouts WHERE run_id = $1 LIMIT 1');

// Those that failed gave the money back, so they do not count. Plan: the agent's payouts by index.
export const CASH_OUTS_OF_A_DAY = sql(
  'payouts.cash_outs',
  `SELECT count(*)::int AS n FROM payouts p JOIN payout_runs r ON r.id = p.run_id
    WHERE p.agent_id = $1 AND r.created_by = $1 AND r.created_at > now() - interval '24 hours' AND p.status <> 'failed'`,
);

export const LIST_PAYOUTS = sql(
  'payouts.list',
  `SELECT ${PAYOUT} FROM payouts p JOIN payout_runs r ON r.id = p.run_id
    WHERE ($1::uuid IS NULL OR p.id < $1) AND ($2::text IS NULL OR p.status = $2) ORDER BY p.id DESC LIMIT $3`,
);

export const APPROVE = sql(
  'payouts.approve',
  `UPDATE payouts SET status = 'approved', reason = NULL, approved_by = $2 WHERE id = $1 AND status = 'draft' RETURNING id`,
);

// One conditional update decides who sends: nobody else may while the lease runs, and the token fences out a worker
// that slept through its own. The attempt is on disk before a byte leaves. Plan: primary key.
export const CLAIM = sql(
  'payouts.claim',
  `UPDATE payouts SET status = 'submitted', reason = NULL, attempts = attempts + 1, lease_token = lease_token + 1,
          lease_until = clock_timestamp() + $2 * interval '1 millisecond', last_attempt_at = clock_timestamp()
    FROM (SELECT id, coalesce(last_attempt_at < clock_timestamp() - interval '10 minutes', false) AS quiet
            FROM payouts WHERE id = $1 FOR UPDATE) before
    WHERE payouts.id = before.id AND status IN ('approved', 'submitted', 'unknown') AND NOT frozen
      AND (lease_until IS NULL OR lease_until <= clock_timestamp())
   RETURNING payouts.id, agent_id AS "agentId", currency, amount_minor AS "amountMinor", request, key_version AS "keyVersion",
             attempts, lease_token AS "leaseToken", before.quiet`,
);

export const LEASE_LEFT = sql(
  'payouts.lease_left',
  `SELECT ceil(extract(epoch FROM lease_until - clock_timestamp()) * 1000)::int AS ms FROM payouts
    WHERE id = $1 AND status IN ('approved', 'submitted', 'unknown') AND NOT frozen AND lease_until > clock_timestamp()`,
);

export const NEXT_KEY = sql(
  'payouts.next_key',
  `UPDATE payouts SET key_version = key_version + 1 WHERE id = $1 AND status = 'submitted' AND lease_token = $2
   RETURNING key_version AS "keyVersion"`,
);

export const RECORD_PAID = sql(
  'payouts.record_paid',
  `UPDATE payouts SET status = 'paid', transfer_id = $3, lease_until = NULL
    WHERE id = $1 AND status = 'submitted' AND lease_token = $2 RETURNING id`,
);

export const RECORD_FAILED = sql(
  'payouts.record_failed',
  `UPDATE payouts SET status = 'failed', reason = $3, lease_until = NULL
    WHERE id = $1 AND status = 'submitted' AND lease_token = $2 RETURNING id`,
);

export const RECORD_UNKNOWN = sql(
  'payouts.record_unknown',
  `UPDATE payouts SET status = 'unknown', reason = $3, frozen = $4, lease_until = NULL
    WHERE id = $1 AND status = 'submitted' AND lease_token = $2 RETURNING id`,
);
