import { Injectable } from '@nestjs/common';
import type { Presence } from '@handraise/contracts';
import type { AgentId } from '@handraise/kernel';
import { Notifier, Outbox, room, type Tx } from '@handraise/platform';
import { LeasesRepository, type LinkChange } from '../db/leases.repository';
import { PoolRepository } from '../db/pool.repository';
import { isAtWork, presenceOf } from '../domain/routability';

/** Tells agents and dispatch when it changed whether work can be offered. */
@Injectable()
export class PresenceAnnouncer {
  constructor(
    private readonly pool: PoolRepository,
    private readonly leases: LeasesRepository,
    private readonly notifier: Notifier,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Called by everything that may have changed it, and tells the present state in any case: a listener that
   * hears the same twice is cheaper than one that misses a change.
   */
  async announce(tx: Tx, agentIds: readonly AgentId[]): Promise<Map<AgentId, Presence>> {
    const presences = new Map<AgentId, Presence>();
    for (const standing of await this.pool.findStandings(tx, agentIds)) {
      const { agentId, skills, simulated } = standing;
      const presence = presenceOf(standing);
      presences.set(agentId, presence);
      this.notifier.send(tx, room.agent(agentId), 'presence:changed', presence);
      const { routable } = presence;
      const fact = { agentId, routable, online: isAtWork(standing), skills, simulated };
      await this.outbox.add(tx, 'agent.routable_changed', fact);
    }
    return presences;
  }

  /** A lost agent's sessions are released by whoever listens to `agent.link_lost`. */
  async announceLinks(tx: Tx, changes: readonly LinkChange[]): Promise<void> {
    if (changes.length === 0) return;
    const agentIds = changes.map(({ agentId }) => agentId);
    await this.announce(tx, agentIds);
    const lost = changes.filter(({ link }) => link === 'lost').map(({ agentId }) => agentId);
    if (lost.length === 0) return;
    const cutOff = await this.leases.cutOff(tx, lost);
    for (const agentId of lost) await this.outbox.add(tx, 'agent.link_lost', { agentId, outage: cutOff.has(agentId) });
  }
}
