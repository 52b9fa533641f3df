import { Injectable } from '@nestjs/common';
import type { AgentStatus, Intent, Skill, SpokenLanguage } from '@handraise/contracts';
import type { AdminId, AgentId } from '@handraise/kernel';
import { sql, UnitOfWork, type Tx } from '@handraise/platform';
import type { Weight } from '../domain/capacity';
import type { Standing } from '../domain/routability';

/** An agent who is ready for work, as dispatch looks at them. */
export interface RoutableAgent {
  readonly id: AgentId;
  readonly skills: readonly Skill[];
  readonly languages: readonly SpokenLanguage[];
  /** Units of capacity left; 0 when the agent must not get another now. */
  readonly room: number;
  /** Holds nothing at the moment, so may take exclusive work. */
  readonly empty: boolean;
  /** Takes one at a time. */
  readonly newcomer: boolean;
  /** Since the last session ended or the agent came online, whichever is later. */
  readonly idleSeconds: number;
  readonly simulated: boolean;
  /** Where it is night for them; an IANA name. */
  readonly timezone: string;
}

/** Where an agent stands, for telling them and dispatch. */
export interface AgentStanding extends Standing {
  readonly agentId: AgentId;
  readonly simulated: boolean;
  /** Codes with levels, sorted: equal for agents who can do the same. */
  readonly skills: string;
}

const TALENTS = `
  coalesce((SELECT jsonb_agg(jsonb_build_object('code', s.code, 'level', s.level) ORDER BY s.code)
    FROM agent_skills s WHERE s.agent_id = pool.agent_id), '[]') AS skills,
  coalesce((SELECT jsonb_agg(jsonb_build_object('code', l.code, 'level', l.level) ORDER BY l.code)
    FROM agent_languages l WHERE l.agent_id = pool.agent_id), '[]') AS languages`;

/** One statement: the pool's three tables joined by primary key, and two index scans per agent who is ready. */
const ROUTABLE = sql(
  'agents.pool.routable',
  `SELECT pool.agent_id AS id, ${TALENTS},
     CASE WHEN pool.has_room THEN pool.capacity - pool.reserved - pool.used ELSE 0 END AS room,
     pool.offers + pool.sessions = 0 AS empty, pool.newcomer, pool.simulated,
     extract(epoch FROM now() - greatest(pool.last_ended_at, pool.intent_at))::int AS "idleSeconds",
     (SELECT a.timezone FROM agents a WHERE a.id = pool.agent_id) AS timezone
   FROM agents_pool pool WHERE pool.ready ORDER BY pool.agent_id`,
);
/** For the few whose standing may have changed just now. */
const STANDINGS = sql(
  'agents.pool.standings',
  `SELECT agent_id AS "agentId", status, intent, link, coalesce(rest_until > now(), false) AS resting, has_room AS "hasRoom",
     simulated, coalesce((SELECT string_agg(s.code || s.level, ' ' ORDER BY s.code) FROM agent_skills s
                          WHERE s.agent_id = pool.agent_id), '') AS skills
   FROM agents_pool pool WHERE agent_id = ANY ($1) ORDER BY agent_id`,
);
const PROFILE_FIELDS = `
  SELECT a.id, a.status, a.country, a.timezone, a.simulated, a.reasons, a.decided_by AS "decidedBy",
    a.decided_at AS "decidedAt", a.created_at AS "createdAt", ${TALENTS}, pool.intent,
    pool.link, coalesce(pool.rest_until > now(), false) AS resting, pool.has_room AS "hasRoom",
    pool.used, pool.reserved, pool.capacity, pool.sessions
  FROM agents a JOIN agents_pool pool ON pool.agent_id = a.id`;
const PROFILE = sql('agents.profiles.one', `${PROFILE_FIELDS} WHERE a.id = $1`);
/** Identifiers sort by age, so they are the cursor. */
const PROFILES = sql(
  'agents.profiles.page',
  `${PROFILE_FIELDS} WHERE ($1::text IS NULL OR a.status = $1) AND ($2::uuid IS NULL OR a.id < $2)
   ORDER BY a.id DESC LIMIT $3`,
);
/** Whoever works or could; also an agent who went offline with a session still open. */
const WORKING = sql(
  'agents.profiles.working',
  `${PROFILE_FIELDS} WHERE pool.intent <> 'offline' OR pool.sessions > 0 ORDER BY a.id LIMIT $1`,
);
/**
 * No row when nothing changes, so that `intent_at` is the time of a real change: idle time is counted from it.
 */
const SET_INTENT = sql(
  'agents.presence.set_intent',
  'UPDATE agent_presences SET intent = $2, intent_at = now() WHERE agent_id = $1 AND intent <> $2',
);
/** Who still has a session finishes it. */
const STOP_WORKING = sql(
  'agents.presence.stop_working',
  `UPDATE agent_presences p SET intent = CASE WHEN l.sessions > 0 THEN 'finishing' ELSE 'offline' END, intent_at = now()
   FROM agent_loads l WHERE l.agent_id = p.agent_id AND p.agent_id = $1 AND p.intent <> 'offline'`,
);
/**
 * The moves of capacity are SQL functions, one conditional update each (I2): other libraries call them within
 * statements of their own.
 */
const RESERVE = sql('agents.capacity.reserve', 'SELECT agents_reserve($1, $2, $3) AS done');
const FREE_RESERVATION = sql('agents.capacity.free_reservation', 'SELECT agents_free_reservation($1, $2, $3) AS done');
const TAKE = sql('agents.capacity.take', 'SELECT agents_take_capacity($1, $2, $3, $4) AS done');
const FREE_SESSION = sql('agents.capacity.free_session', 'SELECT agents_free_session($1, $2, $3, $4) AS done');

/** An agent with presence and load, as one row; names come from identity. */
export interface ProfileRow extends Standing {
  readonly id: AgentId;
  readonly status: AgentStatus;
  readonly country: string;
  readonly timezone: string;
  readonly simulated: boolean;
  readonly reasons: string[];
  readonly decidedBy: AdminId | null;
  readonly decidedAt: Date | null;
  readonly createdAt: Date;
  readonly skills: Skill[];
  readonly languages: SpokenLanguage[];
  readonly used: number;
  readonly reserved: number;
  readonly capacity: number;
  readonly sessions: number;
}

/** The pool: who can be offered work, and the moves of capacity. */
@Injectable()
export class PoolRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Read by every dispatch round. */
  findRoutable(tx?: Tx): Promise<RoutableAgent[]> {
    return (tx ?? this.unitOfWork).query<RoutableAgent>(ROUTABLE);
  }

  findStandings(tx: Tx, ids: readonly AgentId[]): Promise<AgentStanding[]> {
    return tx.query<AgentStanding>(STANDINGS, [ids]);
  }

  async findProfile(tx: Tx, id: AgentId): Promise<ProfileRow | undefined> {
    const [found] = await tx.query<ProfileRow>(PROFILE, [id]);
    return found;
  }

  listProfiles(tx: Tx, page: { status?: AgentStatus; after?: string; limit: number }): Promise<ProfileRow[]> {
    return tx.query<ProfileRow>(PROFILES, [page.status ?? null, page.after ?? null, page.limit]);
  }

  listWorking(tx: Tx, limit: number): Promise<ProfileRow[]> {
    return tx.query<ProfileRow>(WORKING, [limit]);
  }

  async setIntent(tx: Tx, id: AgentId, intent: Intent): Promise<void> {
    await tx.query(SET_INTENT, [id, intent]);
  }

  async stopWorking(tx: Tx, id: AgentId): Promise<void> {
    await tx.query(STOP_WORKING, [id]);
  }

  reserve(tx: Tx, id: AgentId, { units, exclusive }: Weight): Promise<boolean> {
    return this.move(tx, RESERVE, [id, units, exclusive]);
  }

  freeReservation(tx: Tx, id: AgentId, { units, exclusive }: Weight): Promise<boolean> {
    return this.move(tx, FREE_RESERVATION, [id, units, exclusive]);
  }

  take(tx: Tx, id: AgentId, { units, exclusive, reserved }: Weight & { reserved: boolean }): Promise<boolean> {
    return this.move(tx, TAKE, [id, units, exclusive, reserved]);
  }

  freeSession(tx: Tx, id: AgentId, { units, exclusive, ended }: Weight & { ended: boolean }): Promise<boolean> {
    return this.move(tx, FREE_SESSION, [id, units, exclusive, ended]);
  }

  private async move(tx: Tx, statement: typeof RESERVE, values: unknown[]): Promise<boolean> {
    const [row] = await tx.query<{ done: boolean }>(statement, values);
    return row?.done ?? false;
  }
}
