import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until a node has looked for the first time nobody can have been cut off: the time since the database was made is no outage. */
export class BeforeTheFirstLook1700000006009 implements MigrationInterface {
  readonly name = 'BeforeTheFirstLook1700000006009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE agent_link_sweep SET swept_at = 'infinity' WHERE NOT EXISTS (SELECT FROM agent_leases)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE agent_link_sweep SET swept_at = now() WHERE swept_at = 'infinity'`);
  }
}
