import { Inject, Injectable } from '@nestjs/common';
import { LoginsService } from '@handraise/identity';
import type { Clock } from '@handraise/kernel';
import { CLOCK, Outbox, UnitOfWork } from '@handraise/platform';
import type { Verdict } from './admissions.service';
import { AgentsRepository } from './db/agents.repository';
import { PoolRepository } from './db/pool.repository';
import { PresenceAnnouncer } from './presence/presence-announcer';

/** Nobody is suspended by a machine: a named person decides, with reasons that the agent is told (I12). */
@Injectable()
export class SuspensionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agents: AgentsRepository,
    private readonly pool: PoolRepository,
    private readonly logins: LoginsService,
    private readonly outbox: Outbox,
    private readonly announcer: PresenceAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ends the agent's logins and sockets at once; they may log in again to read why. */
  async suspend({ agentId, by, reasons = [] }: Verdict): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const agent = await this.agents.lock(tx, agentId);
      const decision = { decidedBy: by, decidedAt: this.clock.now(), reasons: [...reasons] };
      await this.agents.move(tx, agent, 'suspended', { ...decision, pausedUntil: null });
      await this.pool.setIntent(tx, agentId, 'offline');
      await this.logins.endAll(tx, agentId);
      await this.outbox.add(tx, 'agent.suspended', { agentId, by });
      await this.announcer.announce(tx, [agentId]);
    });
  }

  /**
   * Throws `CONFLICT` unless the agent is suspended. They come back offline: being reinstated is no wish to work
   * at once.
   */
  async reinstate({ agentId, by, reasons = [] }: Verdict): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const agent = await this.agents.lock(tx, agentId);
      const decision = { decidedBy: by, decidedAt: this.clock.now(), reasons: [...reasons] };
      await this.agents.move(tx, agent, 'active', decision);
      await this.announcer.announce(tx, [agentId]);
    });
  }
}
