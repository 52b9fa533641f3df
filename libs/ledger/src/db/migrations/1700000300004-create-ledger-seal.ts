import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The seal: a hash chain over the recorded transactions, appended by a sealer once a minute, so that a change behind
 * the database's back (files, a restored backup, a disabled trigger) is found. And `ledger_verify`, which believes
 * nothing and recomputes everything.
 */
export class CreateLedgerSeal1700000300004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CHAIN, DIGEST, SEAL, VERIFY_CHAIN, VERIFY]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

const CHAIN = `
  CREATE TABLE ledger_seals (
    position       bigint PRIMARY KEY CHECK (position > 0),
    transaction_id uuid NOT NULL UNIQUE REFERENCES ledger_transactions (id),
    hash           bytea NOT NULL,
    sealed_at      timestamptz NOT NULL DEFAULT now()
  );
  CREATE TRIGGER ledger_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_seals
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
  ALTER TABLE ledger_seals ENABLE ALWAYS TRIGGER ledger_seals_append_only`;

// The canonical text of a transaction: all that was said, in an order that does not depend on the machine.
const DIGEST = `
  CREATE FUNCTION ledger_digest(p_previous bytea, p_transaction uuid) RETURNS bytea
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT sha256(p_previous || convert_to(concat_ws('|', t.id, t.kind, t.idempotency_key, encode(t.request_hash, 'hex'),
             extract(epoch FROM t.effective_at), extract(epoch FROM t.recorded_at), coalesce(t.reverses::text, '-'),
             coalesce(t.reason, '-'), coalesce(t.actor_id::text, '-'),
             (SELECT string_agg(concat_ws(':', e.line, a.code, a.owner_id, e.currency, e.amount_minor), ';' ORDER BY e.line)
                FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
               WHERE e.transaction_id = t.id)), 'UTF8'))
      FROM ledger_transactions t WHERE t.id = p_transaction
  $$`;

// One sealer at a time. Membership is by row, so a transaction that commits late is simply sealed later: no gap can
// arise from one that is in flight. Plan: range of a day on recorded_at, anti-join on the seals' unique index.
const SEAL = `
  CREATE FUNCTION ledger_seal(p_limit integer) RETURNS integer
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE head bytea; place bigint; next record; sealed integer := 0;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('ledger_seal'));
    SELECT position, hash INTO place, head FROM ledger_seals ORDER BY position DESC LIMIT 1;
    place := coalesce(place, 0);
    head := coalesce(head, '\\x'::bytea);
    FOR next IN
      SELECT t.id FROM ledger_transactions t
       WHERE t.recorded_at > now() - interval '1 day'
         AND NOT EXISTS (SELECT 1 FROM ledger_seals s WHERE s.transaction_id = t.id)
       ORDER BY t.recorded_at, t.id LIMIT p_limit
    LOOP
      place := place + 1;
      head := ledger_digest(head, next.id);
      INSERT INTO ledger_seals (position, transaction_id, hash) VALUES (place, next.id, head);
      sealed := sealed + 1;
    END LOOP;
    RETURN sealed;
  END $$`;

const VERIFY_CHAIN = `
  CREATE FUNCTION ledger_verify_chain() RETURNS SETOF text
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
  DECLARE head bytea := '\\x'; expected bigint := 1; link record;
  BEGIN
    FOR link IN SELECT position, transaction_id, hash FROM ledger_seals ORDER BY position LOOP
      IF link.position <> expected THEN
        RETURN NEXT format('the seal has a gap before position %s', link.position);
        RETURN;
      END IF;
      IF link.hash IS DISTINCT FROM ledger_digest(head, link.transaction_id) THEN
        RETURN NEXT format('the seal does not match transaction %s at position %s', link.transaction_id, link.position);
        RETURN;
      END IF;
      head := link.hash;
      expected := expected + 1;
    END LOOP;
  END $$`;

const VERIFY = `
  CREATE FUNCTION ledger_verify() RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT format('transaction %s sums to %s %s', transaction_id, sum(amount_minor), currency)
      FROM ledger_entries GROUP BY transaction_id, currency HAVING sum(amount_minor) <> 0
    UNION ALL
    SELECT format('transaction %s has %s entries', t.id, count(e.line))
      FROM ledger_transactions t LEFT JOIN ledger_entries e ON e.transaction_id = t.id GROUP BY t.id HAVING count(e.line) < 2
    UNION ALL
    SELECT format('the balance of %s %s is %s, its entries sum to %s', a.code, a.owner_id, b.amount_minor, coalesce(sum(e.amount_minor), 0))
      FROM ledger_balances b JOIN ledger_accounts a ON a.id = b.account_id
      LEFT JOIN ledger_entries e ON e.account_id = b.account_id
     GROUP BY a.code, a.owner_id, b.amount_minor HAVING b.amount_minor <> coalesce(sum(e.amount_minor), 0)
    UNION ALL
    SELECT format('account %s %s %s has no balance row', a.code, a.owner_id, a.currency)
      FROM ledger_accounts a JOIN ledger_account_kinds k ON k.code = a.code AND k.floored
     WHERE NOT EXISTS (SELECT 1 FROM ledger_balances b WHERE b.account_id = a.id)
    UNION ALL
    SELECT format('account %s %s is below zero', a.code, a.owner_id)
      FROM ledger_accounts a JOIN ledger_account_kinds k ON k.code = a.code AND k.floored
      JOIN ledger_entries e ON e.account_id = a.id
     GROUP BY a.id, k.normal_side HAVING sum(e.amount_minor) * k.normal_side < 0
    UNION ALL
    SELECT format('transaction %s is not the reverse of %s', r.id, r.reverses)
      FROM ledger_transactions r
      JOIN LATERAL (
        SELECT 1 FROM (
          SELECT account_id, sum(amount_minor) AS total FROM ledger_entries
           WHERE transaction_id IN (r.id, r.reverses) GROUP BY account_id) both_sides
         WHERE total <> 0 LIMIT 1) wrong ON true
     WHERE r.reverses IS NOT NULL
    UNION ALL
    SELECT format('transaction %s was never sealed', t.id) FROM ledger_transactions t
     WHERE t.recorded_at < now() - interval '1 day'
       AND NOT EXISTS (SELECT 1 FROM ledger_seals s WHERE s.transaction_id = t.id)
    UNION ALL
    SELECT ledger_verify_chain()
  $$`;
