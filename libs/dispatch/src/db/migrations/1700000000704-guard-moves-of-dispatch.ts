import { guardMoves } from '@handraise/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { handoffTransitions } from '../../domain/handoff';
import { offerTransitions } from '../../domain/offer';

/** Handoffs and offers move as their tables say (ADR 0032). */
export class GuardMovesOfDispatch1700000000704 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guardMoves('handoffs', handoffTransitions));
    await runner.query(guardMoves('offers', offerTransitions));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
