import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A customer who comes back may still rate the last person of the conversation. */
export class FindByConversation1700000000803 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX sessions_by_conversation ON sessions (conversation_id, started_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
