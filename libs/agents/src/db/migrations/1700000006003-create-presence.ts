import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Intent is the agent's word and stored; link is derived from the leases of the agent's devices and stored only to see
 * when it changes. A shift is a stretch of being online, kept by a trigger.
 */
export class CreatePresence1700000006003 implements MigrationInterface {
  readonly name = 'CreatePresence1700000006003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tables, shifts, keepShifts, settleLinks, renewLeases, sweepLinks]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION agents_sweep_links(), agents_renew_leases(uuid[], text[], boolean[], text),
      agents_settle_links(uuid[])`);
    await runner.query('DROP TABLE agent_link_sweep, agent_shifts, agent_leases, agent_presences');
    await runner.query('DROP FUNCTION agents_keep_shift()');
  }
}

const tables = `
  CREATE TABLE agent_presences (
    agent_id uuid PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE,
    intent text NOT NULL DEFAULT 'offline' CHECK (intent IN ('online', 'finishing', 'break', 'offline')),
    intent_at timestamptz NOT NULL DEFAULT now(),
    link text NOT NULL DEFAULT 'lost' CHECK (link IN ('connected', 'background', 'grace', 'lost')),
    link_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX agent_presences_linked ON agent_presences (agent_id) WHERE link <> 'lost';
  CREATE TABLE agent_leases (
    agent_id uuid NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    device_id text NOT NULL,
    node_id text NOT NULL,
    connected boolean NOT NULL DEFAULT true,
    visible boolean NOT NULL DEFAULT true,
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (agent_id, device_id)
  ) WITH (fillfactor = 50);
  CREATE TABLE agent_link_sweep (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), swept_at timestamptz NOT NULL);
  INSERT INTO agent_link_sweep (swept_at) VALUES (now())`;

const shifts = `
  CREATE TABLE agent_shifts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agent_id uuid NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    started_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    CHECK (ended_at >= started_at)
  );
  CREATE UNIQUE INDEX agent_shifts_one_open ON agent_shifts (agent_id) WHERE ended_at IS NULL;
  CREATE INDEX agent_shifts_agent ON agent_shifts (agent_id, started_at)`;

/** Online time counts while the agent means to work and can be reached. */
const keepShifts = `
  CREATE FUNCTION agents_keep_shift() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.intent IN ('online', 'finishing') AND NEW.link <> 'lost' THEN
      INSERT INTO agent_shifts (agent_id) VALUES (NEW.agent_id)
      ON CONFLICT (agent_id) WHERE ended_at IS NULL DO NOTHING;
    ELSE
      UPDATE agent_shifts SET ended_at = now() WHERE agent_id = NEW.agent_id AND ended_at IS NULL;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER agents_keep_shift AFTER UPDATE OF intent, link ON agent_presences
    FOR EACH ROW EXECUTE FUNCTION agents_keep_shift()`;

/**
 * Derives the link of some agents and stores it where it changed; returns only those. A device is alive for 15 s after
 * its last packet; an agent is lost 45 s after the last packet of any device.
 */
const settleLinks = `
  CREATE FUNCTION agents_settle_links(p_agents uuid[])
  RETURNS TABLE (agent_id uuid, link_before text, link text) LANGUAGE sql AS $$
    WITH derived AS (
      SELECT p.agent_id, p.link AS link_before,
        CASE WHEN bool_or(l.connected AND l.visible AND l.last_seen_at > now() - interval '15 s') THEN 'connected'
             WHEN bool_or(l.connected AND l.last_seen_at > now() - interval '15 s') THEN 'background'
             WHEN max(l.last_seen_at) > now() - interval '45 s' THEN 'grace'
             ELSE 'lost' END AS link
      FROM agent_presences p LEFT JOIN agent_leases l ON l.agent_id = p.agent_id
      WHERE p.agent_id = ANY (p_agents)
      GROUP BY p.agent_id, p.link
    ), changing AS (
      SELECT p.agent_id, d.link_before, d.link
      FROM agent_presences p JOIN derived d ON d.agent_id = p.agent_id
      WHERE p.link = d.link_before AND d.link <> d.link_before
      ORDER BY p.agent_id FOR UPDATE OF p
    )
    UPDATE agent_presences p SET link = c.link, link_at = now()
    FROM changing c WHERE p.agent_id = c.agent_id
    RETURNING p.agent_id, c.link_before, c.link
  $$`;

/** One call per node and tick renews all leases that showed life; in key order, so that nodes cannot deadlock. */
const renewLeases = `
  CREATE FUNCTION agents_renew_leases(p_agents uuid[], p_devices text[], p_visible boolean[], p_node text)
  RETURNS TABLE (agent_id uuid, link_before text, link text) LANGUAGE sql AS $$
    INSERT INTO agent_leases (agent_id, device_id, visible, node_id)
    SELECT seen.agent_id, seen.device_id, seen.visible, p_node
    FROM unnest(p_agents, p_devices, p_visible) AS seen (agent_id, device_id, visible)
    WHERE EXISTS (SELECT 1 FROM agents a WHERE a.id = seen.agent_id)
    ORDER BY seen.agent_id, seen.device_id
    ON CONFLICT (agent_id, device_id)
    DO UPDATE SET visible = excluded.visible, node_id = excluded.node_id, connected = true, last_seen_at = now();
    SELECT * FROM agents_settle_links(p_agents)
  $$`;

/**
 * Finds those who fell silent. Time in which no node
 * swept is nobody's silence but our outage: it is given back, and the agents count as disconnected until they return.
 * An agent lost for ten minutes has gone: the intent falls to offline, and only the agent raises it again.
 */
const sweepLinks = `
  CREATE FUNCTION agents_sweep_links() RETURNS TABLE (agent_id uuid, link_before text, link text) LANGUAGE plpgsql AS $$
  DECLARE unswept interval;
  BEGIN
    SELECT now() - s.swept_at INTO unswept FROM agent_link_sweep s FOR UPDATE;
    UPDATE agent_link_sweep SET swept_at = now();
    IF unswept > interval '5 s' THEN
      UPDATE agent_leases l SET connected = false, last_seen_at = least(now(), l.last_seen_at + unswept)
      WHERE l.last_seen_at > now() - unswept - interval '45 s' AND l.last_seen_at < now() - interval '5 s';
    END IF;
    UPDATE agent_presences p SET intent = 'offline', intent_at = now()
    WHERE p.link = 'lost' AND p.intent <> 'offline' AND p.link_at < now() - interval '10 min'
      AND p.intent_at < now() - interval '10 min';
    RETURN QUERY SELECT s.agent_id, s.link_before, s.link
      FROM agents_settle_links(ARRAY(SELECT p.agent_id FROM agent_presences p WHERE p.link <> 'lost')) s;
  END $$`;
