import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles in versions that are never edited, because answers cite them; and what no article answered, without a word of anybody. */
export class CreateKnowledge1700000003001 implements MigrationInterface {
  readonly name = 'CreateKnowledge1700000003001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE articles (
        id uuid PRIMARY KEY,
        version int NOT NULL CHECK (version > 0),
        status text NOT NULL CHECK (status IN ('published', 'withdrawn')),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE article_versions (
        article_id uuid NOT NULL REFERENCES articles,
        version int NOT NULL,
        title text NOT NULL,
        locale text NOT NULL,
        body text NOT NULL,
        sample_questions jsonb NOT NULL,
        author_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (article_id, version)
      );
      CREATE INDEX article_versions_by_title ON article_versions (title, article_id);
      CREATE TABLE knowledge_gaps (
        topic text NOT NULL,
        locale text NOT NULL,
        count int NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (topic, locale)
      );
      CREATE FUNCTION knowledge_keep_versions() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'a version of an article is never edited';
        END $$;
      CREATE TRIGGER knowledge_keep_versions BEFORE UPDATE OR DELETE ON article_versions
        FOR EACH ROW EXECUTE FUNCTION knowledge_keep_versions();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE knowledge_gaps, article_versions, articles');
    await runner.query('DROP FUNCTION knowledge_keep_versions()');
  }
}
