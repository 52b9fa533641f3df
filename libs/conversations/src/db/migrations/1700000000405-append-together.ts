import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_TOGETHER_FUNCTION } from '../append-together.function';

/** Messages that come while others are being committed share the next commit. */
export class AppendTogether1700000000405 implements MigrationInterface {
  readonly name = 'AppendTogether1700000000405';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND_TOGETHER_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
