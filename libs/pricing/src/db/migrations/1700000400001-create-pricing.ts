import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstRateCard } from '../../domain/first-rate-card';

/** Rate cards as versioned documents, quotes as promised on offers, earnings as owed for sessions. */
export class CreatePricing1700000400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICIES);
    await runner.query(`INSERT INTO pay_policies (version, document, published_at) VALUES (1, $1, now())`, [
      JSON.stringify(firstRateCard),
    ]);
    await runner.query(QUOTES);
    await runner.query(EARNINGS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

// A version never changes once it is written; publishing stamps it. The newest stamp is the card in force.
const POLICIES = `
  CREATE TABLE pay_policies (
    version      integer PRIMARY KEY CHECK (version > 0),
    document     jsonb NOT NULL,
    created_by   uuid,
    created_at   timestamptz NOT NULL DEFAULT now(),
    published_by uuid,
    published_at timestamptz
  )`;

// The sum of the lines is the total: the database refuses a quote or an earning whose lines tell another story.
const QUOTES = `
  CREATE FUNCTION pricing_total(lines jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(sum((line ->> 'amountMinor')::numeric), 0) FROM jsonb_array_elements(lines) AS line
  $$;
  CREATE TABLE quotes (
    id                uuid PRIMARY KEY,
    agent_id          uuid NOT NULL,
    currency          char(3) NOT NULL,
    total_minor       bigint NOT NULL CHECK (total_minor >= 0),
    lines             jsonb NOT NULL,
    rate_card_version integer NOT NULL REFERENCES pay_policies (version),
    signature         text NOT NULL,
    created_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT quotes_add_up CHECK (pricing_total(lines) = total_minor)
  )`;

const EARNINGS = `
  CREATE TABLE earnings (
    id           uuid PRIMARY KEY,
    session_id   uuid NOT NULL,
    rule         text NOT NULL,
    agent_id     uuid NOT NULL,
    quote_id     uuid NOT NULL REFERENCES quotes (id),
    currency     char(3) NOT NULL,
    total_minor  bigint NOT NULL CHECK (total_minor >= 0),
    lines        jsonb NOT NULL,
    status       text NOT NULL CHECK (status IN ('pending', 'held', 'available', 'in_payout', 'paid', 'reversed')),
    simulated    boolean NOT NULL DEFAULT false,
    payout_id    uuid,
    available_at timestamptz NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT earnings_once_per_rule UNIQUE (session_id, rule),
    CONSTRAINT earnings_add_up CHECK (pricing_total(lines) = total_minor),
    CONSTRAINT earnings_practice_is_unpaid CHECK (NOT simulated OR status = 'pending'),
    CONSTRAINT earnings_payout CHECK ((payout_id IS NOT NULL) = (status IN ('in_payout', 'paid')))
  );
  CREATE INDEX earnings_of_agent ON earnings (agent_id, id DESC);
  CREATE INDEX earnings_pending ON earnings (available_at) WHERE status = 'pending' AND NOT simulated;
  CREATE INDEX earnings_available ON earnings (agent_id, currency) WHERE status = 'available';
  CREATE INDEX earnings_of_payout ON earnings (payout_id) WHERE payout_id IS NOT NULL`;
