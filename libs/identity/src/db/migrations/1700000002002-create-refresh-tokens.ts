import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A login is a family of refresh tokens, each used once. Only hashes are kept, so a copy of the table opens nothing. A
 * family ends with its first reuse, a logout, or its last token's expiry.
 */
export class CreateRefreshTokens1700000002002 implements MigrationInterface {
  readonly name = 'CreateRefreshTokens1700000002002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE refresh_families (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES accounts (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz,
        revoked_reason text CHECK (revoked_reason IN ('logout', 'reuse', 'account')),
        CONSTRAINT revoked_for_a_reason CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
      )`);
    await runner.query('CREATE INDEX refresh_families_account ON refresh_families (account_id)');
    await runner.query(`
      CREATE TABLE refresh_tokens (
        token_hash bytea PRIMARY KEY,
        family_id uuid NOT NULL REFERENCES refresh_families (id) ON DELETE CASCADE,
        issued_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query('CREATE INDEX refresh_tokens_family ON refresh_tokens (family_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refresh_tokens, refresh_families');
  }
}
