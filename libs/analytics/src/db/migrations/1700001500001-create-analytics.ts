import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read models: facts from events, each with the moment it happened. Ids only; nothing here is a truth of its own. */
export class CreateAnalytics1700001500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE analytics_contacts (
        customer_id uuid PRIMARY KEY,
        last_at     timestamptz NOT NULL
      );
      CREATE TABLE analytics_episodes (
        conversation_id    uuid NOT NULL,
        episode            int NOT NULL,
        customer_id        uuid NOT NULL,
        confirmed          boolean NOT NULL,
        started_at         timestamptz NOT NULL,
        resolved_at        timestamptz NOT NULL,
        contacted_again_at timestamptz,
        PRIMARY KEY (conversation_id, episode)
      );
      CREATE INDEX analytics_episodes_in_time ON analytics_episodes (resolved_at);
      CREATE INDEX analytics_episodes_of_customer ON analytics_episodes (customer_id, resolved_at);
      CREATE TABLE analytics_handoffs (
        handoff_id   uuid PRIMARY KEY,
        requested_at timestamptz NOT NULL
      );
      CREATE INDEX analytics_handoffs_in_time ON analytics_handoffs (requested_at);
      CREATE TABLE analytics_sessions (
        session_id      uuid PRIMARY KEY,
        conversation_id uuid NOT NULL,
        agent_id        uuid NOT NULL,
        handoff_id      uuid,
        simulated       boolean,
        started_at      timestamptz,
        replied_at      timestamptz,
        ended_at        timestamptz,
        outcome         text,
        score           int
      );
      CREATE INDEX analytics_sessions_of_conversation ON analytics_sessions (conversation_id);
      CREATE INDEX analytics_sessions_of_handoff ON analytics_sessions (handoff_id);
      CREATE INDEX analytics_sessions_in_time ON analytics_sessions (ended_at);
      CREATE TABLE analytics_offers (
        offer_id  uuid PRIMARY KEY,
        agent_id  uuid NOT NULL,
        simulated boolean,
        made_at   timestamptz,
        status    text
      );
      CREATE INDEX analytics_offers_in_time ON analytics_offers (made_at);
      CREATE TABLE analytics_earnings (
        earning_id  uuid PRIMARY KEY,
        agent_id    uuid NOT NULL,
        simulated   boolean NOT NULL,
        total_minor bigint NOT NULL,
        currency    char(3) NOT NULL,
        booked_at   timestamptz NOT NULL
      );
      CREATE INDEX analytics_earnings_in_time ON analytics_earnings (booked_at);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
