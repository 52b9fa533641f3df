import { Injectable } from '@nestjs/common';
import type { AgentStatus } from '@handraise/contracts';
import { assertMove, notFound, type AgentId } from '@handraise/kernel';
import { sql, UnitOfWork, type Tx } from '@handraise/platform';
import { agentTransitions } from '../domain/agent-status';
import { FULL_CAPACITY, SIMULATED_CAPACITY } from '../domain/capacity';
import type { Talents } from '../domain/talents';
import { AgentEntity } from './agent.entity';

/** Offline, until the agent's own word. */
const START_PRESENCE = sql('agents.presence.start', 'INSERT INTO agent_presences (agent_id) VALUES ($1)');
/** An agent's load row is what every reservation locks, so it exists from the first day (I2). */
const START_LOAD = sql(
  'agents.load.start',
  'INSERT INTO agent_loads (agent_id, capacity, newcomer) VALUES ($1, $2, $3)',
);
const FORGET_TALENTS = sql(
  'agents.talents.forget',
  'WITH skills AS (DELETE FROM agent_skills WHERE agent_id = $1) DELETE FROM agent_languages WHERE agent_id = $1',
);
/** Whole lists, as JSON: one statement for any number of skills and languages. */
const ADD_TALENTS = sql(
  'agents.talents.add',
  `WITH skills AS (
     INSERT INTO agent_skills SELECT $1, code, level FROM jsonb_to_recordset($2) AS skill (code text, level smallint))
   INSERT INTO agent_languages SELECT $1, code, level FROM jsonb_to_recordset($3) AS language (code text, level text)`,
);
/** A line of an agent's history. Written by a trigger, so no change of status goes without one. */
export interface StatusChange {
  readonly was: AgentStatus;
  readonly became: AgentStatus;
  readonly reasons: string[];
  readonly at: Date;
}

/** What customers see of an agent; the name is null once erased. */
export interface CardRow {
  readonly name: string | null;
  readonly simulated: boolean;
  readonly languages: string[];
}

/** Three look-ups by primary key. The name is the account's. */
const CARD = sql(
  'agents.card',
  `SELECT account.name, a.simulated,
     ARRAY(SELECT l.code FROM agent_languages l WHERE l.agent_id = a.id ORDER BY l.code) AS languages
   FROM agents a JOIN accounts account ON account.id = a.id WHERE a.id = $1`,
);
const HISTORY = sql(
  'agents.history.list',
  'SELECT was, became, reasons, at FROM agent_status_changes WHERE agent_id = $1 ORDER BY id',
);
/** The number of reasons stays, because a suspension must have some (I12); their words go. */
const ERASE_HISTORY = sql(
  'agents.history.erase',
  `UPDATE agent_status_changes SET reasons = array_fill('(erased)'::text, ARRAY[cardinality(reasons)]) WHERE agent_id = $1`,
);

/** Rows of `agents` and what belongs to each. */
@Injectable()
export class AgentsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(tx: Tx, agent: Pick<AgentEntity, 'id' | 'country' | 'timezone' | 'simulated'>): Promise<void> {
    await tx.manager.insert(AgentEntity, { ...agent, status: 'applied' });
    await tx.query(START_PRESENCE, [agent.id]);
    const { simulated } = agent;
    await tx.query(START_LOAD, [agent.id, simulated ? SIMULATED_CAPACITY : FULL_CAPACITY, !simulated]);
  }

  async getCard(id: AgentId, tx: Pick<Tx, 'query'> = this.unitOfWork): Promise<CardRow> {
    const [card] = await tx.query<CardRow>(CARD, [id]);
    if (!card) throw notFound('agent');
    return card;
  }

  async get(tx: Tx, id: AgentId): Promise<AgentEntity> {
    const found = await tx.manager.findOneBy(AgentEntity, { id });
    if (!found) throw notFound('agent');
    return found;
  }

  /** Locked until the transaction ends, so that what is decided on this row still holds when it is written. */
  async lock(tx: Tx, id: AgentId): Promise<AgentEntity> {
    const found = await tx.manager.findOne(AgentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('agent');
    return found;
  }

  /** Throws `CONFLICT` unless the transition table allows the move. */
  async move(tx: Tx, agent: AgentEntity, to: AgentStatus, change: Partial<AgentEntity> = {}): Promise<void> {
    assertMove(agentTransitions, agent.status, to);
    await this.update(tx, agent, { ...change, status: to });
  }

  /** Writes the change to the row and to the object in hand, which the caller goes on with. */
  async update(tx: Tx, agent: AgentEntity, change: Partial<AgentEntity>): Promise<void> {
    await tx.manager.update(AgentEntity, { id: agent.id }, change);
    Object.assign(agent, change);
  }

  async replaceTalents(tx: Tx, id: AgentId, { skills, languages }: Talents): Promise<void> {
    await tx.query(FORGET_TALENTS, [id]);
    await tx.query(ADD_TALENTS, [id, JSON.stringify(skills), JSON.stringify(languages)]);
  }

  history(tx: Tx, id: AgentId): Promise<StatusChange[]> {
    return tx.query<StatusChange>(HISTORY, [id]);
  }

  async eraseHistory(tx: Tx, id: AgentId): Promise<void> {
    await tx.query(ERASE_HISTORY, [id]);
  }
}
