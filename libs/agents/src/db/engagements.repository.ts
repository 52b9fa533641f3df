import { Injectable } from '@nestjs/common';
import type { AgentId, SessionId } from '@handraise/kernel';
import { sql, type Tx } from '@handraise/platform';
import type { Worked } from '../domain/rest';

/** A stretch of time that an agent was engaged in a session. */
export interface Engagement {
  readonly agentId: AgentId;
  readonly sessionId: SessionId;
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** A session that is recorded twice only gets longer: its end may have been known late. */
const RECORD = sql(
  'agents.engagements.record',
  `INSERT INTO agent_engagements (agent_id, session_id, started_at, ended_at)
   VALUES ($1, $2, $3::timestamptz, greatest($3::timestamptz, $4::timestamptz))
   ON CONFLICT (session_id, agent_id, started_at) DO UPDATE SET ended_at = greatest(agent_engagements.ended_at, excluded.ended_at)`,
);
/** The minutes of a span that no other session of the agent covers: overlapping sessions never earn a minute twice. */
const OWN_MINUTES = sql(
  'agents.engagements.own_minutes',
  `SELECT coalesce(extract(epoch FROM sum(upper(span) - lower(span))) / 60, 0)::float8 AS minutes FROM unnest(
     tstzmultirange(tstzrange($3::timestamptz, greatest($3::timestamptz, $4::timestamptz)))
     - coalesce((SELECT range_agg(tstzrange(started_at, ended_at)) FROM agent_engagements
         WHERE agent_id = $1 AND session_id <> $2 AND ended_at > $3::timestamptz), '{}')) AS span`,
);
/** Computed in the database (see the migrations), where the overlap of sessions is counted once. */
const WORKED = sql(
  'agents.engagements.worked',
  'SELECT engaged_minutes AS "engagedMinutes", online_minutes AS "onlineMinutes" FROM agents_worked($1)',
);
/** For the agent's own export. */
const SPANS = sql(
  'agents.engagements.spans',
  `SELECT session_id AS "sessionId", started_at AS "startedAt", ended_at AS "endedAt" FROM agent_engagements
   WHERE agent_id = $1 ORDER BY started_at`,
);

/** Engaged and online time, for the duty to rest. */
@Injectable()
export class EngagementsRepository {
  /** @returns the minutes that no other session of the agent covers */
  async record(tx: Tx, { agentId, sessionId, startedAt, endedAt }: Engagement): Promise<number> {
    const span = [agentId, sessionId, startedAt, endedAt];
    const [own] = await tx.query<{ minutes: number }>(OWN_MINUTES, span);
    await tx.query(RECORD, span);
    return own?.minutes ?? 0;
  }

  async worked(tx: Tx, agentId: AgentId): Promise<Worked> {
    const [worked] = await tx.query<Worked>(WORKED, [agentId]);
    return worked ?? { engagedMinutes: 0, onlineMinutes: 0 };
  }

  spans(tx: Tx, agentId: AgentId): Promise<Omit<Engagement, 'agentId'>[]> {
    return tx.query(SPANS, [agentId]);
  }
}
