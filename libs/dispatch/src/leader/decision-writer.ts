import { createHash } from 'node:crypto';
import type { AgentId, DecisionId, OfferId } from '@handraise/kernel';
import { Deadlines, Ids, Notifier, Outbox, room, UnitOfWork, type Tx } from '@handraise/platform';
import type { Weight } from '@handraise/agents';
import { isNight, PricingService } from '@handraise/pricing';
import { Injectable } from '@nestjs/common';
import { toOffer, type HandoffRow, type OfferRow } from '../db/rows';
import * as statements from '../db/statements';
import { canonical, hashInput } from '../domain/decision-chain';
import { workOf } from '../domain/match';
import { DELIVERY_MS } from '../domain/offer';
import type { Decision, DecisionInput, PlannedOffer } from '../domain/snapshot';
import { QueueView } from './queue-view';

/**
 * Under what a decision is written: the market's lease with its fencing token, and the version of the policy
 * that was asked.
 */
export interface Lease {
  readonly market: string;
  readonly node: string;
  readonly token: number;
  readonly policyVersion: number;
  /** Where the agents are, for the night supplement; not part of the record. */
  readonly timezones: ReadonlyMap<AgentId, string>;
}

/** What all offers of one round have in common. */
interface Round {
  readonly input: DecisionInput;
  readonly seq: number;
  readonly lease: Lease;
}

/** Makes a decision true: offers, reserved capacity, the requests' states and the record, in one fenced transaction. */
@Injectable()
export class DecisionWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pricing: PricingService,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
    private readonly queue: QueueView,
    private readonly ids: Ids,
  ) {}

  /** Returns how many offers were made: none when the lease was lost, fewer when an agent's room was gone meanwhile. */
  async write(lease: Lease, input: DecisionInput, decision: Decision): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const [head] = await tx.query<{ lastSeq: number; lastHash: string }>(statements.FENCE, [
        lease.market,
        lease.node,
        lease.token,
      ]);
      if (!head) return decision.offers.length;
      const seq = head.lastSeq + 1;
      let made = 0;
      for (const planned of decision.offers) if (await this.makeOffer(tx, planned, { input, seq, lease })) made += 1;
      await this.record(tx, lease, {
        seq,
        previousHash: head.lastHash,
        body: canonical({ ...input, policyVersion: lease.policyVersion, decision }),
      });
      tx.afterCommit(() => this.queue.refresh());
      return made;
    });
  }

  /**
   * The snapshot is some milliseconds old by now: the request must still wait and the agent must still have room
   * (I2), else this offer is left out and the others are made all the same.
   */
  private async makeOffer(tx: Tx, planned: PlannedOffer, round: Round): Promise<boolean> {
    const [handoff] = await tx.query<HandoffRow>(statements.HANDOFF_TO_OFFERING, [planned.handoffId]);
    if (!handoff) return false;
    const work = workOf(handoff, round.input.policy);
    const [reservation] = await tx.query<{ reserved: boolean }>(statements.RESERVE, [
      planned.agentId,
      work.units,
      work.exclusive,
    ]);
    if (!reservation?.reserved) {
      await tx.query(statements.BACK_TO_READY, [planned.handoffId]);
      return false;
    }
    const offer = await this.insert(tx, { planned, handoff, work, ...round });
    await this.deadlines.set(tx, 'offer.expire', offer.id, DELIVERY_MS);
    const { id: offerId, handoffId, agentId } = offer;
    const simulated = round.input.snapshot.agents.some((agent) => agent.id === agentId && agent.simulated);
    await this.outbox.add(tx, 'offer.made', { offerId, handoffId, agentId, simulated });
    this.notifier.send(tx, room.agent(agentId), 'offer:made', { offer: toOffer(offer) });
    return true;
  }

  /**
   * The quote is frozen here and stands on the offer: what is paid in the end is this amount (I16). It expires
   * after countdown + 3 s for the delivery; an ack brings that forward.
   */
  private async insert(
    tx: Tx,
    { planned, handoff, work, seq, input, lease }: Round & { planned: PlannedOffer; handoff: HandoffRow; work: Weight },
  ): Promise<OfferRow> {
    const { id: quoteId, ...quote } = await this.pricing.createQuote(tx, planned.agentId, {
      complexity: handoff.complexity,
      tier: handoff.tier,
      language: handoff.language,
      estimatedMinutes: handoff.estimatedMinutes,
      night: isNight(new Date(input.snapshot.at), lease.timezones.get(planned.agentId) ?? 'UTC'),
      surgePercent: 0,
    });
    const countdownMs = input.policy.countdownSeconds[handoff.tier] * 1000;
    const [offer] = await tx.query<OfferRow>(statements.INSERT_OFFER, [
      this.ids.next<OfferId>(),
      handoff.id,
      handoff.attempt,
      planned.agentId,
      planned.kind,
      work.units,
      work.exclusive,
      quoteId,
      JSON.stringify(quote),
      handoff.topic,
      handoff.language,
      handoff.estimatedMinutes,
      handoff.complexity,
      handoff.tier,
      handoff.risk,
      countdownMs,
      seq,
      DELIVERY_MS,
    ]);
    if (!offer) throw new Error('an offer was not stored');
    return offer;
  }

  /**
   * The next link of the hash chain. The lock of the market's row, held since the fence, is what keeps two
   * writers from taking the same number.
   */
  private async record(tx: Tx, lease: Lease, link: { seq: number; previousHash: string; body: string }): Promise<void> {
    const hash = createHash('sha256')
      .update(hashInput(link.previousHash, link.seq, link.body))
      .digest('hex');
    const id = this.ids.next<DecisionId>();
    await tx.query(statements.INSERT_DECISION, [id, lease.market, link.seq, link.body, link.previousHash, hash]);
    await tx.query(statements.ADVANCE, [lease.market, link.seq, hash]);
  }
}
