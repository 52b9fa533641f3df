import type { PayoutStatus } from '@handraise/contracts';
import type { AgentId, PayoutId } from '@handraise/kernel';
import { sql } from '@handraise/platform';
import type { TransferRequest } from '../domain/payout';
import type { ProviderEvent } from '../provider/payout-provider.port';

export interface TransferredPayout {
  readonly id: PayoutId;
  readonly agentId: AgentId;
  readonly currency: string;
  readonly amountMinor: number;
  readonly status: PayoutStatus;
  readonly transferId: string | null;
  readonly request: TransferRequest;
}

export type StoredEvent = Omit<ProviderEvent, 'createdAt'>;

// The processor delivers at least once: the second time is no news. Plan: primary key.
export const STORE_EVENT = sql(
  'payouts.event.store',
  `INSERT INTO provider_events (id, type, object_id, account_id, transfer_group) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING RETURNING id`,
);

export const FIND_EVENT = sql(
  'payouts.event.find',
  `SELECT id, type, object_id AS "objectId", account_id AS "accountId", transfer_group AS "transferGroup"
     FROM provider_events WHERE id = $1 AND handled_at IS NULL`,
);

export const EVENT_HANDLED = sql(
  'payouts.event.handled',
  'UPDATE provider_events SET handled_at = now(), outcome = $2 WHERE id = $1',
);

// By its transfer, or by the payout that the transfer names: the event may come before our own answer.
export const PAYOUT_OF_TRANSFER = sql(
  'payouts.of_transfer',
  `SELECT id, agent_id AS "agentId", currency, amount_minor AS "amountMinor", status, transfer_id AS "transferId", request
     FROM payouts WHERE transfer_id = $1 OR (transfer_id IS NULL AND id::text = $2)`,
);

export const RECORD_RETURNED = sql(
  'payouts.record_returned',
  `UPDATE payouts SET status = 'returned', reason = $2 WHERE id = $1 AND status = 'paid' RETURNING id`,
);
