import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCEPT_FUNCTION } from '../accept.function';

/** Nobody is put in control of a conversation that was settled while the offer was open. */
export class AcceptOpenOnly1700000000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCEPT_FUNCTION);
    await runner.query(`CREATE INDEX sessions_open_of_customer ON sessions (customer_id)
      WHERE status IN ('active', 'wrapping', 'parked', 'grace')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
