import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The state of the embedded practice bank. It is a party of its own: nothing here is read by the product. */
export class CreatePracticeBank1700001400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA practice_bank;
      CREATE TABLE practice_bank.accounts (
        id         text PRIMARY KEY,
        country    text NOT NULL,
        metadata   jsonb NOT NULL,
        onboarded  boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE practice_bank.account_links (
        token      text PRIMARY KEY,
        account_id text NOT NULL REFERENCES practice_bank.accounts (id),
        expires_at timestamptz NOT NULL
      );
      CREATE TABLE practice_bank.balances (
        currency     text PRIMARY KEY,
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0)
      );
      CREATE TABLE practice_bank.topups (
        id           text PRIMARY KEY,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency     text NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE practice_bank.transfers (
        id             text PRIMARY KEY,
        amount_minor   bigint NOT NULL CHECK (amount_minor > 0),
        currency       text NOT NULL,
        destination    text NOT NULL REFERENCES practice_bank.accounts (id),
        transfer_group text,
        description    text,
        metadata       jsonb NOT NULL,
        created_at     timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX transfers_of_group ON practice_bank.transfers (transfer_group, created_at DESC);
      CREATE TABLE practice_bank.idempotency_keys (
        key        text PRIMARY KEY,
        request    text NOT NULL,
        status     integer,
        body       text,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
