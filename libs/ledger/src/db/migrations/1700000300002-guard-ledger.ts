import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The guards of the books. They run as the owner of the tables with a fixed search path, fire always (also under
 * `session_replication_role = replica`) and refuse everyone, the owner included.
 */
export class GuardLedger1700000300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [BALANCED, NOT_LATE, BALANCES, APPEND_ONLY]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

// Deferred to the commit, on transactions and on entries: a transaction without entries, and an entry added after an
// early `SET CONSTRAINTS … IMMEDIATE`, are both caught. Cost: one index range of a handful of entries each.
const BALANCED = `
  CREATE FUNCTION ledger_assert_balanced() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE subject uuid; entries bigint; unbalanced text;
  BEGIN
    IF TG_TABLE_NAME = 'ledger_transactions' THEN subject := NEW.id; ELSE subject := NEW.transaction_id; END IF;
    SELECT sum(per.entries), min(per.currency) FILTER (WHERE per.total <> 0) INTO entries, unbalanced
      FROM (SELECT currency, count(*) AS entries, sum(amount_minor) AS total
              FROM ledger_entries WHERE transaction_id = subject GROUP BY currency) per;
    IF coalesce(entries, 0) < 2 THEN
      RAISE EXCEPTION 'ledger transaction % has fewer than two entries', subject
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_two_entries';
    END IF;
    IF unbalanced IS NOT NULL THEN
      RAISE EXCEPTION 'ledger transaction % does not sum to zero in %', subject, unbalanced
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_zero_sum';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER ledger_transactions_balanced AFTER INSERT ON ledger_transactions
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_assert_balanced();
  CREATE CONSTRAINT TRIGGER ledger_entries_balanced AFTER INSERT ON ledger_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_assert_balanced();
  ALTER TABLE ledger_transactions ENABLE ALWAYS TRIGGER ledger_transactions_balanced;
  ALTER TABLE ledger_entries ENABLE ALWAYS TRIGGER ledger_entries_balanced`;

// Entries belong to a transaction that this very database transaction has written.
const NOT_LATE = `
  CREATE FUNCTION ledger_refuse_late_entries() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM added JOIN ledger_transactions t ON t.id = added.transaction_id
                WHERE t.xid <> pg_current_xact_id()) THEN
      RAISE EXCEPTION 'entries cannot be added to a ledger transaction that is already recorded'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_late_entry';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER ledger_entries_not_late AFTER INSERT ON ledger_entries
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_late_entries();
  ALTER TABLE ledger_entries ENABLE ALWAYS TRIGGER ledger_entries_not_late`;

// Only accounts with a floor have a balance row, so that no posting waits for a shared expense account. Rows are
// locked in id order; the CHECK refuses an overdraft.
const BALANCES = `
  CREATE FUNCTION ledger_open_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO ledger_balances (account_id, normal_side)
      SELECT NEW.id, normal_side FROM ledger_account_kinds WHERE code = NEW.code AND floored;
    RETURN NULL;
  END $$;
  CREATE TRIGGER ledger_accounts_open_balance AFTER INSERT ON ledger_accounts
    FOR EACH ROW EXECUTE FUNCTION ledger_open_balance();
  ALTER TABLE ledger_accounts ENABLE ALWAYS TRIGGER ledger_accounts_open_balance;

  CREATE FUNCTION ledger_move_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM 1 FROM ledger_balances WHERE account_id IN (SELECT account_id FROM added) ORDER BY account_id FOR UPDATE;
    UPDATE ledger_balances b SET amount_minor = b.amount_minor + moved.total
      FROM (SELECT account_id, sum(amount_minor) AS total FROM added GROUP BY account_id) moved
     WHERE b.account_id = moved.account_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER ledger_entries_move_balances AFTER INSERT ON ledger_entries
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_move_balances();
  ALTER TABLE ledger_entries ENABLE ALWAYS TRIGGER ledger_entries_move_balances;

  CREATE FUNCTION ledger_guard_balances() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF pg_trigger_depth() < 2 THEN
      RAISE EXCEPTION 'balances follow the entries; they are never written directly' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER ledger_balances_follow_entries BEFORE INSERT OR UPDATE ON ledger_balances
    FOR EACH ROW EXECUTE FUNCTION ledger_guard_balances();
  ALTER TABLE ledger_balances ENABLE ALWAYS TRIGGER ledger_balances_follow_entries`;

const appendOnly = (table: string, actions: string): string => `
  CREATE TRIGGER ${table}_append_only BEFORE ${actions} ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
  ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_append_only;`;

const APPEND_ONLY = `
  CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% on % is refused: the books only grow', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$;
  ${appendOnly('ledger_account_kinds', 'UPDATE OR DELETE OR TRUNCATE')}
  ${appendOnly('ledger_accounts', 'UPDATE OR DELETE OR TRUNCATE')}
  ${appendOnly('ledger_transactions', 'UPDATE OR DELETE OR TRUNCATE')}
  ${appendOnly('ledger_entries', 'UPDATE OR DELETE OR TRUNCATE')}
  ${appendOnly('ledger_balances', 'DELETE OR TRUNCATE')}`;
