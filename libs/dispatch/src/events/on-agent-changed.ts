import { AgentsService } from '@handraise/agents';
import type { EventPayload } from '@handraise/contracts';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { Doorbell } from '../leader/doorbell';
import { OffersService } from '../offers.service';

/** Somebody can be offered work, or cannot any more. */
@Injectable()
export class OnAgentChanged {
  constructor(
    private readonly offers: OffersService,
    private readonly agents: AgentsService,
    private readonly doorbell: Doorbell,
  ) {}

  /** Who is merely busy keeps what was offered; who is gone, resting or paused does not. */
  @OnEvent('agent.routable_changed')
  async handle(tx: Tx, { agentId }: EventPayload<'agent.routable_changed'>): Promise<void> {
    const { reasons } = await this.agents.getPresence(tx, agentId);
    if (reasons.some((reason) => reason !== 'AT_CAPACITY'))
      await this.offers.cancelAllOf(tx, agentId, 'the agent cannot be reached');
    this.doorbell.ring(tx);
  }

  /**
   * Announced before the change of presence, so that the offers say why they were withdrawn.
   */
  @OnEvent('agent.suspended')
  async onSuspended(tx: Tx, { agentId }: EventPayload<'agent.suspended'>): Promise<void> {
    await this.offers.cancelAllOf(tx, agentId, 'the agent is suspended');
  }
}
