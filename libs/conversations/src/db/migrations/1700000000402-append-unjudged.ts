import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_UNJUDGED_FUNCTION } from '../append-unjudged.function';

/** What customers write to a person is one round trip. */
export class AppendUnjudged1700000000402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND_UNJUDGED_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
