import type { EventPayload } from '@handraise/contracts';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { DeparturesService } from '../departures.service';

/** The agent is gone: customers are told and somebody else is found. */
@Injectable()
export class OnAgentGone {
  constructor(private readonly departures: DeparturesService) {}

  /** 45 s of silence on every device. An outage of ours is paid in full and counts against nobody. */
  @OnEvent('agent.link_lost')
  async onLost(tx: Tx, { agentId, outage }: EventPayload<'agent.link_lost'>): Promise<void> {
    await this.departures.releaseAllOf(tx, agentId, outage ? 'outage' : 'link_lost');
  }

  @OnEvent('agent.suspended')
  async onSuspended(tx: Tx, { agentId }: EventPayload<'agent.suspended'>): Promise<void> {
    await this.departures.releaseAllOf(tx, agentId, 'suspended');
  }
}
