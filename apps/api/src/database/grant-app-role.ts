import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the books consist of: the application's role reads them and appends to them, by column (see libs/ledger). */
const BOOKS = [
  'ledger_account_kinds',
  'ledger_accounts',
  'ledger_transactions',
  'ledger_entries',
  'ledger_balances',
  'ledger_seals',
];

/**
 * The last migration: the application's role works freely on every table and view but the books, also on tables that later
 * migrations create. Nothing happens where the server did not let us create the role.
 */
export class GrantAppRole1799999999999 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const found = await runner.query("SELECT 1 FROM pg_roles WHERE rolname = 'handraise_app'");
    if (found.length === 0) return;
    await this.grantSchema(runner, 'public');
    await this.grantSchema(runner, 'practice_bank');
    await this.grantTables(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async grantSchema(runner: QueryRunner, schema: string): Promise<void> {
    await runner.query(`GRANT USAGE ON SCHEMA ${schema} TO handraise_app`);
    await runner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO handraise_app`);
    await runner.query(
      `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO handraise_app`,
    );
    await runner.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO handraise_app`);
  }

  private async grantTables(runner: QueryRunner): Promise<void> {
    const tables: { name: string }[] = await runner.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname IN ('public', 'practice_bank') AND NOT (tablename = ANY ($1))
       UNION ALL SELECT format('%I.%I', schemaname, viewname) FROM pg_views WHERE schemaname = 'public'`,
      [BOOKS],
    );
    const names = tables.map(({ name }) => name).join(', ');
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${names} TO handraise_app`);
  }
}
