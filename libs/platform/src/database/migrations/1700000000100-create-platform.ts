import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events, deadlines, keys, secrets and idempotency keys: what every library stands on. */
export class CreatePlatform1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_events (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE outbox_deliveries (
        event_id uuid NOT NULL REFERENCES outbox_events ON DELETE CASCADE,
        handler text NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        leased boolean NOT NULL DEFAULT false,
        next_attempt_at timestamptz NOT NULL,
        parked_at timestamptz,
        error text,
        PRIMARY KEY (event_id, handler)
      );
      CREATE INDEX outbox_deliveries_due ON outbox_deliveries (next_attempt_at) WHERE parked_at IS NULL;
      CREATE TABLE deadlines (
        kind text NOT NULL,
        subject_id text NOT NULL,
        due_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        leased_until timestamptz,
        PRIMARY KEY (kind, subject_id)
      );
      CREATE INDEX deadlines_due ON deadlines (due_at);
      CREATE TABLE signing_keys (
        kid text PRIMARY KEY,
        private_jwk jsonb NOT NULL,
        public_jwk jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE secrets (
        name text PRIMARY KEY,
        value text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE idempotency_keys (
        principal text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        response jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (principal, key)
      );
      CREATE TABLE socket_io_attachments (
        id bigserial UNIQUE,
        created_at timestamptz DEFAULT now(),
        payload bytea
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
