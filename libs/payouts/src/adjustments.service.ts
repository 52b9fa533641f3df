import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AgentsService } from '@handraise/agents';
import type { commands, InputOf, ResultOf } from '@handraise/contracts';
import { DomainError, sayMoney, type AdminId, type AgentId } from '@handraise/kernel';
import { AdjustmentBooking, LedgerService } from '@handraise/ledger';
import { Ids, UnitOfWork, type AdminCaller, type Tx } from '@handraise/platform';
import { PayPolicyService } from '@handraise/pricing';

type Input = InputOf<typeof commands.adjustLedger>;

/** Above this a correction by hand would need a second pair of eyes, which adjustments do not have yet. */
const LARGEST_MINOR = 50_000;

/** Corrections by hand: for agents only, in what they are paid in, once per `Idempotency-Key`. */
@Injectable()
export class AdjustmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agents: AgentsService,
    private readonly policies: PayPolicyService,
    private readonly ledger: LedgerService,
    private readonly booking: AdjustmentBooking,
    private readonly ids: Ids,
  ) {}

  /** Books a correction in an agent's favour (above zero) or against; it is paid or netted with the next payout. */
  adjust(
    input: Input,
    { id: actorId, idempotencyKey }: Pick<AdminCaller, 'id' | 'idempotencyKey'>,
  ): Promise<ResultOf<typeof commands.adjustLedger>> {
    if (Math.abs(input.amountMinor) > LARGEST_MINOR) throw tooLarge(input.currency);
    return this.unitOfWork.run(async (tx) => {
      await this.assertPayable(tx, input.agentId);
      await this.assertCurrency(tx, input);
      const key = idempotencyKey === undefined ? this.ids.next<string>() : keyOf(actorId, idempotencyKey);
      return this.booking.book(tx, { ...input, key, actorId });
    });
  }

  /** Throws `NOT_FOUND` for whoever is no agent. Suspended agents and those who left can be corrected: their books stay. */
  private async assertPayable(tx: Tx, agentId: AgentId): Promise<void> {
    const { simulated, canHoldMoney } = await this.agents.getMoneyStanding(tx, agentId);
    if (simulated) throw new DomainError('NOT_ALLOWED_BY_POLICY', 'This is a practice agent: nobody pays them.');
    if (!canHoldMoney)
      throw new DomainError('NOT_ALLOWED_BY_POLICY', 'This person was never admitted: there is nothing to correct.');
  }

  private async assertCurrency(tx: Tx, { agentId, currency }: Input): Promise<void> {
    const { document } = await this.policies.current(tx);
    const paid = [document.currency, ...(await this.ledger.findCurrencies(tx, agentId))];
    if (!paid.includes(currency))
      throw new DomainError('VALIDATION_FAILED', `currency: this agent is paid in ${[...new Set(paid)].join(', ')}.`);
  }
}

const tooLarge = (currency: string): DomainError =>
  new DomainError(
    'NOT_ALLOWED_BY_POLICY',
    `An adjustment by one person is at most ${sayMoney({ amountMinor: LARGEST_MINOR, currency })}.`,
  );

/** The books know the caller's key for ever, not only for the day for which its answer is kept. */
const keyOf = (actorId: AdminId, key: string): string => `${actorId}:${createHash('sha256').update(key).digest('hex')}`;
