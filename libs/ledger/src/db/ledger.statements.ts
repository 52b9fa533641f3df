import { sql } from '@handraise/platform';

/** One round trip; plan and cost stand beside the function in the migration. */
export const POST = sql(
  'ledger.post',
  `SELECT transaction_id AS id, created FROM ledger_post($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

export const SEAL = sql('ledger.seal', 'SELECT ledger_seal($1) AS sealed');

// Reads the whole books: an admin's check, never part of the flow.
export const VERIFY = sql('ledger.verify', 'SELECT problem FROM ledger_verify() AS problem LIMIT 100');

export const COUNT = sql(
  'ledger.count',
  `SELECT (SELECT count(*) FROM ledger_transactions)::int AS transactions, (SELECT count(*) FROM ledger_entries)::int AS entries`,
);

// Plan: the floored accounts read their balance row; the few others sum their entries by index. Keyset on the order.
export const LIST_ACCOUNTS = sql(
  'ledger.accounts',
  `SELECT a.id, a.code, CASE WHEN a.owned THEN a.owner_id END AS owner, a.currency,
          CASE k.normal_side WHEN 1 THEN 'debit' ELSE 'credit' END AS "normalSide",
          (k.normal_side * coalesce(b.amount_minor, (SELECT sum(e.amount_minor) FROM ledger_entries e WHERE e.account_id = a.id), 0))::bigint
            AS "balanceMinor"
     FROM ledger_accounts a
     JOIN ledger_account_kinds k ON k.code = a.code
     LEFT JOIN ledger_balances b ON b.account_id = a.id
    WHERE $2::uuid IS NULL
       OR (a.code, a.owner_id, a.currency) > (SELECT code, owner_id, currency FROM ledger_accounts WHERE id = $2)
    ORDER BY a.code, a.owner_id, a.currency LIMIT $1`,
);

// Plan: newest first over the recorded_at index; entries of the page by primary key.
export const LIST_TRANSACTIONS = sql(
  'ledger.transactions',
  `SELECT t.id, t.kind, t.idempotency_key AS key, t.recorded_at AS "recordedAt", t.effective_at AS "effectiveAt", t.reverses, t.reason,
          (SELECT json_agg(json_build_object('account', a.code, 'owner', CASE WHEN a.owned THEN a.owner_id END,
                    'amountMinor', e.amount_minor, 'currency', e.currency) ORDER BY e.line)
             FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id WHERE e.transaction_id = t.id) AS entries
     FROM ledger_transactions t
    WHERE ($2::uuid IS NULL OR (t.recorded_at, t.id) < (SELECT recorded_at, id FROM ledger_transactions WHERE id = $2))
      AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
                                        WHERE e.transaction_id = t.id AND a.owner_id = $3))
      AND ($4::uuid IS NULL OR t.id = $4)
    ORDER BY t.recorded_at DESC, t.id DESC LIMIT $1`,
);

// Plan: the account by its unique index, its balance row by primary key.
export const BALANCE = sql(
  'ledger.balance',
  `SELECT (b.amount_minor * b.normal_side)::bigint AS "amountMinor"
     FROM ledger_accounts a JOIN ledger_balances b ON b.account_id = a.id
    WHERE a.code = $1 AND a.owner_id = $2 AND a.currency = $3`,
);

// Plan: the owner's available account by its unique index, its entries by index, the transactions by primary key.
export const ADJUSTMENTS = sql(
  'ledger.adjustments',
  `SELECT t.id, t.recorded_at AS "recordedAt", t.reason, a.currency, -sum(e.amount_minor)::bigint AS "amountMinor"
     FROM ledger_accounts a
     JOIN ledger_entries e ON e.account_id = a.id
     JOIN ledger_transactions t ON t.id = e.transaction_id
    WHERE a.code = 'agent:available' AND t.kind = 'adjustment' AND a.owner_id = $1 AND a.currency = $2
    GROUP BY t.id, a.currency ORDER BY t.recorded_at`,
);

// Held to the end of the transaction: what is counted together (a payout and the adjustments in it) is not moved meanwhile.
export const HOLD_OWNER = sql(
  'ledger.hold_owner',
  "SELECT pg_advisory_xact_lock(hashtextextended('ledger/' || $1, 300))",
);

// Plan: the kind's accounts by the unique index, each balance by primary key. In the order in which owners are held.
export const OWED = sql(
  'ledger.owed',
  `SELECT a.owner_id AS owner, a.currency, (b.amount_minor * b.normal_side)::bigint AS "amountMinor"
     FROM ledger_accounts a JOIN ledger_balances b ON b.account_id = a.id
    WHERE a.code = $1 AND b.amount_minor <> 0 ORDER BY a.owner_id, a.currency`,
);

// Plan: a handful of rows by the unique index on (code, owner, currency).
export const CURRENCIES = sql(
  'ledger.currencies',
  `SELECT currency FROM ledger_accounts
    WHERE code = 'agent:available' AND owner_id = $1 ORDER BY currency`,
);
