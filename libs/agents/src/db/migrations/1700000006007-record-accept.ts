import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An accept ends a row of misses and declines, inside the statement that settles the race. By primary key; writes nothing
 * when there is nothing to clear.
 */
export class RecordAccept1700000006007 implements MigrationInterface {
  readonly name = 'RecordAccept1700000006007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION agents_record_accept(p_agent uuid) RETURNS void LANGUAGE sql AS $$
        UPDATE agents SET misses = 0, declines = 0 WHERE id = p_agent AND (misses > 0 OR declines > 0)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION agents_record_accept(uuid)');
  }
}
