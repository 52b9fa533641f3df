import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Verdicts with their reasons, and the policy's versions. Opaque ids only: no word of a conversation is kept here. */
export class CreateTriage1700000650001 implements MigrationInterface {
  readonly name = 'CreateTriage1700000650001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE triage_decisions (
        conversation_id uuid NOT NULL,
        seq int NOT NULL,
        epoch int NOT NULL,
        episode int NOT NULL,
        customer_id uuid NOT NULL,
        tier text NOT NULL CHECK (tier IN ('standard', 'vip')),
        route text NOT NULL CHECK (route IN ('assistant', 'human', 'offer_human')),
        asked boolean NOT NULL,
        reasons jsonb NOT NULL CHECK (jsonb_array_length(reasons) > 0),
        intent text NOT NULL,
        confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
        language text NOT NULL,
        risk text[] NOT NULL,
        frustrated boolean NOT NULL,
        policy_version int NOT NULL,
        model_version text NOT NULL,
        latency_ms double precision NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (conversation_id, seq)
      );
      CREATE INDEX triage_decisions_by_customer ON triage_decisions (customer_id);
      CREATE TABLE triage_policies (
        version int PRIMARY KEY,
        document jsonb NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        published_by uuid,
        published_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE triage_decisions, triage_policies');
  }
}
