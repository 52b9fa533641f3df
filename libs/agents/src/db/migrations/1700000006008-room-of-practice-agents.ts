import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SIMULATED_CAPACITY } from '../../domain/capacity';

/** A program needs no first sessions to get used to the work, and talks to several people at once. */
export class RoomOfPracticeAgents1700000006008 implements MigrationInterface {
  readonly name = 'RoomOfPracticeAgents1700000006008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE agent_loads l SET newcomer = false, capacity = ${SIMULATED_CAPACITY}
      FROM agents a WHERE a.id = l.agent_id AND a.simulated`);
    await runner.query(`UPDATE agents SET rest_until = NULL WHERE simulated`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
