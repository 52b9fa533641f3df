import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of each turn that the assistant was given: opaque ids and figures, no word of anybody. */
export class CreateAssistant1700000600001 implements MigrationInterface {
  readonly name = 'CreateAssistant1700000600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assistant_turns (
        conversation_id uuid NOT NULL,
        seq int NOT NULL,
        verdict jsonb NOT NULL,
        outcome text CHECK (outcome IN ('answer', 'smalltalk', 'abstention', 'superseded', 'unanswered')),
        engine text CHECK (engine IN ('embedded', 'model')),
        detail text,
        confidence double precision,
        article_ids uuid[] NOT NULL DEFAULT '{}',
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        PRIMARY KEY (conversation_id, seq),
        CONSTRAINT ended_means_outcome CHECK ((outcome IS NULL) = (ended_at IS NULL))
      );
      CREATE INDEX assistant_turns_by_article ON assistant_turns USING gin (article_ids);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assistant_turns');
  }
}
