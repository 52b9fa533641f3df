import type { MigrationInterface, QueryRunner } from 'typeorm';
import { END_OFFER_FUNCTION } from '../offer.functions';

/** A choice that was offered to the customer outlives the offers made meanwhile; who waits is found by customer. */
export class KeepChoice1700000000701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE handoffs ADD COLUMN choice_offered boolean NOT NULL DEFAULT false`);
    await runner.query(`UPDATE handoffs SET choice_offered = true WHERE status = 'choosing'`);
    await runner.query(`CREATE INDEX handoffs_waiting_of_customer ON handoffs (customer_id)
      WHERE status IN ('ready', 'offering', 'choosing')`);
    await runner.query(END_OFFER_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
