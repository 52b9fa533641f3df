import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an earning brings into a payout that took it, for the payout that lists it. NULL: it is not in that payout. */
export class EarningsInPayouts1700000400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EARNING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

// Plan: primary key.
const EARNING = `
  CREATE FUNCTION pricing_earning_minor(p_earning uuid, p_payout uuid, p_agent uuid, p_currency text) RETURNS bigint
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT total_minor FROM earnings
     WHERE id = p_earning AND payout_id = p_payout AND agent_id = p_agent AND currency = p_currency::char(3)
  $$`;
