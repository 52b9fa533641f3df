import { AgentsService } from '@handraise/agents';
import type { commands, InputOf, ResultOf } from '@handraise/contracts';
import { redact } from '@handraise/conversations';
import { DomainError, notFound, type AgentId, type HandoffId, type OfferId } from '@handraise/kernel';
import { Deadlines, Notifier, Outbox, room, UnitOfWork, type AgentCaller, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { toOffer, type OfferRow } from './db/rows';
import * as statements from './db/statements';
import { Doorbell } from './leader/doorbell';
import { QueueView } from './leader/queue-view';

/** Every end of an offer but the accept. */
type EndStatus = 'declined' | 'timed_out' | 'undeliverable' | 'rescinded' | 'canceled';

/** Another agent was faster. */
export type RescindedOffer = Pick<OfferRow, 'id' | 'agentId'>;

/** How soon a customer is asked what to do whose question fell due while an offer was ringing. */
const ASK_AGAIN_MS = 60_000;

/** An offer's life after it was made; the accept itself belongs to sessions. */
@Injectable()
export class OffersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agents: AgentsService,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
    private readonly doorbell: Doorbell,
    private readonly queue: QueueView,
  ) {}

  /** The agent's live offers; reading them counts as their delivery. */
  async listLive(
    agentId: AgentId,
    { limit, after }: InputOf<typeof commands.listOffers>,
  ): Promise<ResultOf<typeof commands.listOffers>> {
    const rows = await this.unitOfWork.query<OfferRow>(statements.LIVE_OFFERS_PAGE, [
      agentId,
      after ?? null,
      limit + 1,
    ]);
    const live = rows.slice(0, limit);
    const delivered = live.map((offer) => (offer.status === 'created' ? this.deliver(offer.id, agentId) : offer));
    const data = (await Promise.all(delivered)).map(toOffer);
    return { data, next: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
  }

  /** For the live board and the metrics. */
  async countLive(): Promise<number> {
    const [live] = await this.unitOfWork.query<{ n: number }>(statements.COUNT_LIVE_OFFERS);
    return live?.n ?? 0;
  }

  /** The device shows it: the countdown starts now, by the database's clock. A repeat changes nothing. */
  async deliver(id: OfferId, agentId: AgentId): Promise<OfferRow> {
    return this.unitOfWork.run(async (tx) => {
      const [delivered] = await tx.query<OfferRow>(statements.DELIVER_OFFER, [id, agentId]);
      if (!delivered) return this.find(tx, id, agentId);
      await this.deadlines.set(tx, 'offer.expire', id, delivered.countdownMs);
      return delivered;
    });
  }

  /** Free, always. */
  async decline(id: OfferId, agentId: AgentId, reason: string | undefined): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { status } = await this.find(tx, id, agentId);
      if (status === 'accepted')
        throw new DomainError('CONFLICT', 'You accepted this offer; release the session to give it back.');
      if (await this.end(tx, id, 'declined', reason === undefined ? null : redact(reason).text))
        await this.agents.recordDecline(tx, agentId);
    });
  }

  /**
   * Time is over: a shown offer counts as a miss, unless we were away for a part of its countdown, when nobody could have
   * accepted. One that never reached the device does not.
   */
  async expire(tx: Tx, id: OfferId): Promise<void> {
    const [shown] = await tx.query<{ since: Date }>(statements.SHOWN_SINCE, [id]);
    if (shown && (await this.agents.outageSince(tx, shown.since)) > 0) {
      await this.end(tx, id, 'canceled', 'outage');
      return;
    }
    const missed = await this.end(tx, id, 'timed_out', null, 'delivered');
    if (missed) await this.agents.recordMiss(tx, missed.agentId);
    else await this.end(tx, id, 'undeliverable', null);
  }

  /** Withdraws what an agent was offered, because they are gone, paused or suspended. */
  async cancelAllOf(tx: Tx, agentId: AgentId, reason: string): Promise<void> {
    const live = await tx.query<OfferRow>(statements.LIVE_OFFERS, [agentId]);
    for (const { id } of live) await this.end(tx, id, 'canceled', reason);
  }

  /**
   * Ends a live offer without an accept: capacity is freed and the request goes on in the same transaction. Undefined
   * when it had ended already, or is not in the state that was asked for.
   */
  async end(
    tx: Tx,
    id: OfferId,
    status: EndStatus,
    reason: string | null,
    onlyIn?: OfferRow['status'],
  ): Promise<OfferRow | undefined> {
    if (onlyIn) {
      const [current] = await tx.query<{ status: string }>(statements.OFFER_STATUS, [id]);
      if (current?.status !== onlyIn) return undefined;
    }
    const [ended] = await tx.query<OfferRow>(statements.END_OFFER, [id, status, reason]);
    if (!ended) return undefined;
    await this.deadlines.clear(tx, 'offer.expire', id);
    const { handoffId, agentId } = ended;
    // a request that was offered while its customer was being asked waits on: it must not wait for ever
    await this.deadlines.ensure(tx, 'handoff.choose', handoffId, ASK_AGAIN_MS);
    await this.outbox.add(tx, 'offer.ended', { offerId: id, handoffId, agentId, status });
    if (status !== 'declined')
      this.notifier.send(tx, room.agent(agentId), 'offer:rescinded', { offerId: id, reason: reasonFor(status) });
    tx.afterCommit(() => this.queue.refresh()); // its customer hears that the line goes on
    this.doorbell.ring(tx);
    return ended;
  }

  /** After an accept: who was also asked learns that somebody was faster, and has room for another offer. */
  async announceTaken(tx: Tx, handoffId: HandoffId, rescinded: readonly RescindedOffer[]): Promise<void> {
    for (const { id, agentId } of rescinded) {
      await this.outbox.add(tx, 'offer.ended', { offerId: id, handoffId, agentId, status: 'rescinded' });
      this.notifier.send(tx, room.agent(agentId), 'offer:rescinded', { offerId: id, reason: 'taken' });
    }
    if (rescinded.length > 0) this.doorbell.ring(tx);
  }

  /** The agent answered on one device, and that is committed: it stops ringing on the others. */
  silenceOtherDevices(offerId: OfferId, { id, socketId }: AgentCaller): void {
    this.notifier.sendNow(room.agent(id), 'offer:rescinded', { offerId, reason: 'answered' }, socketId);
  }

  private async find(tx: Tx, id: OfferId, agentId: AgentId): Promise<OfferRow> {
    const [offer] = await tx.query<OfferRow>(statements.FIND_OFFER, [id, agentId]);
    if (!offer) throw notFound('offer');
    return offer;
  }
}

function reasonFor(status: EndStatus): 'taken' | 'canceled' | 'timed_out' | 'undeliverable' {
  if (status === 'rescinded') return 'taken';
  if (status === 'timed_out' || status === 'undeliverable') return status;
  return 'canceled';
}
