import { Injectable } from '@nestjs/common';
import type { AgentStatus } from '@handraise/contracts';
import type { AgentId } from '@handraise/kernel';
import { PersonalDataOf, UnitOfWork, type PersonalData, type Subject, type Tx } from '@handraise/platform';
import { AgentsRepository } from './db/agents.repository';
import { EngagementsRepository } from './db/engagements.repository';
import { LeasesRepository } from './db/leases.repository';
import { PoolRepository } from './db/pool.repository';

/** An agent who was refused stays refused; everyone else has left. */
const afterErasure = (status: AgentStatus): AgentStatus => (status === 'rejected' ? 'rejected' : 'offboarded');

/** What this library knows of an agent. */
@PersonalDataOf('agents')
@Injectable()
export class AgentsPersonalData implements PersonalData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agents: AgentsRepository,
    private readonly pool: PoolRepository,
    private readonly leases: LeasesRepository,
    private readonly engagements: EngagementsRepository,
  ) {}

  async export(subject: Subject): Promise<Record<string, unknown>> {
    if (subject.kind !== 'agent') return {};
    return this.unitOfWork.run(async (tx) => ({
      agent: await this.agents.get(tx, subject.id),
      profile: await this.pool.findProfile(tx, subject.id),
      history: await this.agents.history(tx, subject.id),
      engagements: await this.engagements.spans(tx, subject.id),
    }));
  }

  async erase(tx: Tx, subject: Subject): Promise<void> {
    if (subject.kind === 'agent') await this.eraseAgent(tx, subject.id);
  }

  /**
   * Ids, dates and decisions stay, because earnings and decision records refer to them; words and places go.
   * Written past the transition table: whoever asks to be erased leaves from any state.
   */
  private async eraseAgent(tx: Tx, agentId: AgentId): Promise<void> {
    const agent = await this.agents.lock(tx, agentId);
    const overwritten = { country: '--', timezone: 'UTC', reasons: [], pausedUntil: null };
    await this.pool.setIntent(tx, agentId, 'offline');
    await this.leases.forget(tx, agentId);
    await this.agents.update(tx, agent, { ...overwritten, status: afterErasure(agent.status) });
    await this.agents.eraseHistory(tx, agentId);
  }
}
