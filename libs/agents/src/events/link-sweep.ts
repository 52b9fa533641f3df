import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Deadlines, OnDeadline, UnitOfWork, type Tx } from '@handraise/platform';
import { LeasesRepository } from '../db/leases.repository';
import { PresenceAnnouncer } from '../presence/presence-announcer';

const KIND = 'agents.sweep_links';
/** Well within the 5 s that a lapsed deadline may stay unnoticed (I4). */
const EVERY_MS = 1000;

/**
 * Silence sends no packet, so somebody has to look: one deadline for the whole pool, renewed by its own handler, handled
 * by whichever node is alive.
 */
@Injectable()
export class LinkSweep implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deadlines: Deadlines,
    private readonly leases: LeasesRepository,
    private readonly announcer: PresenceAnnouncer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.unitOfWork.run((tx) => this.deadlines.set(tx, KIND, 'pool', EVERY_MS));
  }

  /**
   * The deadlines' claim lets one node sweep; two at once would find the same links changed already and announce
   * nothing.
   */
  @OnDeadline(KIND)
  async sweep(tx: Tx, subjectId: string): Promise<void> {
    await this.announcer.announceLinks(tx, await this.leases.sweep(tx));
    await this.deadlines.set(tx, KIND, subjectId, EVERY_MS);
  }
}
