import type { MigrationInterface, QueryRunner } from 'typeorm';
import { END_OFFER_FUNCTION, TAKE_OFFER_FUNCTION } from '../offer.functions';

/** Requests for a human, offers, the market's lease and the decision log. */
export class CreateDispatch1700000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tables, offers, log]) await runner.query(statement);
    await runner.query(TAKE_OFFER_FUNCTION);
    await runner.query(END_OFFER_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

const tables = `
  CREATE TABLE conversation_profiles (
    conversation_id uuid PRIMARY KEY,
    intent text NOT NULL,
    topic text NOT NULL,
    skill text NOT NULL,
    level int NOT NULL,
    complexity text NOT NULL,
    estimated_minutes int NOT NULL,
    risk text[] NOT NULL,
    language text NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE handoffs (
    id uuid PRIMARY KEY,
    market text NOT NULL DEFAULT 'main',
    conversation_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'ready'
      CHECK (status IN ('ready', 'offering', 'assigned', 'done', 'canceled', 'deferred', 'choosing')),
    tier text NOT NULL CHECK (tier IN ('standard', 'vip')),
    asked boolean NOT NULL,
    reasons text[] NOT NULL DEFAULT '{}',
    intent text NOT NULL,
    topic text NOT NULL,
    skill text NOT NULL,
    level int NOT NULL,
    complexity text NOT NULL CHECK (complexity IN ('S', 'M', 'L', 'dispute')),
    estimated_minutes int NOT NULL,
    risk text[] NOT NULL,
    language text NOT NULL,
    attempt int NOT NULL DEFAULT 1,
    requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ready_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    virtual_deadline timestamptz NOT NULL,
    preferred_agent_id uuid,
    preferred_until timestamptz,
    choice text CHECK (choice IN ('wait', 'callback', 'message', 'ai')),
    contact text,
    assigned_at timestamptz,
    ended_at timestamptz
  );
  CREATE UNIQUE INDEX handoffs_one_open ON handoffs (conversation_id) WHERE status IN ('ready', 'offering', 'assigned', 'choosing');
  CREATE INDEX handoffs_waiting ON handoffs (market, virtual_deadline, id) WHERE status IN ('ready', 'offering', 'choosing');
  CREATE INDEX handoffs_recent ON handoffs (assigned_at) WHERE assigned_at IS NOT NULL;
  CREATE FUNCTION handoffs_keep_age() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.requested_at <> OLD.requested_at THEN RAISE EXCEPTION 'the age of a handoff never resets'; END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER handoffs_keep_age BEFORE UPDATE ON handoffs FOR EACH ROW EXECUTE FUNCTION handoffs_keep_age();
  CREATE TABLE routing_policies (
    version int PRIMARY KEY,
    document jsonb NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    published_by uuid,
    published_at timestamptz
  )`;

const offers = `
  CREATE TABLE offers (
    id uuid PRIMARY KEY,
    handoff_id uuid NOT NULL REFERENCES handoffs,
    attempt int NOT NULL,
    agent_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('single', 'hedge', 'broadcast')),
    status text NOT NULL DEFAULT 'created' CHECK (status IN ('created', 'delivered', 'accepted', 'declined', 'timed_out',
      'undeliverable', 'rescinded', 'canceled')),
    units int NOT NULL,
    exclusive boolean NOT NULL,
    quote_id uuid NOT NULL,
    quote jsonb NOT NULL,
    topic text NOT NULL,
    language text NOT NULL,
    estimated_minutes int NOT NULL,
    complexity text NOT NULL,
    tier text NOT NULL,
    risk_flags text[] NOT NULL,
    countdown_ms int NOT NULL,
    decision_seq bigint NOT NULL,
    reason text,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    delivered_at timestamptz,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
  );
  -- I1: at most one accepted offer per attempt, whatever code writes it
  CREATE UNIQUE INDEX offers_one_accepted ON offers (handoff_id, attempt) WHERE status = 'accepted';
  -- nobody is asked twice in one attempt
  CREATE UNIQUE INDEX offers_once_per_attempt ON offers (handoff_id, attempt, agent_id);
  CREATE INDEX offers_live ON offers (agent_id) WHERE status IN ('created', 'delivered');
  CREATE INDEX offers_live_of_handoff ON offers (handoff_id) WHERE status IN ('created', 'delivered');
  CREATE INDEX offers_by_agent ON offers (agent_id, created_at)`;

const log = `
  CREATE TABLE markets (
    name text PRIMARY KEY,
    node text,
    token bigint NOT NULL DEFAULT 0,
    expires_at timestamptz NOT NULL DEFAULT '-infinity',
    last_seq bigint NOT NULL DEFAULT 0,
    last_hash text NOT NULL DEFAULT repeat('0', 64)
  );
  INSERT INTO markets (name) VALUES ('main');
  CREATE TABLE decision_records (
    id uuid PRIMARY KEY,
    market text NOT NULL REFERENCES markets,
    seq bigint NOT NULL,
    body text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (market, seq)
  );
  CREATE FUNCTION decision_records_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'decision records are never changed'; END $$;
  CREATE TRIGGER decision_records_refuse BEFORE UPDATE OR DELETE ON decision_records
    FOR EACH ROW EXECUTE FUNCTION decision_records_refuse();
  CREATE TRIGGER decision_records_refuse_truncate BEFORE TRUNCATE ON decision_records
    FOR EACH STATEMENT EXECUTE FUNCTION decision_records_refuse()`;
