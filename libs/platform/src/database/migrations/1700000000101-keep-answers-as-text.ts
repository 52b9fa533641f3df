import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers are kept as they were given (jsonb reorders fields), and keys as hashes. A repeat across this migration is
 * refused rather than done twice, since its body was hashed in another way.
 */
export class KeepAnswersAsText1700000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE idempotency_keys ALTER COLUMN response TYPE text USING response::text;
      UPDATE idempotency_keys SET key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
