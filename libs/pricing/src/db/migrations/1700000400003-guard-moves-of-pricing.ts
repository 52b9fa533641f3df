import { guardMoves } from '@handraise/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { earningTransitions } from '../../domain/earning';

/** An earning moves as its table says (ADR 0032). */
export class GuardMovesOfPricing1700000400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guardMoves('earnings', earningTransitions));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
