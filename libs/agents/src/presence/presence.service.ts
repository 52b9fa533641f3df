import { Injectable } from '@nestjs/common';
import type { Intent, Presence } from '@handraise/contracts';
import { DomainError, notFound, type AgentId } from '@handraise/kernel';
import { Deadlines, UnitOfWork, type Tx } from '@handraise/platform';
import type { AgentEntity } from '../db/agent.entity';
import { AgentsRepository } from '../db/agents.repository';
import { PoolRepository } from '../db/pool.repository';
import { presenceOf } from '../domain/routability';
import { RestService } from '../rest.service';
import { LeaseKeeper } from './lease-keeper';
import { PresenceAnnouncer } from './presence-announcer';

/** The agent's own word about working. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agents: AgentsRepository,
    private readonly pool: PoolRepository,
    private readonly rest: RestService,
    private readonly leases: LeaseKeeper,
    private readonly announcer: PresenceAnnouncer,
    private readonly deadlines: Deadlines,
  ) {}

  /** Throws `AGENT_NOT_ACTIVE` or `AGENT_RESTING`. Going online also ends a pause; no device ever does. */
  async setIntent(agentId: AgentId, intent: Intent): Promise<Presence> {
    await this.leases.flush();
    const presence = await this.unitOfWork.run(async (tx) => {
      const agent = await this.agents.lock(tx, agentId);
      assertMay(agent, intent);
      if (intent === 'online' && !(await this.prepareToWork(tx, agent))) return undefined;
      await this.pool.setIntent(tx, agentId, intent);
      return (await this.announcer.announce(tx, [agentId])).get(agentId);
    });
    if (presence) return presence;
    throw new DomainError('AGENT_RESTING', 'You have worked long enough for now: rest first.');
  }

  /** Throws `NOT_FOUND`. */
  async get(tx: Tx, agentId: AgentId): Promise<Presence> {
    const [standing] = await this.pool.findStandings(tx, [agentId]);
    if (!standing) throw notFound('agent');
    return presenceOf(standing);
  }

  /** @returns false when the agent has to rest; that is committed, and refused afterwards */
  private async prepareToWork(tx: Tx, agent: AgentEntity): Promise<boolean> {
    if (!(await this.rest.mayWork(tx, agent))) return false;
    if (agent.status === 'paused') {
      await this.agents.move(tx, agent, 'active', { pausedUntil: null });
      await this.deadlines.clear(tx, 'agent.pause_ends', agent.id);
    }
    await this.agents.update(tx, agent, { misses: 0 });
    return true;
  }
}

/** Everybody may go offline; only who is active, or paused and about to resume, may do anything else. */
function assertMay({ status }: AgentEntity, intent: Intent): void {
  if (intent === 'offline' || status === 'active' || status === 'paused') return;
  throw new DomainError('AGENT_NOT_ACTIVE', 'Only an active agent can go online.', { status });
}
