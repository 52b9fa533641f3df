import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was put aside is listed for admins, and looked for whenever its customer comes back: both without reading all requests. */
export class IndexDeferred1700000000705 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX handoffs_deferred ON handoffs (conversation_id) WHERE status = 'deferred'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
