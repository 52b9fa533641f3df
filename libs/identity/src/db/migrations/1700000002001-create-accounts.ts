import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people who work: agents and admins. Personal data stands in `email` and `name` only. */
export class CreateAccounts1700000002001 implements MigrationInterface {
  readonly name = 'CreateAccounts1700000002001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accounts (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('agent', 'admin')),
        email text,
        name text,
        password_hash text,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
        simulated boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        erased_at timestamptz,
        CONSTRAINT somebody_or_erased CHECK (erased_at IS NOT NULL OR (email IS NOT NULL AND name IS NOT NULL)),
        CONSTRAINT erased_means_overwritten CHECK (erased_at IS NULL OR
          (email IS NULL AND name IS NULL AND password_hash IS NULL AND status = 'disabled'))
      )`);
    await runner.query('CREATE UNIQUE INDEX accounts_email ON accounts (lower(email))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE accounts');
  }
}
