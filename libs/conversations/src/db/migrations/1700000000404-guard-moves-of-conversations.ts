import { guardMoves } from '@handraise/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { conversationTransitions } from '../../domain/conversation';

/** A conversation moves as its table says (ADR 0032). */
export class GuardMovesOfConversations1700000000404 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(guardMoves('conversations', conversationTransitions));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
