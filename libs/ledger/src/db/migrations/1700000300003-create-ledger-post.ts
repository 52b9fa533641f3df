import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `ledger_post`: one balanced booking in one round trip, idempotent by its key. */
export class CreateLedgerPost1700000300003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OPEN_ACCOUNTS);
    await runner.query(FIND_ACCOUNTS);
    await runner.query(POST);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

const OPEN_ACCOUNTS = `
  CREATE FUNCTION ledger_open_accounts(p_codes text[], p_owners uuid[], p_currencies text[]) RETURNS void
  LANGUAGE sql SET search_path = public, pg_temp AS $$
    INSERT INTO ledger_accounts (code, owner_id, currency)
      SELECT DISTINCT code, owner_id, currency::char(3)
        FROM unnest(p_codes, p_owners, p_currencies) AS wanted (code, owner_id, currency)
       ORDER BY code, owner_id, currency::char(3)
      ON CONFLICT DO NOTHING
  $$`;

const FIND_ACCOUNTS = `
  CREATE FUNCTION ledger_find_accounts(p_codes text[], p_owners uuid[], p_currencies text[]) RETURNS uuid[]
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(a.id ORDER BY wanted.line)
      FROM unnest(p_codes, p_owners, p_currencies) WITH ORDINALITY AS wanted (code, owner_id, currency, line)
      JOIN ledger_accounts a
        ON a.code = wanted.code AND a.owner_id = wanted.owner_id AND a.currency = wanted.currency::char(3)
  $$`;

// Plan: insert against the unique key, one probe per entry on the accounts' unique index, one multi-row insert whose
// statement triggers lock the floored balances in id order. An account is opened on its first use only.
// Cost: linear in the entries of the booking, constant in the size of the books.
const POST = `
  CREATE FUNCTION ledger_post(
    p_id uuid, p_kind text, p_key text, p_hash bytea, p_effective_at timestamptz, p_reverses uuid, p_reason text,
    p_actor uuid, p_codes text[], p_owners uuid[], p_currencies text[], p_amounts bigint[],
    OUT transaction_id uuid, OUT created boolean)
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE accounts uuid[]; first_hash bytea;
  BEGIN
    INSERT INTO ledger_transactions (id, kind, idempotency_key, request_hash, effective_at, reverses, reason, actor_id)
      VALUES (p_id, p_kind, p_key, p_hash, coalesce(p_effective_at, now()), p_reverses, p_reason, p_actor)
      ON CONFLICT (idempotency_key) DO NOTHING;
    created := FOUND;
    IF NOT created THEN
      SELECT t.id, t.request_hash INTO transaction_id, first_hash FROM ledger_transactions t WHERE t.idempotency_key = p_key;
      IF first_hash <> p_hash THEN
        RAISE EXCEPTION 'IDEMPOTENCY_KEY_REUSED' USING ERRCODE = 'HR000',
          DETAIL = format('The booking %s was recorded with other content.', p_key);
      END IF;
      RETURN;
    END IF;
    transaction_id := p_id;
    accounts := ledger_find_accounts(p_codes, p_owners, p_currencies);
    IF accounts IS NULL OR cardinality(accounts) < cardinality(p_codes) THEN
      PERFORM ledger_open_accounts(p_codes, p_owners, p_currencies);
      accounts := ledger_find_accounts(p_codes, p_owners, p_currencies);
    END IF;
    INSERT INTO ledger_entries (transaction_id, line, account_id, currency, amount_minor)
      SELECT p_id, entry.line, entry.account_id, entry.currency, entry.amount_minor
        FROM unnest(accounts, p_currencies, p_amounts) WITH ORDINALITY
             AS entry (account_id, currency, amount_minor, line);
  END $$`;
