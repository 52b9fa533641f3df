import { ConversationsService } from '@handraise/conversations';
import type { Choice, commands, Handoff, InputOf, ResultOf } from '@handraise/contracts';
import { assertMove, notFound, type ConversationId, type CustomerId, type HandoffId } from '@handraise/kernel';
import { Deadlines, Notifier, Outbox, room, UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { toHandoff, toRecord, type HandoffRow, type HandoffWithContact, type OfferRow } from '../db/rows';
import * as statements from '../db/statements';
import { handoffTransitions } from '../domain/handoff';
import { QueueView } from '../leader/queue-view';
import { OffersService } from '../offers.service';

/** What may happen to somebody who waits; none of it may outlive the waiting (`dispatch_take_offer` knows them too). */
const WAITING_DEADLINES = ['handoff.choose', 'handoff.defer', 'handoff.away', 'handoff.gone'];

/** How a request ended, with what its customer chose and left. */
export interface HandoffEnd {
  readonly status: 'done' | 'canceled' | 'deferred';
  readonly choice?: Choice;
  /** Where to call back; whoever passes it has looked that it is no card number. */
  readonly contact?: string | undefined;
}

/** One request for a person: found, locked in the order of the house, announced, ended. What the steps have in common. */
@Injectable()
export class HandoffsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conversations: ConversationsService,
    private readonly offers: OffersService,
    private readonly queue: QueueView,
    private readonly outbox: Outbox,
    private readonly deadlines: Deadlines,
    private readonly notifier: Notifier,
  ) {}

  /** Throws `NOT_FOUND`. */
  async get(tx: Tx, id: HandoffId): Promise<HandoffRow> {
    const [handoff] = await tx.query<HandoffRow>(statements.FIND_HANDOFF, [id]);
    if (!handoff) throw notFound('handoff');
    return handoff;
  }

  async findOpen(conversationId: ConversationId): Promise<Handoff | undefined> {
    const [standing] = await this.unitOfWork.query<HandoffRow>(statements.FIND_STANDING, [conversationId]);
    return standing && this.withQueue(standing);
  }

  /** The line, in the order in which it will be served; or what was put aside, oldest first. */
  async list({
    limit,
    after,
    state,
  }: InputOf<typeof commands.listHandoffs>): Promise<ResultOf<typeof commands.listHandoffs>> {
    const page = state === 'deferred' ? statements.DEFERRED_PAGE : statements.WAITING_PAGE;
    const rows = await this.unitOfWork.query<HandoffWithContact>(page, [limit + 1, after ?? null]);
    const places = await this.queue.places();
    const data = rows.slice(0, limit).map((row) => toRecord(row, places.get(row.id)));
    return { data, next: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
  }

  /** As the customer sees it: with the place in line and the range of the wait, in seconds. */
  async withQueue(row: HandoffRow): Promise<Handoff> {
    return toHandoff(row, (await this.queue.places()).get(row.id));
  }

  /** Conversation, then handoff: the order of the accept, so that nobody deadlocks. */
  async lockInOrder(tx: Tx, id: HandoffId): Promise<HandoffRow> {
    const { conversationId } = await this.get(tx, id);
    await this.conversations.lock(tx, conversationId);
    return this.lock(tx, id);
  }

  /** The handoff alone, for who holds the conversation's lock already. Throws `NOT_FOUND`. */
  async lock(tx: Tx, id: HandoffId): Promise<HandoffRow> {
    const [handoff] = await tx.query<HandoffRow>(statements.LOCK_HANDOFF, [id]);
    if (!handoff) throw notFound('handoff');
    return handoff;
  }

  /** The open request of a conversation, in the same order. Throws `NOT_FOUND`. */
  async lockOpen(tx: Tx, conversationId: ConversationId): Promise<HandoffRow> {
    await this.conversations.lock(tx, conversationId);
    const [handoff] = await tx.query<HandoffRow>(statements.LOCK_OPEN_HANDOFF, [conversationId]);
    if (!handoff) throw notFound('open request for a person');
    return handoff;
  }

  /** Throws `NOT_FOUND` for another customer's conversation. */
  async assertOwn(conversationId: ConversationId, customerId: CustomerId): Promise<void> {
    if ((await this.conversations.get(conversationId)).customerId !== customerId) throw notFound('conversation');
  }

  /** Live offers are withdrawn and deadlines cleared in the same transaction. Throws `CONFLICT` on a move that is not allowed. */
  async end(tx: Tx, handoff: HandoffRow, { status, choice, contact }: HandoffEnd): Promise<HandoffRow> {
    assertMove(handoffTransitions, handoff.status, status);
    const live = await tx.query<OfferRow>(statements.LIVE_OFFERS_OF_HANDOFF, [handoff.id]);
    for (const offer of live) await this.offers.end(tx, offer.id, 'canceled', 'the customer does not wait any more');
    const change = [handoff.id, status, choice ?? null, contact ?? null];
    const [ended] = await tx.query<HandoffRow>(statements.MOVE_HANDOFF, change);
    if (!ended) throw notFound('handoff');
    await this.deadlines.clear(tx, WAITING_DEADLINES, handoff.id);
    await this.outbox.add(tx, 'handoff.changed', { handoffId: handoff.id, status });
    this.announce(tx, ended);
    return ended;
  }

  /** Tells the customer where the request stands, and everybody who waits where they stand now. */
  announce(tx: Tx, row: HandoffRow): void {
    this.notifier.send(tx, room.customer(row.customerId), 'handoff:changed', { handoff: toHandoff(row) });
    tx.afterCommit(() => this.queue.refresh());
  }
}
