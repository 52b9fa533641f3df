import { Injectable } from '@nestjs/common';
import type { commands, InputOf, Payout, ResultOf } from '@handraise/contracts';
import { assertMove, DomainError, type AdminId, type PayoutId } from '@handraise/kernel';
import { Deadlines, Outbox, UnitOfWork } from '@handraise/platform';
import { APPROVE, LIST_PAYOUTS, type PayoutRow } from './db/payouts.statements';
import { payoutTransitions } from './domain/payout';
import { SUBMIT_PAYOUT } from './payout-maker';
import { PayoutRunsService } from './payout-runs.service';
import { findPayout, getPayoutRow, toPayout } from './payouts.queries';

/** What admins do with payouts: look, approve, retry. */
@Injectable()
export class PayoutsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: PayoutRunsService,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
  ) {}

  get(payoutId: PayoutId): Promise<Payout> {
    return findPayout(this.unitOfWork, payoutId);
  }

  async list({
    limit,
    after,
    status,
  }: InputOf<typeof commands.listPayouts>): Promise<ResultOf<typeof commands.listPayouts>> {
    const rows = await this.unitOfWork.query<PayoutRow>(LIST_PAYOUTS, [after ?? null, status ?? null, limit + 1]);
    const data = rows.slice(0, limit).map(toPayout);
    return { data, next: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
  }

  /** The second pair of eyes: anyone but the admin who ran it. */
  approve(payoutId: PayoutId, adminId: AdminId): Promise<Payout> {
    return this.unitOfWork.run(async (tx) => {
      const { status, createdBy, agentId } = await getPayoutRow(tx, payoutId);
      assertMove(payoutTransitions, status, 'approved');
      if (createdBy === adminId)
        throw new DomainError(
          'NOT_ALLOWED_BY_POLICY',
          'Whoever ran this payout cannot approve it: a second admin must.',
        );
      const approved = await tx.query(APPROVE, [payoutId, adminId]);
      if (approved.length === 0) throw new DomainError('CONFLICT', 'This payout was approved just now.');
      await this.deadlines.set(tx, SUBMIT_PAYOUT, payoutId, 0);
      await this.outbox.add(tx, 'payout.changed', { payoutId, agentId, status: 'approved' });
      return findPayout(tx, payoutId);
    });
  }

  /** Looks an unclear payout up at once; sends what a failed one held in a new payout. */
  async retry(payoutId: PayoutId, adminId: AdminId): Promise<Payout> {
    const { status, frozen, agentId, currency } = await getPayoutRow(this.unitOfWork, payoutId);
    if (status === 'failed' || status === 'returned') return this.runs.payAgain(agentId, currency, adminId);
    if (status !== 'unknown' || frozen)
      throw new DomainError(
        'CONFLICT',
        frozen ? 'This payout is frozen: see its reason.' : `This payout is ${status}.`,
      );
    await this.unitOfWork.run((tx) => this.deadlines.set(tx, SUBMIT_PAYOUT, payoutId, 0));
    return this.get(payoutId);
  }
}
