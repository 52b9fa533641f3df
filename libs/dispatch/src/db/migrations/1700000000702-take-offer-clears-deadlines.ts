import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TAKE_OFFER_FUNCTION } from '../offer.functions';

/** What was to happen to who waits is taken back in the round trip of the accept. */
export class TakeOfferClearsDeadlines1700000000702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TAKE_OFFER_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
