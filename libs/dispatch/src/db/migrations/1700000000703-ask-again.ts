import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agent may be asked for the same request again, a minute after they let it pass; but never twice at once. */
export class AskAgain1700000000703 implements MigrationInterface {
  readonly name = 'AskAgain1700000000703';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX offers_once_per_attempt');
    await runner.query('CREATE INDEX offers_of_handoff ON offers (handoff_id, attempt)');
    await runner.query(`CREATE UNIQUE INDEX offers_one_live ON offers (handoff_id, agent_id)
      WHERE status IN ('created', 'delivered')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX offers_one_live, offers_of_handoff');
    await runner.query('CREATE UNIQUE INDEX offers_once_per_attempt ON offers (handoff_id, attempt, agent_id)');
  }
}
