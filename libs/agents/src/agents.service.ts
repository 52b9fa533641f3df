import { Injectable } from '@nestjs/common';
import type { AgentCard, Presence } from '@handraise/contracts';
import type { AgentId } from '@handraise/kernel';
import type { Tx } from '@handraise/platform';
import { AgentsRepository } from './db/agents.repository';
import type { Engagement } from './db/engagements.repository';
import { LeasesRepository } from './db/leases.repository';
import { PoolRepository, type RoutableAgent } from './db/pool.repository';
import { canHoldMoney } from './domain/agent-status';
import type { Weight } from './domain/capacity';
import { MissesService } from './misses.service';
import { PresenceAnnouncer } from './presence/presence-announcer';
import { PresenceService } from './presence/presence.service';
import { ProfilesService } from './profiles.service';
import { RestService } from './rest.service';

/**
 * The pool, for the libraries after this one. Those that settle a race in one statement call the SQL functions
 * themselves (`agents_reserve`, `agents_take_capacity`, `agents_free_reservation`, `agents_free_session`).
 */
@Injectable()
export class AgentsService {
  constructor(
    private readonly agents: AgentsRepository,
    private readonly pool: PoolRepository,
    private readonly leases: LeasesRepository,
    private readonly presence: PresenceService,
    private readonly announcer: PresenceAnnouncer,
    private readonly misses: MissesService,
    private readonly rest: RestService,
    private readonly profiles: ProfilesService,
  ) {}

  /** Everyone who is ready for work, the full ones with `room` 0. One statement. */
  findRoutable(tx?: Tx): Promise<RoutableAgent[]> {
    return this.pool.findRoutable(tx);
  }

  /** Intent, link and the reasons why no offers come. Throws `NOT_FOUND`. */
  getPresence(tx: Tx, agentId: AgentId): Promise<Presence> {
    return this.presence.get(tx, agentId);
  }

  /** What customers see: first name and initial, languages, and whether it is a practice agent (I17). */
  getCard(agentId: AgentId, tx?: Tx): Promise<AgentCard> {
    return this.profiles.getCard(agentId, tx);
  }

  /** Whether this agent can be owed money, and whether anybody pays them. Throws `NOT_FOUND`. */
  async getMoneyStanding(tx: Tx, agentId: AgentId): Promise<{ canHoldMoney: boolean; simulated: boolean }> {
    const { status, simulated } = await this.agents.get(tx, agentId);
    return { canHoldMoney: canHoldMoney(status), simulated };
  }

  /** For an offer. False: no room, or not to be offered work now. */
  reserve(tx: Tx, agentId: AgentId, weight: Weight): Promise<boolean> {
    return this.pool.reserve(tx, agentId, weight);
  }

  /** When an offer ends without an accept. */
  async freeReservation(tx: Tx, agentId: AgentId, weight: Weight): Promise<void> {
    await this.pool.freeReservation(tx, agentId, weight);
  }

  /** At an accept; without a reservation it competes for room. False: there is none. */
  takeCapacity(tx: Tx, agentId: AgentId, weight: Weight & { reserved: boolean }): Promise<boolean> {
    return this.pool.take(tx, agentId, weight);
  }

  /** When a session ends (`ended`) or is parked: the agent and dispatch hear of the room at once. */
  async freeSession(tx: Tx, agentId: AgentId, weight: Weight & { ended: boolean }): Promise<void> {
    await this.pool.freeSession(tx, agentId, weight);
    await this.announcer.announce(tx, [agentId]);
  }

  /** Only for an offer that a device had shown; two in a row pause the agent. */
  recordMiss(tx: Tx, agentId: AgentId): Promise<void> {
    return this.misses.recordMiss(tx, agentId);
  }

  /** Declines are free, always: they end a row of misses, as an accept does. */
  recordDecline(tx: Tx, agentId: AgentId): Promise<void> {
    return this.misses.recordDecline(tx, agentId);
  }

  /** For how many milliseconds since then no node of ours was there: nobody's time runs meanwhile. */
  outageSince(tx: Tx, since: Date): Promise<number> {
    return this.leases.outageSince(tx, since);
  }

  /** @returns the minutes engaged that no other session of the agent covers, for the pay floor */
  recordEngagement(tx: Tx, engagement: Engagement): Promise<number> {
    return this.rest.recordEngagement(tx, engagement);
  }
}
