import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an agent holds, as one row of counters (I2). The CHECKs refuse an impossible load whatever code writes it; the
 * functions in `1700000006005` keep everyone below it without an error.
 */
export class CreateLoads1700000006002 implements MigrationInterface {
  readonly name = 'CreateLoads1700000006002';

  async up(runner: QueryRunner): Promise<void> {
    // fillfactor 50: a counter row is rewritten several times per session and stays on its page (HOT)
    await runner.query(`
      CREATE TABLE agent_loads (
        agent_id uuid PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE,
        capacity integer NOT NULL DEFAULT 100 CHECK (capacity > 0),
        newcomer boolean NOT NULL DEFAULT true,
        reserved integer NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        offers integer NOT NULL DEFAULT 0 CHECK (offers >= 0),
        used integer NOT NULL DEFAULT 0 CHECK (used >= 0),
        sessions integer NOT NULL DEFAULT 0 CHECK (sessions >= 0),
        exclusive boolean NOT NULL DEFAULT false,
        sessions_ended integer NOT NULL DEFAULT 0,
        last_ended_at timestamptz,
        CONSTRAINT i2_load_within_capacity CHECK (reserved + used <= capacity),
        CONSTRAINT i2_exclusive_is_alone CHECK (NOT exclusive OR offers + sessions = 1),
        CONSTRAINT i2_newcomers_take_one_at_a_time CHECK (NOT newcomer OR offers + sessions <= 1),
        CONSTRAINT weight_and_count_agree CHECK ((offers = 0) = (reserved = 0) AND (sessions = 0) = (used = 0))
      ) WITH (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agent_loads');
  }
}
