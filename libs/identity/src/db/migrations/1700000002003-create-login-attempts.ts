import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Login attempts in a window, shared by all nodes. `key` is a keyed hash of an address or an account, never either in
 * the clear. UNLOGGED: after a crash the count starts again, which costs an attacker's victim nothing.
 */
export class CreateLoginAttempts1700000002003 implements MigrationInterface {
  readonly name = 'CreateLoginAttempts1700000002003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE login_attempts (
        key bytea PRIMARY KEY,
        attempts integer NOT NULL,
        resets_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX login_attempts_stale ON login_attempts (resets_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE login_attempts');
  }
}
