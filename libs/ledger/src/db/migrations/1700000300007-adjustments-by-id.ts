import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an adjustment is worth to an agent, for whoever lists it and must not list it wrongly. NULL: there is no such one. */
export class AdjustmentsById1700000300007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADJUSTMENT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

// Plan: the transaction and its entries by primary key.
const ADJUSTMENT = `
  CREATE FUNCTION ledger_adjustment_minor(p_transaction uuid, p_owner uuid, p_currency text) RETURNS bigint
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT -sum(e.amount_minor)::bigint
      FROM ledger_transactions t
      JOIN ledger_entries e ON e.transaction_id = t.id
      JOIN ledger_accounts a ON a.id = e.account_id
     WHERE t.id = p_transaction AND t.kind = 'adjustment'
       AND a.code = 'agent:available' AND a.owner_id = p_owner AND a.currency = p_currency::char(3)
  $$`;
