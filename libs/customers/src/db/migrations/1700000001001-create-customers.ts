import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who asks. Personal data stands in `external_sub`, `name`, `email` and `attributes` only, so that erasing a person is
 * one overwrite and everything else keeps pointing at an opaque id.
 */
export class CreateCustomers1700000001001 implements MigrationInterface {
  readonly name = 'CreateCustomers1700000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customers (
        id uuid PRIMARY KEY,
        external_sub text UNIQUE,
        name text,
        email text,
        attributes jsonb NOT NULL DEFAULT '{}',
        locale text,
        token_tier text CHECK (token_tier IN ('standard', 'vip')),
        admin_tier text CHECK (admin_tier IN ('standard', 'vip')),
        anonymous_secret_hash bytea UNIQUE,
        identified_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        erased_at timestamptz,
        CONSTRAINT tier_of_a_token_needs_a_token CHECK (token_tier IS NULL OR external_sub IS NOT NULL),
        CONSTRAINT erased_means_overwritten CHECK (erased_at IS NULL OR
          (external_sub IS NULL AND name IS NULL AND email IS NULL AND attributes = '{}' AND anonymous_secret_hash IS NULL))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE customers');
  }
}
