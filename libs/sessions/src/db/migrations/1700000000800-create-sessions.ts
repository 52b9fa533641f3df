import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCEPT_FUNCTION } from '../accept.function';

/** Paid work, and what customers think of it. */
export class CreateSessions1700000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        offer_id uuid NOT NULL UNIQUE,
        handoff_id uuid NOT NULL,
        attempt int NOT NULL,
        conversation_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        agent_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'wrapping', 'parked', 'grace', 'completed',
          'released', 'transferred', 'voided')),
        epoch int NOT NULL,
        units int NOT NULL,
        exclusive boolean NOT NULL,
        quote_id uuid NOT NULL,
        quote jsonb NOT NULL,
        topic text NOT NULL,
        intent text NOT NULL,
        language text NOT NULL,
        tier text NOT NULL,
        risk text[] NOT NULL,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        first_reply_at timestamptz,
        wrapping_at timestamptz,
        ended_at timestamptz,
        outcome text CHECK (outcome IN ('resolved', 'unresolved', 'customer_left', 'abuse')),
        note text,
        CONSTRAINT an_end_has_a_time CHECK ((status IN ('completed', 'released', 'transferred')) = (ended_at IS NOT NULL) OR status = 'voided'),
        CONSTRAINT completed_has_an_outcome CHECK (status <> 'completed' OR outcome IS NOT NULL)
      );
      CREATE UNIQUE INDEX sessions_one_per_attempt ON sessions (handoff_id, attempt);
      CREATE UNIQUE INDEX sessions_one_open_per_conversation ON sessions (conversation_id)
        WHERE status IN ('active', 'wrapping', 'parked', 'grace');
      CREATE INDEX sessions_by_agent ON sessions (agent_id, id);
      CREATE INDEX sessions_open_by_agent ON sessions (agent_id) WHERE status IN ('active', 'wrapping', 'parked', 'grace');
      CREATE TABLE ratings (
        session_id uuid PRIMARY KEY REFERENCES sessions,
        customer_id uuid NOT NULL,
        agent_id uuid NOT NULL,
        score int NOT NULL CHECK (score BETWEEN 1 AND 5),
        comment text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
    `);
    await runner.query(ACCEPT_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
