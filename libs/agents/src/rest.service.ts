import { Inject, Injectable } from '@nestjs/common';
import type { AgentId, Clock } from '@handraise/kernel';
import { CLOCK, Deadlines, OnDeadline, type Tx } from '@handraise/platform';
import type { AgentEntity } from './db/agent.entity';
import { AgentsRepository } from './db/agents.repository';
import { EngagementsRepository, type Engagement } from './db/engagements.repository';
import { PoolRepository } from './db/pool.repository';
import { minutesLeft, mustRest, REST_HOURS } from './domain/rest';
import { PresenceAnnouncer } from './presence/presence-announcer';

/** The moment at which an agent who stays online will have worked long enough. */
const KIND = 'agent.rest_due';
const MINUTE_MS = 60_000;

/** The duty to rest: nobody is offered work after too long a day (I15). Practice agents are programs and do not tire. */
@Injectable()
export class RestService {
  constructor(
    private readonly agents: AgentsRepository,
    private readonly engagements: EngagementsRepository,
    private readonly pool: PoolRepository,
    private readonly announcer: PresenceAnnouncer,
    private readonly deadlines: Deadlines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Before going online; sets the deadline of the next rest. */
  async mayWork(tx: Tx, agent: AgentEntity): Promise<boolean> {
    if (agent.simulated) return true;
    if (agent.restUntil && agent.restUntil > this.clock.now()) return false;
    const worked = await this.engagements.worked(tx, agent.id);
    if (mustRest(worked)) {
      await this.startRest(tx, agent);
      return false;
    }
    await this.deadlines.set(tx, KIND, agent.id, minutesLeft(worked) * MINUTE_MS);
    return true;
  }

  /**
   * When a session, or an agent's part of one, ends.
   *
   * @returns the minutes engaged that no other session of the agent covers
   */
  async recordEngagement(tx: Tx, engagement: Engagement): Promise<number> {
    const minutes = await this.engagements.record(tx, engagement);
    const worked = await this.engagements.worked(tx, engagement.agentId);
    if (mustRest(worked)) await this.startRest(tx, await this.agents.lock(tx, engagement.agentId));
    return minutes;
  }

  /**
   * Set for the earliest moment possible; engaged minutes may have passed slower than that, so it looks again.
   */
  @OnDeadline(KIND)
  async checkRest(tx: Tx, subjectId: string): Promise<void> {
    const agent = await this.agents.lock(tx, subjectId as AgentId);
    const [standing] = await this.pool.findStandings(tx, [agent.id]);
    if (standing?.intent !== 'online') return;
    const worked = await this.engagements.worked(tx, agent.id);
    if (mustRest(worked)) await this.startRest(tx, agent);
    else await this.deadlines.set(tx, KIND, agent.id, Math.max(1, minutesLeft(worked)) * MINUTE_MS);
  }

  /** Sessions under way are finished; new offers end now. */
  private async startRest(tx: Tx, agent: AgentEntity): Promise<void> {
    if (agent.simulated || (agent.restUntil && agent.restUntil > this.clock.now())) return;
    const restUntil = new Date(this.clock.now().getTime() + REST_HOURS * 60 * MINUTE_MS);
    await this.agents.update(tx, agent, { restUntil });
    await this.pool.stopWorking(tx, agent.id);
    await this.announcer.announce(tx, [agent.id]);
  }
}
