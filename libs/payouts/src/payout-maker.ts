import { Injectable } from '@nestjs/common';
import type { AgentId, Money, PayoutId, PayoutRunId } from '@handraise/kernel';
import { LedgerService, type Adjustment } from '@handraise/ledger';
import { Deadlines, Ids, Outbox, type Tx } from '@handraise/platform';
import { EarningsService, type EarningRow } from '@handraise/pricing';
import type { PayoutAccountRow } from './db/payout-accounts.statements';
import { INSERT_ITEMS, INSERT_PAYOUT, INSERT_RUN, TAKEN_ADJUSTMENTS } from './db/payouts.statements';
import { AWAITS_SECOND_ADMIN, needsFourEyes, transferRequest } from './domain/payout';
import { labelOfEarning } from './domain/statement';
import { PayoutProvider } from './provider/payout-provider.port';
import { StatementsService } from './statements.service';

export const SUBMIT_PAYOUT = 'payout.submit';

export interface PayoutRun {
  readonly id: PayoutRunId;
  readonly cutoff: Date;
  readonly createdBy: string | null;
}

export interface Payee {
  readonly account: PayoutAccountRow;
  readonly currency: string;
}

interface PayoutContents {
  readonly earnings: readonly EarningRow[];
  readonly adjustments: readonly Adjustment[];
  readonly amount: Money;
}

/** Thrown to undo the claim of earnings when what is left after adjustments is not above zero: all of it waits for the next one. */
export class NothingToPay extends Error {}

/** Makes one payout, in one transaction: the claim of earnings, the reservation in the books, the frozen request. */
@Injectable()
export class PayoutMaker {
  constructor(
    private readonly earnings: EarningsService,
    private readonly ledger: LedgerService,
    private readonly statements: StatementsService,
    private readonly provider: PayoutProvider,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  async make(tx: Tx, run: PayoutRun, { account, currency }: Payee): Promise<PayoutId> {
    const { agentId, providerAccountId } = account;
    const payoutId = this.ids.next<PayoutId>();
    await this.ledger.hold(tx, agentId);
    const contents = await this.take(tx, payoutId, agentId, { currency, cutoff: run.cutoff });
    const { amount } = contents;
    if (amount.amountMinor <= 0) throw new NothingToPay();
    const status = needsFourEyes(amount) ? 'draft' : 'approved';
    await tx.query(INSERT_RUN, [run.id, run.cutoff, run.createdBy]);
    await tx.query(INSERT_PAYOUT, [
      payoutId,
      run.id,
      agentId,
      currency,
      amount.amountMinor,
      status,
      status === 'draft' ? AWAITS_SECOND_ADMIN : null,
      this.provider.name,
      providerAccountId,
      JSON.stringify(transferRequest(payoutId, amount, providerAccountId)),
    ]);
    await this.storeItems(tx, payoutId, contents);
    await this.reserve(tx, payoutId, agentId, amount);
    await this.statements.close(tx, { ...contents, ...amount, payoutId, agentId, at: run.cutoff });
    if (status === 'approved') await this.deadlines.set(tx, SUBMIT_PAYOUT, payoutId, 0);
    await this.outbox.add(tx, 'payout.changed', { payoutId, agentId, status });
    return payoutId;
  }

  /**
   * What is due at the cutoff. What speaks against the agent counts at once, whenever it was booked: the books have taken it
   * from what is available already.
   */
  private async take(
    tx: Tx,
    payoutId: PayoutId,
    agentId: AgentId,
    { currency, cutoff }: { readonly currency: string; readonly cutoff: Date },
  ): Promise<PayoutContents> {
    const earnings = await this.earnings.takeIntoPayout(tx, { payoutId, agentId, currency, cutoff });
    const adjustments = (await this.findUnpaidAdjustments(tx, agentId, currency)).filter(
      ({ amountMinor, recordedAt }) => amountMinor < 0 || recordedAt <= cutoff,
    );
    const earned = earnings.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
    const adjusted = adjustments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    return { earnings, adjustments, amount: { amountMinor: earned + adjusted, currency } };
  }

  private async findUnpaidAdjustments(tx: Tx, agentId: AgentId, currency: string): Promise<Adjustment[]> {
    const all = await this.ledger.findAdjustments(tx, agentId, currency);
    const taken = await tx.query<{ id: string }>(TAKEN_ADJUSTMENTS, [all.map(({ id }) => id)]);
    const known = new Set(taken.map(({ id }) => id));
    return all.filter(({ id }) => !known.has(id));
  }

  private async storeItems(tx: Tx, payoutId: PayoutId, { earnings, adjustments }: PayoutContents): Promise<void> {
    const items = [
      ...earnings.map(({ id, rule, totalMinor }) => ({
        kind: 'earning',
        id,
        label: labelOfEarning(rule),
        amountMinor: totalMinor,
      })),
      ...adjustments.map(({ id, reason, amountMinor }) => ({ kind: 'adjustment', id, label: reason, amountMinor })),
    ];
    await tx.query(INSERT_ITEMS, [
      payoutId,
      items.map(({ kind }) => kind),
      items.map(({ id }) => id),
      items.map(({ label }) => label),
      items.map(({ amountMinor }) => amountMinor),
    ]);
  }

  private async reserve(tx: Tx, payoutId: PayoutId, owner: AgentId, { amountMinor, currency }: Money): Promise<void> {
    await this.ledger.post(tx, {
      key: `payout:${payoutId}:reserved`,
      kind: 'payout_reserved',
      entries: [
        { account: 'agent:available', owner, amountMinor, currency },
        { account: 'agent:in_payout', owner, amountMinor: -amountMinor, currency },
      ],
    });
  }
}
