import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role under which the application works: on the books it may only read and append. A server that does not let us
 * create roles keeps the triggers, which refuse everyone. Roles belong to the cluster, so another database of it may
 * have made the role already, or may be making it right now.
 */
export class CreateAppRole1700000300005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLE);
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

const ROLE = `
  DO $$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('handraise_app'));
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'handraise_app') THEN CREATE ROLE handraise_app NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN RAISE NOTICE 'handraise_app cannot be created here: the triggers guard the books alone';
    END;
    BEGIN
      IF NOT pg_has_role(current_user, 'handraise_app', 'MEMBER') THEN
        EXECUTE format('GRANT handraise_app TO %I', current_user);
      END IF;
    EXCEPTION WHEN undefined_object OR insufficient_privilege THEN NULL;
    END;
  END $$`;

// INSERT is granted by column, so that the application can forge neither the time of recording nor the writer's
// transaction id. Balances and their locks belong to the triggers.
const GRANTS = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'handraise_app') THEN RETURN; END IF;
    REVOKE ALL ON ledger_account_kinds, ledger_accounts, ledger_transactions, ledger_entries, ledger_balances, ledger_seals
      FROM handraise_app;
    GRANT SELECT ON ledger_account_kinds, ledger_accounts, ledger_transactions, ledger_entries, ledger_balances, ledger_seals
      TO handraise_app;
    GRANT INSERT (code, owner_id, currency) ON ledger_accounts TO handraise_app;
    GRANT INSERT (id, kind, idempotency_key, request_hash, reason, actor_id, effective_at, reverses) ON ledger_transactions
      TO handraise_app;
    GRANT INSERT (transaction_id, line, account_id, currency, amount_minor) ON ledger_entries TO handraise_app;
    GRANT INSERT (position, transaction_id, hash) ON ledger_seals TO handraise_app;
  END $$`;
