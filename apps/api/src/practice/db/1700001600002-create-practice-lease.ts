import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which node drives the practice agents: one row. */
export class CreatePracticeLease1700001600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_lease (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        node uuid,
        expires_at timestamptz NOT NULL DEFAULT '-infinity'
      );
      INSERT INTO practice_lease DEFAULT VALUES`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
