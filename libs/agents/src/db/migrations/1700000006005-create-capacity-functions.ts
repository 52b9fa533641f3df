import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The pool as dispatch sees it, and the moves of capacity. Each function is one conditional UPDATE of one row by its
 * primary key: the row's lock is the only lock, a loser re-reads the row and gets `false`. Others call them inside their
 * own statements (offer, accept), so that capacity changes in the transaction that ends an offer or a session.
 */
export class CreateCapacityFunctions1700000006005 implements MigrationInterface {
  readonly name = 'CreateCapacityFunctions1700000006005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [pool, reserve, freeReservation, take, free]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION agents_free_session(uuid, integer, boolean, boolean),
      agents_take_capacity(uuid, integer, boolean, boolean), agents_free_reservation(uuid, integer, boolean),
      agents_reserve(uuid, integer, boolean)`);
    await runner.query('DROP VIEW agents_pool');
  }
}

/** `ready` is routable but for free capacity. The same rule with its reasons is domain/routability.ts. */
const pool = `
  CREATE VIEW agents_pool AS
    SELECT a.id AS agent_id, a.status, a.simulated, a.rest_until, a.misses, p.intent, p.intent_at, p.link,
      l.capacity, l.reserved, l.offers, l.used, l.sessions, l.exclusive, l.newcomer, l.last_ended_at,
      a.status = 'active' AND p.intent = 'online' AND p.link IN ('connected', 'background')
        AND (a.rest_until IS NULL OR a.rest_until <= now()) AS ready,
      NOT l.exclusive AND l.reserved + l.used < l.capacity
        AND (NOT l.newcomer OR l.offers + l.sessions = 0) AS has_room
    FROM agents a JOIN agent_presences p ON p.agent_id = a.id JOIN agent_loads l ON l.agent_id = a.id`;

/** For an offer. False when the agent has no room or must not get offers now (I2, I15). */
const reserve = `
  CREATE FUNCTION agents_reserve(p_agent uuid, p_weight integer, p_exclusive boolean) RETURNS boolean LANGUAGE sql AS $$
    WITH reserved AS (
      UPDATE agent_loads l
      SET reserved = l.reserved + p_weight, offers = l.offers + 1, exclusive = p_exclusive
      WHERE l.agent_id = p_agent AND NOT l.exclusive AND l.reserved + l.used + p_weight <= l.capacity
        AND (l.offers + l.sessions = 0 OR NOT (p_exclusive OR l.newcomer))
        AND (SELECT pool.ready FROM agents_pool pool WHERE pool.agent_id = p_agent)
      RETURNING 1
    )
    SELECT EXISTS (SELECT 1 FROM reserved)
  $$`;

/** When an offer ends without an accept. */
const freeReservation = `
  CREATE FUNCTION agents_free_reservation(p_agent uuid, p_weight integer, p_exclusive boolean)
  RETURNS boolean LANGUAGE sql AS $$
    WITH freed AS (
      UPDATE agent_loads l
      SET reserved = l.reserved - p_weight, offers = l.offers - 1, exclusive = l.exclusive AND NOT p_exclusive
      WHERE l.agent_id = p_agent
      RETURNING 1
    )
    SELECT EXISTS (SELECT 1 FROM freed)
  $$`;

/**
 * At an accept, turns the offer's reservation into use. Without a reservation (an admin assigns, a parked session wakes)
 * it competes for room like anything new, but asks nothing of the agent's intent.
 */
const take = `
  CREATE FUNCTION agents_take_capacity(p_agent uuid, p_weight integer, p_exclusive boolean, p_reserved boolean)
  RETURNS boolean LANGUAGE sql AS $$
    WITH taken AS (
      UPDATE agent_loads l
      SET reserved = l.reserved - CASE WHEN p_reserved THEN p_weight ELSE 0 END,
        offers = l.offers - CASE WHEN p_reserved THEN 1 ELSE 0 END,
        used = l.used + p_weight, sessions = l.sessions + 1, exclusive = p_exclusive
      WHERE l.agent_id = p_agent AND (
        (p_reserved AND l.offers > 0 AND l.reserved >= p_weight)
        OR (NOT p_reserved AND NOT l.exclusive AND l.reserved + l.used + p_weight <= l.capacity
          AND (l.offers + l.sessions = 0 OR NOT (p_exclusive OR l.newcomer))))
      RETURNING 1
    )
    SELECT EXISTS (SELECT 1 FROM taken)
  $$`;

/**
 * When a session ends (`p_ended`) or is parked. Ten ended sessions make a newcomer a colleague. Who wanted to stop after
 * this one is offline with the last one.
 */
const free = `
  CREATE FUNCTION agents_free_session(p_agent uuid, p_weight integer, p_exclusive boolean, p_ended boolean)
  RETURNS boolean LANGUAGE sql AS $$
    WITH freed AS (
      UPDATE agent_loads l
      SET used = l.used - p_weight, sessions = l.sessions - 1, exclusive = l.exclusive AND NOT p_exclusive,
        last_ended_at = now(), sessions_ended = l.sessions_ended + CASE WHEN p_ended THEN 1 ELSE 0 END,
        newcomer = l.newcomer AND l.sessions_ended + CASE WHEN p_ended THEN 1 ELSE 0 END < 10
      WHERE l.agent_id = p_agent
      RETURNING l.sessions
    ), finished AS (
      UPDATE agent_presences p SET intent = 'offline', intent_at = now()
      FROM freed WHERE p.agent_id = p_agent AND p.intent = 'finishing' AND freed.sessions = 0
    )
    SELECT EXISTS (SELECT 1 FROM freed)
  $$`;
