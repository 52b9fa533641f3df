import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time engaged with customers, per session, for the duty to rest. No content, only spans. */
export class CreateEngagements1700000006004 implements MigrationInterface {
  readonly name = 'CreateEngagements1700000006004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agent_engagements (
        agent_id uuid NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
        session_id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz NOT NULL CHECK (ended_at >= started_at),
        PRIMARY KEY (session_id, agent_id, started_at)
      )`);
    await runner.query('CREATE INDEX agent_engagements_agent ON agent_engagements (agent_id, ended_at)');
    await runner.query(worked);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION agents_worked(uuid)');
    await runner.query('DROP TABLE agent_engagements');
  }
}

/**
 * Minutes in the last 24 hours, or since the end of the last rest. Overlapping sessions share their minutes, so the
 * engaged time is the length of a union of spans.
 */
const worked = `
  CREATE FUNCTION agents_worked(p_agent uuid)
  RETURNS TABLE (engaged_minutes double precision, online_minutes double precision) LANGUAGE sql STABLE AS $$
    WITH period AS (
      SELECT greatest(now() - interval '24 hours', CASE WHEN a.rest_until <= now() THEN a.rest_until END) AS since
      FROM agents a WHERE a.id = p_agent
    )
    SELECT
      (SELECT coalesce(extract(epoch FROM sum(upper(span) - lower(span))) / 60, 0)
       FROM (SELECT unnest(range_agg(tstzrange(greatest(e.started_at, since), e.ended_at))) AS span
             FROM agent_engagements e WHERE e.agent_id = p_agent AND e.ended_at > since) engaged),
      (SELECT coalesce(extract(epoch FROM sum(coalesce(s.ended_at, now()) - greatest(s.started_at, since))) / 60, 0)
       FROM agent_shifts s WHERE s.agent_id = p_agent AND coalesce(s.ended_at, now()) > since)
    FROM period
  $$`;
