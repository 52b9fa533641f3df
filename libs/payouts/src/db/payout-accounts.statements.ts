import type { AgentId } from '@handraise/kernel';
import { sql } from '@handraise/platform';
import type { ProviderAccountStatus } from '../provider/payout-provider.port';

export interface PayoutAccountRow {
  readonly agentId: AgentId;
  readonly providerAccountId: string;
  readonly status: ProviderAccountStatus;
}

const ACCOUNT = 'agent_id AS "agentId", provider_account_id AS "providerAccountId", status';

export const FIND_ACCOUNT = sql(
  'payouts.account.find',
  `SELECT ${ACCOUNT} FROM payout_accounts WHERE agent_id = $1 AND provider = $2`,
);
export const INSERT_ACCOUNT = sql(
  'payouts.account.insert',
  `INSERT INTO payout_accounts (agent_id, provider, provider_account_id, status) VALUES ($1, $2, $3, 'pending')
   ON CONFLICT DO NOTHING`,
);
export const IS_OURS = sql(
  'payouts.account.is_ours',
  'SELECT agent_id FROM payout_accounts WHERE provider_account_id = $1',
);
export const SET_STATUS = sql(
  'payouts.account.set_status',
  'UPDATE payout_accounts SET status = $2 WHERE provider_account_id = $1 AND status <> $2 RETURNING agent_id',
);
// Who may be paid: an active account that was not changed in the last 48 hours. Plan: primary key per agent.
export const PAYABLE = sql(
  'payouts.account.payable',
  `SELECT ${ACCOUNT} FROM payout_accounts
    WHERE agent_id = ANY ($1) AND provider = $2 AND status = 'active'
      AND (changed_at IS NULL OR changed_at < now() - interval '48 hours')`,
);
