import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_OPEN_FUNCTION } from '../take-control.function';

/** Lets the accept see whether the conversation was settled in the meantime. */
export class AddIsOpen1700000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IS_OPEN_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
