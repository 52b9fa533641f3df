import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the processor told us, each event once; and transfers that the practice bank took back. */
export class HearTheProcessor1700001400004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE provider_events (
        id             text PRIMARY KEY,
        type           text NOT NULL,
        object_id      text NOT NULL,
        account_id     text,
        transfer_group text,
        received_at    timestamptz NOT NULL DEFAULT now(),
        handled_at     timestamptz,
        outcome        text
      );
      ALTER TABLE practice_bank.transfers ADD COLUMN reversed boolean NOT NULL DEFAULT false`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
