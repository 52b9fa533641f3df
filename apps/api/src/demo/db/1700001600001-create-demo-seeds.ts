import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was seeded, so that it is seeded once: what somebody changed or deleted afterwards stays so. */
export class CreateDemoSeeds1700001600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_seeds (
        name      text PRIMARY KEY,
        seeded_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
