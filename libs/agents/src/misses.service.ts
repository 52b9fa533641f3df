import { Inject, Injectable } from '@nestjs/common';
import type { AgentId, Clock } from '@handraise/kernel';
import { CLOCK, Deadlines, OnDeadline, Outbox, sql, type Tx } from '@handraise/platform';
import type { AgentEntity } from './db/agent.entity';
import { AgentsRepository } from './db/agents.repository';
import { PoolRepository } from './db/pool.repository';
import { mustPause, PAUSE_HOURS } from './domain/misses';
import { PresenceAnnouncer } from './presence/presence-announcer';

const DECLINED = sql('agents.misses.declined', 'UPDATE agents SET misses = 0, declines = declines + 1 WHERE id = $1');
/** The deadline that ends a pause by itself; the agent's own tap clears it before. */
const KIND = 'agent.pause_ends';

/** How agents answered their offers. Only silence counts; two in a row pause, and one tap ends the pause. */
@Injectable()
export class MissesService {
  constructor(
    private readonly agents: AgentsRepository,
    private readonly pool: PoolRepository,
    private readonly announcer: PresenceAnnouncer,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An offer timed out that the agent's device had shown. */
  async recordMiss(tx: Tx, agentId: AgentId): Promise<void> {
    const agent = await this.agents.lock(tx, agentId);
    await this.agents.update(tx, agent, { misses: agent.misses + 1 });
    if (agent.status === 'active' && mustPause(agent.misses)) await this.pause(tx, agent);
  }

  /** An answer: the row of misses ends (an accept does the same, as `agents_record_accept`). Nothing else follows. */
  async recordDecline(tx: Tx, agentId: AgentId): Promise<void> {
    await tx.query(DECLINED, [agentId]);
  }

  /** A day later the account is active again; the intent stays down until the agent's own tap. */
  @OnDeadline(KIND)
  async endPause(tx: Tx, subjectId: string): Promise<void> {
    const agent = await this.agents.lock(tx, subjectId as AgentId);
    if (agent.status !== 'paused') return;
    await this.agents.move(tx, agent, 'active', { pausedUntil: null, misses: 0 });
    await this.announcer.announce(tx, [agent.id]);
  }

  /**
   * The one change of status that no person decides, which is why it ends by itself and by the agent's tap (I12
   * is about suspensions). The intent goes to `break`, so no device brings offers back.
   */
  private async pause(tx: Tx, agent: AgentEntity): Promise<void> {
    const pauseMs = PAUSE_HOURS * 3_600_000;
    const pausedUntil = new Date(this.clock.now().getTime() + pauseMs);
    await this.agents.move(tx, agent, 'paused', { pausedUntil });
    await this.pool.setIntent(tx, agent.id, 'break');
    await this.deadlines.set(tx, KIND, agent.id, pauseMs);
    await this.outbox.add(tx, 'agent.paused', { agentId: agent.id, until: pausedUntil.toISOString() });
    await this.announcer.announce(tx, [agent.id]);
  }
}
