import type { Handoff } from '@handraise/contracts';
import { notFound, type ConversationId, type HandoffId, type OfferId } from '@handraise/kernel';
import { UnitOfWork, type AgentCaller, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { HandoffRow } from './db/rows';
import { FIND_CONTACT, FIND_TAKEN, LIST_WAITING } from './db/statements';
import { AskingService, type HumanRequest } from './handoffs/asking.service';
import { ComingBackService } from './handoffs/coming-back.service';
import { HandoffsService } from './handoffs/handoffs.service';
import { OffersService, type RescindedOffer } from './offers.service';

/** The door for the steps after this one: what they ask of a request for a person, and tell about it. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asking: AskingService,
    private readonly comingBack: ComingBackService,
    private readonly handoffs: HandoffsService,
    private readonly offers: OffersService,
  ) {}

  /** Puts a conversation in the line; from here on the assistant is silent (I14). An open request is returned as it is. */
  requestHuman(tx: Tx, request: HumanRequest): Promise<HandoffRow> {
    return this.asking.requestHuman(tx, request);
  }

  /** An agent accepted: the losers of a hedge are told, and nobody waits any more. */
  async afterAccept(tx: Tx, handoffId: HandoffId): Promise<void> {
    const [handoff] = await tx.query<HandoffRow & { rescinded: RescindedOffer[] }>(FIND_TAKEN, [handoffId]);
    if (!handoff) throw notFound('handoff');
    await this.offers.announceTaken(tx, handoffId, handoff.rescinded);
    this.handoffs.announce(tx, handoff);
  }

  /** The agent answered an offer on one device; it stops ringing on the others. */
  silenceOtherDevices(offerId: OfferId, caller: AgentCaller): void {
    this.offers.silenceOtherDevices(offerId, caller);
  }

  /** The session that served it has ended. */
  async finish(tx: Tx, handoffId: HandoffId): Promise<void> {
    const handoff = await this.handoffs.lock(tx, handoffId);
    if (handoff.status === 'assigned') await this.handoffs.end(tx, handoff, { status: 'done' });
  }

  /** The agent's part ended without a solution: back to the line, age kept, ahead of what came later (I5). */
  requeue(tx: Tx, handoffId: HandoffId): Promise<void> {
    return this.comingBack.requeue(tx, handoffId);
  }

  /** What the customer left for a call back, for the agent who serves it. */
  async findContact(handoffId: HandoffId): Promise<string | undefined> {
    const [found] = await this.unitOfWork.query<{ contact: string | null }>(FIND_CONTACT, [handoffId]);
    return found?.contact ?? undefined;
  }

  /** The open request of a conversation, with the place in line while it waits. */
  findOpen(conversationId: ConversationId): Promise<Handoff | undefined> {
    return this.handoffs.findOpen(conversationId);
  }

  /** The line in its order, for the live board. */
  findWaiting(limit: number): Promise<HandoffRow[]> {
    return this.unitOfWork.query<HandoffRow>(LIST_WAITING, [limit]);
  }
}
