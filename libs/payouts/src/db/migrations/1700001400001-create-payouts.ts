import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where agents are paid, the runs that pay them, each payout with what it is made of, and their statements. */
export class CreatePayouts1700001400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ACCOUNTS, PAYOUTS, ITEMS, STATEMENTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

const ACCOUNTS = `
  CREATE TABLE payout_accounts (
    agent_id            uuid NOT NULL,
    provider            text NOT NULL CHECK (provider IN ('stripe', 'practice')),
    provider_account_id text NOT NULL UNIQUE,
    status              text NOT NULL CHECK (status IN ('pending', 'active', 'restricted')),
    created_at          timestamptz NOT NULL DEFAULT now(),
    changed_at          timestamptz,
    PRIMARY KEY (agent_id, provider)
  )`;

// The request is frozen with the payout, because the processor compares it with what came first under the same key.
// A transfer belongs to one payout, and a payout is paid exactly when it has one.
const PAYOUTS = `
  CREATE TABLE payout_runs (
    id         uuid PRIMARY KEY,
    cutoff     timestamptz NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE payouts (
    id               uuid PRIMARY KEY,
    run_id           uuid NOT NULL REFERENCES payout_runs (id),
    agent_id         uuid NOT NULL,
    currency         char(3) NOT NULL,
    amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
    status           text NOT NULL
      CHECK (status IN ('draft', 'approved', 'submitted', 'in_transit', 'paid', 'failed', 'returned', 'unknown')),
    reason           text,
    provider         text NOT NULL,
    destination      text NOT NULL,
    request          jsonb NOT NULL,
    key_version      integer NOT NULL DEFAULT 1,
    transfer_id      text UNIQUE,
    attempts         integer NOT NULL DEFAULT 0,
    last_attempt_at  timestamptz,
    lease_token      integer NOT NULL DEFAULT 0,
    lease_until      timestamptz,
    frozen           boolean NOT NULL DEFAULT false,
    approved_by      uuid,
    created_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT payouts_paid_by_a_transfer CHECK ((transfer_id IS NOT NULL) = (status IN ('in_transit', 'paid', 'returned')))
  );
  CREATE INDEX payouts_of_agent ON payouts (agent_id, id DESC);
  CREATE INDEX payouts_unfinished ON payouts (id) WHERE status IN ('draft', 'approved', 'submitted', 'unknown')`;

// I9 as a constraint: at the commit a payout's amount is the sum of its items; and what is in one payout is in no
// other, unless that one failed and let it go.
const ITEMS = `
  CREATE TABLE payout_items (
    payout_id    uuid NOT NULL REFERENCES payouts (id),
    kind         text NOT NULL CHECK (kind IN ('earning', 'adjustment')),
    subject_id   uuid NOT NULL,
    amount_minor bigint NOT NULL,
    released     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (payout_id, kind, subject_id)
  );
  CREATE UNIQUE INDEX payout_items_once ON payout_items (kind, subject_id) WHERE NOT released;
  CREATE FUNCTION payouts_assert_sum() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.amount_minor IS DISTINCT FROM (SELECT sum(amount_minor) FROM payout_items WHERE payout_id = NEW.id) THEN
      RAISE EXCEPTION 'payout % is not the sum of its items', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_sum_of_items';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER payouts_sum_of_items AFTER INSERT OR UPDATE OF amount_minor ON payouts
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payouts_assert_sum()`;

// A statement closes with a payout. Each line names what it stands for, and each thing stands on one line only.
const STATEMENTS = `
  CREATE TABLE statements (
    id            uuid PRIMARY KEY,
    agent_id      uuid NOT NULL,
    currency      char(3) NOT NULL,
    number        integer NOT NULL,
    payout_id     uuid NOT NULL UNIQUE REFERENCES payouts (id),
    from_at       timestamptz NOT NULL,
    to_at         timestamptz NOT NULL,
    opening_minor bigint NOT NULL,
    closing_minor bigint NOT NULL,
    practice      boolean NOT NULL,
    UNIQUE (agent_id, currency, number)
  );
  CREATE TABLE statement_lines (
    statement_id uuid NOT NULL REFERENCES statements (id),
    position     integer NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('earning', 'adjustment', 'payout', 'returned')),
    subject_id   uuid NOT NULL,
    session_id   uuid,
    label        text NOT NULL,
    amount_minor bigint NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (statement_id, position),
    UNIQUE (kind, subject_id)
  )`;
