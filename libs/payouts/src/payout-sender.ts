import { Injectable, Logger } from '@nestjs/common';
import type { PayoutId } from '@handraise/kernel';
import { LedgerService } from '@handraise/ledger';
import { Deadlines, Outbox, UnitOfWork, type Tx } from '@handraise/platform';
import { EarningsService } from '@handraise/pricing';
import {
  CLAIM,
  LEASE_LEFT,
  NEXT_KEY,
  RECORD_FAILED,
  RECORD_PAID,
  RECORD_UNKNOWN,
  RELEASE_ITEMS,
  type ClaimedPayout,
} from './db/payouts.statements';
import { idempotencyKey, retryDelayMs } from './domain/payout';
import { SUBMIT_PAYOUT } from './payout-maker';
import { PayoutProvider, type LookUp, type TransferOutcome } from './provider/payout-provider.port';

type Outcome = TransferOutcome | { readonly kind: 'frozen'; readonly reason: string };

/** What a lease lasts beyond the slowest attempt, so that a living worker is never overtaken. */
const LEASE_MARGIN_MS = 1000;

/**
 * Sends a payout so that money leaves at most once, whatever dies when (money leaves under a key that depends only on
 * the payout; who cannot know whether it left looks before it sends; what is recorded is fenced by the claim's token).
 */
@Injectable()
export class PayoutSender {
  private readonly logger = new Logger(PayoutSender.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: PayoutProvider,
    private readonly ledger: LedgerService,
    private readonly earnings: EarningsService,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
  ) {}

  /** One attempt: claim, look, send, record. Idempotent; called again until the payout has ended. */
  async send(payoutId: PayoutId): Promise<void> {
    const [payout] = await this.unitOfWork.query<ClaimedPayout>(CLAIM, [
      payoutId,
      this.provider.longestAttemptMs + LEASE_MARGIN_MS,
    ]);
    if (payout === undefined) return this.comeBackLater(payoutId);
    const outcome = await this.attempt(payout);
    const wasRecorded = await this.unitOfWork.run((tx) => this.record(tx, payout, outcome));
    const { id, attempts } = payout;
    this.logger.log({ payoutId: id, attempts, outcome: outcome.kind, wasRecorded }, 'payout.attempt');
  }

  private async attempt(payout: ClaimedPayout): Promise<Outcome> {
    if (payout.attempts === 1) return this.transfer(payout, payout.keyVersion);
    const found = await this.provider.findTransfers(payout.request);
    return found.kind === 'none' ? this.transfer(payout, await this.keyVersion(payout)) : asOutcome(found);
  }

  private transfer({ id, request }: ClaimedPayout, keyVersion: number): Promise<TransferOutcome> {
    return this.provider.transfer(request, idempotencyKey(id, keyVersion));
  }

  /**
   * The processor may keep answering an old failure under the old key. After a quiet time in which nothing can still
   * be under way, and a look-up that found nothing, a new key is written down before it is used.
   */
  private async keyVersion({ id, leaseToken, keyVersion, quiet }: ClaimedPayout): Promise<number> {
    if (!quiet) return keyVersion;
    const [next] = await this.unitOfWork.query<{ keyVersion: number }>(NEXT_KEY, [id, leaseToken]);
    return next?.keyVersion ?? keyVersion;
  }

  /** Writes down what became of it, unless another worker has taken over since. */
  private async record(tx: Tx, payout: ClaimedPayout, outcome: Outcome): Promise<boolean> {
    const { id, leaseToken, agentId } = payout;
    switch (outcome.kind) {
      case 'sent':
        if ((await tx.query(RECORD_PAID, [id, leaseToken, outcome.transferId])).length === 0) return false;
        await this.book(tx, payout, 'sent');
        await this.earnings.settle(tx, id);
        await this.outbox.add(tx, 'payout.changed', { payoutId: id, agentId, status: 'paid' });
        return true;
      case 'refused':
        if ((await tx.query(RECORD_FAILED, [id, leaseToken, outcome.reason])).length === 0) return false;
        await this.book(tx, payout, 'returned');
        await tx.query(RELEASE_ITEMS, [id]);
        await this.earnings.giveBack(tx, id);
        await this.outbox.add(tx, 'payout.changed', { payoutId: id, agentId, status: 'failed' });
        return true;
      default:
        return this.recordUnknown(tx, payout, outcome);
    }
  }

  /** Nothing is booked: the money is neither here nor there until the processor says. */
  private async recordUnknown(
    tx: Tx,
    { id, leaseToken, agentId, attempts }: ClaimedPayout,
    outcome: Exclude<Outcome, { kind: 'sent' | 'refused' }>,
  ): Promise<boolean> {
    const isFrozen = outcome.kind === 'frozen';
    if ((await tx.query(RECORD_UNKNOWN, [id, leaseToken, outcome.reason, isFrozen])).length === 0) return false;
    const retryAfterMs = outcome.kind === 'unclear' ? outcome.retryAfterMs : undefined;
    if (!isFrozen) await this.deadlines.set(tx, SUBMIT_PAYOUT, id, retryDelayMs(attempts, retryAfterMs));
    await this.outbox.add(tx, 'payout.changed', { payoutId: id, agentId, status: 'unknown' });
    return true;
  }

  private async book(tx: Tx, payout: ClaimedPayout, how: 'sent' | 'returned'): Promise<void> {
    const { id, agentId: owner, amountMinor, currency } = payout;
    const to =
      how === 'sent' ? { account: this.provider.ledgerAccount } : { account: 'agent:available' as const, owner };
    await this.ledger.post(tx, {
      key: `payout:${id}:${how}`,
      kind: `payout_${how}`,
      entries: [
        { account: 'agent:in_payout', owner, amountMinor, currency },
        { ...to, amountMinor: -amountMinor, currency },
      ],
    });
  }

  /** Somebody else holds the payout: if they die, this comes back when their lease is over. */
  private async comeBackLater(payoutId: PayoutId): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [lease] = await tx.query<{ ms: number }>(LEASE_LEFT, [payoutId]);
      if (lease !== undefined) await this.deadlines.set(tx, SUBMIT_PAYOUT, payoutId, lease.ms + 1);
    });
  }
}

function asOutcome(found: Exclude<LookUp, { kind: 'none' }>): Outcome {
  if (found.kind === 'found') return { kind: 'sent', transferId: found.transferId };
  if (found.kind === 'several')
    return { kind: 'frozen', reason: `several transfers carry this payout: ${found.transferIds.join(', ')}` };
  return found;
}
