import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When nobody of us looked: agents are not blamed for a silence that was ours, and what it cut off is paid in full. */
export class NoteOutages1700000006006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(outages);
    await runner.query(outageSince);
    await runner.query(sweepLinks);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

/** `cut_off_at`: the end of an outage that was longer than a lease, at whose beginning the device was there. */
const outages = `
  CREATE TABLE agent_outages (from_at timestamptz PRIMARY KEY, to_at timestamptz NOT NULL, CHECK (to_at > from_at));
  ALTER TABLE agent_leases ADD COLUMN cut_off_at timestamptz`;

/** For how long of the time since then no node was there, the outage included that ends at this moment. */
const outageSince = `
  CREATE FUNCTION agents_outage_since(p_since timestamptz) RETURNS interval LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(gap.to_at - greatest(gap.from_at, p_since)), interval '0')
    FROM (SELECT from_at, to_at FROM agent_outages
          UNION ALL SELECT swept_at, now() FROM agent_link_sweep WHERE swept_at < now() - interval '5 s') gap
    WHERE gap.to_at > p_since
  $$`;

/**
 * The sweep of before, with a memory: a gap of more than 5 s between two sweeps of any node is an outage. One that outlasts
 * a lease (45 s) cut off whoever was there within 15 s of its beginning: no device could have bridged it.
 */
const sweepLinks = `
  CREATE OR REPLACE FUNCTION agents_sweep_links() RETURNS TABLE (agent_id uuid, link_before text, link text)
  LANGUAGE plpgsql AS $$
  DECLARE unswept interval;
  BEGIN
    SELECT now() - s.swept_at INTO unswept FROM agent_link_sweep s FOR UPDATE;
    UPDATE agent_link_sweep SET swept_at = now();
    IF unswept > interval '5 s' THEN
      INSERT INTO agent_outages (from_at, to_at) VALUES (now() - unswept, now());
      UPDATE agent_leases l SET connected = false, last_seen_at = least(now(), l.last_seen_at + unswept),
        cut_off_at = CASE WHEN unswept > interval '45 s' AND l.last_seen_at > now() - unswept - interval '15 s'
                          THEN now() ELSE l.cut_off_at END
      WHERE l.last_seen_at > now() - unswept - interval '45 s' AND l.last_seen_at < now() - interval '5 s';
    END IF;
    UPDATE agent_presences p SET intent = 'offline', intent_at = now()
    WHERE p.link = 'lost' AND p.intent <> 'offline' AND p.link_at < now() - interval '10 min'
      AND p.intent_at < now() - interval '10 min';
    RETURN QUERY SELECT s.agent_id, s.link_before, s.link
      FROM agents_settle_links(ARRAY(SELECT p.agent_id FROM agent_presences p WHERE p.link <> 'lost')) s;
  END $$`;
