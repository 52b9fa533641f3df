import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever looks at a running period is told an id for it; the statement that closes it bears the same. */
export class NameStatements1700001400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE statement_ids (
        agent_id uuid NOT NULL,
        currency char(3) NOT NULL,
        number   integer NOT NULL CHECK (number > 0),
        id       uuid NOT NULL UNIQUE,
        PRIMARY KEY (agent_id, currency, number)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
