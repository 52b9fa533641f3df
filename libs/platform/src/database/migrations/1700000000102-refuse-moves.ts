import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REFUSE_MOVE_FUNCTION } from '../guard-moves';

/** What the triggers of every state machine call (ADR 0032). */
export class RefuseMoves1700000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_MOVE_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
