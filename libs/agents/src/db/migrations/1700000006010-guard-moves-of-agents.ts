import { guardMoves } from '@handraise/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { agentTransitions } from '../../domain/agent-status';

/** An account moves as its table says (ADR 0032). */
export class GuardMovesOfAgents1700000006010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guardMoves('agents', agentTransitions));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
