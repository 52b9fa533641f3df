import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `ledger_verify` compares each balance row with the entries of its own account. Before, it grouped by owner and amount, so that
 * equal amounts in two currencies counted as one and were reported as a problem.
 */
export class VerifyByAccount1700000300006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERIFY);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

const VERIFY = `
  CREATE OR REPLACE FUNCTION ledger_verify() RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT format('transaction %s sums to %s %s', transaction_id, sum(amount_minor), currency)
      FROM ledger_entries GROUP BY transaction_id, currency HAVING sum(amount_minor) <> 0
    UNION ALL
    SELECT format('transaction %s has %s entries', t.id, count(e.line))
      FROM ledger_transactions t LEFT JOIN ledger_entries e ON e.transaction_id = t.id GROUP BY t.id HAVING count(e.line) < 2
    UNION ALL
    SELECT format('the balance of %s %s is %s %s, its entries sum to %s', a.code, a.owner_id, b.amount_minor, a.currency,
                  coalesce(sum(e.amount_minor), 0))
      FROM ledger_balances b JOIN ledger_accounts a ON a.id = b.account_id
      LEFT JOIN ledger_entries e ON e.account_id = b.account_id
     GROUP BY a.id, b.account_id HAVING b.amount_minor <> coalesce(sum(e.amount_minor), 0)
    UNION ALL
    SELECT format('account %s %s %s has no balance row', a.code, a.owner_id, a.currency)
      FROM ledger_accounts a JOIN ledger_account_kinds k ON k.code = a.code AND k.floored
     WHERE NOT EXISTS (SELECT 1 FROM ledger_balances b WHERE b.account_id = a.id)
    UNION ALL
    SELECT format('account %s %s %s is below zero', a.code, a.owner_id, a.currency)
      FROM ledger_accounts a JOIN ledger_account_kinds k ON k.code = a.code AND k.floored
      JOIN ledger_entries e ON e.account_id = a.id
     GROUP BY a.id, k.normal_side HAVING sum(e.amount_minor) * k.normal_side < 0
    UNION ALL
    SELECT format('transaction %s is not the reverse of %s', r.id, r.reverses)
      FROM ledger_transactions r
      JOIN LATERAL (
        SELECT 1 FROM (
          SELECT account_id, sum(amount_minor) AS total FROM ledger_entries
           WHERE transaction_id IN (r.id, r.reverses) GROUP BY account_id) both_sides
         WHERE total <> 0 LIMIT 1) wrong ON true
     WHERE r.reverses IS NOT NULL
    UNION ALL
    SELECT format('transaction %s was never sealed', t.id) FROM ledger_transactions t
     WHERE t.recorded_at < now() - interval '1 day'
       AND NOT EXISTS (SELECT 1 FROM ledger_seals s WHERE s.transaction_id = t.id)
    UNION ALL
    SELECT ledger_verify_chain()
  $$`;
