import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts behind pay per hour, fairness, the health of offers and how long customers wait for each answer. */
export class MeasureWork1700001500002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE analytics_sessions ADD COLUMN status text, ADD COLUMN tier text, ADD COLUMN reply_gaps_ms int[];
      ALTER TABLE analytics_offers ADD COLUMN decided_at timestamptz;
      CREATE INDEX analytics_sessions_begun ON analytics_sessions (started_at);
      CREATE TABLE analytics_presences (
        agent_id  uuid NOT NULL,
        at        timestamptz NOT NULL,
        online    boolean NOT NULL,
        routable  boolean NOT NULL,
        skills    text NOT NULL,
        simulated boolean NOT NULL,
        PRIMARY KEY (agent_id, at)
      );
      CREATE INDEX analytics_presences_in_time ON analytics_presences (at);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
