import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_FUNCTION } from '../append.function';
import { APPEND_UNJUDGED_FUNCTION } from '../append-unjudged.function';

/** What a customer leaves for a person after choosing to is kept for that person, and not answered by the assistant. */
export class KeepLeftMessages1700000000403 implements MigrationInterface {
  readonly name = 'KeepLeftMessages1700000000403';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND_FUNCTION);
    await runner.query(APPEND_UNJUDGED_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
