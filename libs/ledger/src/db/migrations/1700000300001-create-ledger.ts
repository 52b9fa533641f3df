import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The books: a chart of account kinds, accounts, transactions, entries, and balance rows for the accounts that may
 * never go below zero. Debits are positive, credits negative. Foreign keys, checks and the guards of the next
 * migration make an unbalanced or edited booking impossible, whoever writes.
 */
export class CreateLedger1700000300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHART);
    await runner.query(CHART_ROWS);
    await runner.query(BOOKS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

const CHART = `
  CREATE TABLE ledger_account_kinds (
    code        text PRIMARY KEY,
    class       text NOT NULL CHECK (class IN ('asset', 'liability', 'equity', 'revenue', 'expense')),
    normal_side smallint NOT NULL CHECK (normal_side IN (1, -1)),
    floored     boolean NOT NULL,
    owned       boolean NOT NULL,
    UNIQUE (code, owned)
  )`;

const CHART_ROWS = `
  INSERT INTO ledger_account_kinds (code, class, normal_side, floored, owned) VALUES
    ('processor:stripe', 'asset', 1, false, false),
    ('processor:practice', 'asset', 1, false, false),
    ('bank', 'asset', 1, false, false),
    ('receivable:agent', 'asset', 1, true, true),
    ('agent:pending', 'liability', -1, true, true),
    ('agent:held', 'liability', -1, true, true),
    ('agent:available', 'liability', -1, true, true),
    ('agent:in_payout', 'liability', -1, true, true),
    ('suspense', 'liability', -1, false, false),
    ('equity:operator', 'equity', -1, false, false),
    ('exp:session', 'expense', 1, false, false),
    ('exp:surge', 'expense', 1, false, false),
    ('exp:bonus', 'expense', 1, false, false),
    ('exp:processor_fee', 'expense', 1, false, false),
    ('exp:goodwill', 'expense', 1, false, false),
    ('exp:bad_debt', 'expense', 1, false, false),
    ('exp:rounding', 'expense', 1, false, false)`;

// The nil owner is the house itself: NULL would keep the lookup of an account from using its unique index.
const BOOKS = `
  CREATE TABLE ledger_accounts (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    code     text NOT NULL,
    owner_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    currency char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    owned    boolean NOT NULL GENERATED ALWAYS AS (owner_id <> '00000000-0000-0000-0000-000000000000') STORED,
    FOREIGN KEY (code, owned) REFERENCES ledger_account_kinds (code, owned),
    UNIQUE (code, owner_id, currency),
    UNIQUE (id, currency)
  );
  CREATE TABLE ledger_transactions (
    id              uuid PRIMARY KEY,
    kind            text NOT NULL,
    idempotency_key text NOT NULL UNIQUE,
    request_hash    bytea NOT NULL,
    reason          text,
    actor_id        uuid,
    effective_at    timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    reverses        uuid UNIQUE REFERENCES ledger_transactions (id),
    xid             xid8 NOT NULL DEFAULT pg_current_xact_id()
  );
  CREATE INDEX ledger_transactions_recorded_at ON ledger_transactions (recorded_at, id);
  CREATE TABLE ledger_entries (
    transaction_id uuid NOT NULL REFERENCES ledger_transactions (id),
    line           smallint NOT NULL,
    account_id     uuid NOT NULL,
    currency       char(3) NOT NULL,
    amount_minor   bigint NOT NULL CHECK (amount_minor <> 0),
    PRIMARY KEY (transaction_id, line),
    FOREIGN KEY (account_id, currency) REFERENCES ledger_accounts (id, currency)
  );
  CREATE INDEX ledger_entries_account ON ledger_entries (account_id);
  CREATE TABLE ledger_balances (
    account_id   uuid PRIMARY KEY REFERENCES ledger_accounts (id),
    normal_side  smallint NOT NULL,
    amount_minor bigint NOT NULL DEFAULT 0,
    CONSTRAINT ledger_balances_floor CHECK (amount_minor * normal_side >= 0)
  )`;
