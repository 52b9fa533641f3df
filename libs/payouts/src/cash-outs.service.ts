import { Injectable } from '@nestjs/common';
import { payoutRunId, type commands, type InputOf, type Payout } from '@handraise/contracts';
import { DomainError, type AgentId, type PayoutId, type PayoutRunId } from '@handraise/kernel';
import { LedgerService } from '@handraise/ledger';
import { Ids, UnitOfWork, type AgentCaller, type Tx } from '@handraise/platform';
import { PayPolicyService } from '@handraise/pricing';
import { v5 } from 'uuid';
import { CASH_OUTS_OF_A_DAY, PAYOUT_OF_RUN } from './db/payouts.statements';
import { belowMinimum, CASH_OUT_FROM_MINOR, CASH_OUTS_IN_24_HOURS } from './domain/cash-out';
import { PayoutRunsService } from './payout-runs.service';
import { findPayout } from './payouts.queries';

/** Runs of one caller and key have one id: whoever asks again, whenever, finds the payout of the first time. */
const KEYS = '6f1c1a52-7f0e-5d0c-9f5b-2f0a4f1e7c11';

/**
 * An agent takes out what is available, without waiting for payday. Also one who is suspended or has left: a suspension ends
 * offers, never pay that was earned; what is in doubt is held earning by earning, with its reason.
 */
@Injectable()
export class CashOutsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: PayoutRunsService,
    private readonly policies: PayPolicyService,
    private readonly ledger: LedgerService,
    private readonly ids: Ids,
  ) {}

  /** Refuses with `ACCOUNT_NOT_READY`, `BELOW_MINIMUM`, and with `NOT_ALLOWED_BY_POLICY` the fourth one in 24 hours. */
  async cashOut(
    { currency }: InputOf<typeof commands.cashOut>,
    { id, idempotencyKey }: Pick<AgentCaller, 'id' | 'idempotencyKey'>,
  ): Promise<Payout> {
    const runId =
      idempotencyKey === undefined
        ? this.ids.next<PayoutRunId>()
        : payoutRunId.parse(v5(`${id}/${idempotencyKey}`, KEYS));
    const [known] = await this.unitOfWork.query<{ id: PayoutId }>(PAYOUT_OF_RUN, [runId]);
    if (known !== undefined) return findPayout(this.unitOfWork, known.id);
    const wanted = currency ?? (await this.policies.current()).document.currency;
    const payout = await this.runs.payOne({ runId, agentId: id, currency: wanted, createdBy: id }, (tx, make) =>
      this.within(tx, id, make),
    );
    if (payout === undefined) throw belowMinimum(wanted);
    return payout;
  }

  /** Counted while nobody else pays this agent; what is refused is undone with its transaction. */
  private async within(tx: Tx, agentId: AgentId, make: () => Promise<Payout>): Promise<Payout> {
    await this.ledger.hold(tx, agentId);
    const [day] = await tx.query<{ n: number }>(CASH_OUTS_OF_A_DAY, [agentId]);
    if ((day?.n ?? 0) >= CASH_OUTS_IN_24_HOURS)
      throw new DomainError(
        'NOT_ALLOWED_BY_POLICY',
        'You have cashed out three times in 24 hours; payday pays the rest.',
      );
    const payout = await make();
    const { amountMinor, currency } = payout.amount;
    if (amountMinor < CASH_OUT_FROM_MINOR) throw belowMinimum(currency);
    return payout;
  }
}
