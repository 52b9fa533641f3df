import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCEPT_FUNCTION } from '../accept.function';

/** The accept gives the session back, and sets its deadlines. */
export class AcceptInOneRoundTrip1700000000802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION IF EXISTS sessions_accept_offer(uuid, uuid, uuid)');
    await runner.query(ACCEPT_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
