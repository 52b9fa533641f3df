import { sql } from '@handraise/platform';

const ACCOUNT = 'id, country, metadata, onboarded, created_at AS "createdAt"';
const TRANSFER = `id, amount_minor AS "amountMinor", currency, destination, transfer_group AS "transferGroup", description,
  metadata, reversed, created_at AS "createdAt"`;

export const INSERT_ACCOUNT = sql(
  'bank.account.insert',
  `INSERT INTO practice_bank.accounts (id, country, metadata) VALUES ($1, $2, $3) RETURNING ${ACCOUNT}`,
);
export const FIND_ACCOUNT = sql('bank.account.find', `SELECT ${ACCOUNT} FROM practice_bank.accounts WHERE id = $1`);
export const INSERT_LINK = sql(
  'bank.link.insert',
  `INSERT INTO practice_bank.account_links (token, account_id, expires_at) VALUES ($1, $2, now() + interval '30 minutes')
   RETURNING expires_at AS "expiresAt"`,
);
export const ONBOARD = sql(
  'bank.account.onboard',
  `UPDATE practice_bank.accounts SET onboarded = true
    WHERE id = (SELECT account_id FROM practice_bank.account_links WHERE token = $1 AND expires_at > now()) RETURNING id`,
);
// The balance row is the lock: two transfers at once never spend the same money.
export const TAKE = sql(
  'bank.balance.take',
  `UPDATE practice_bank.balances SET amount_minor = amount_minor - $2 WHERE currency = $1 AND amount_minor >= $2 RETURNING currency`,
);
export const ADD = sql(
  'bank.balance.add',
  `INSERT INTO practice_bank.balances (currency, amount_minor) VALUES ($1, $2)
   ON CONFLICT (currency) DO UPDATE SET amount_minor = balances.amount_minor + excluded.amount_minor`,
);
export const BALANCES = sql(
  'bank.balance.list',
  'SELECT currency, amount_minor AS "amountMinor" FROM practice_bank.balances ORDER BY currency',
);
export const INSERT_TOPUP = sql(
  'bank.topup.insert',
  `INSERT INTO practice_bank.topups (id, amount_minor, currency) VALUES ($1, $2, $3)
   RETURNING id, amount_minor AS "amountMinor", currency, created_at AS "createdAt"`,
);
export const INSERT_TRANSFER = sql(
  'bank.transfer.insert',
  `INSERT INTO practice_bank.transfers (id, amount_minor, currency, destination, transfer_group, description, metadata)
   VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${TRANSFER}`,
);
export const FIND_TRANSFER = sql('bank.transfer.find', `SELECT ${TRANSFER} FROM practice_bank.transfers WHERE id = $1`);
export const REVERSE_TRANSFER = sql(
  'bank.transfer.reverse',
  `UPDATE practice_bank.transfers SET reversed = true WHERE id = $1 AND NOT reversed RETURNING ${TRANSFER}`,
);
export const LIST_TRANSFERS = sql(
  'bank.transfer.list',
  `SELECT ${TRANSFER} FROM practice_bank.transfers WHERE $1::text IS NULL OR transfer_group = $1
    ORDER BY created_at DESC, id LIMIT $2`,
);
// A second request under the same key waits here for the first one's commit.
export const TAKE_KEY = sql(
  'bank.key.take',
  `INSERT INTO practice_bank.idempotency_keys (key, request) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING RETURNING key`,
);
export const FIND_KEY = sql(
  'bank.key.find',
  'SELECT request, status, body FROM practice_bank.idempotency_keys WHERE key = $1',
);
export const KEEP_ANSWER = sql(
  'bank.key.keep',
  'UPDATE practice_bank.idempotency_keys SET status = $2, body = $3 WHERE key = $1',
);
