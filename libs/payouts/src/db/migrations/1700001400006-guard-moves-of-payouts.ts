import { guardMoves } from '@handraise/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { payoutTransitions } from '../../domain/payout';

/** A payout moves as its table says (ADR 0032). */
export class GuardMovesOfPayouts1700001400006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guardMoves('payouts', payoutTransitions));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
