import { Injectable } from '@nestjs/common';
import type { commands, ResultOf } from '@handraise/contracts';
import { DomainError, type AdminId, type AgentId, type Money } from '@handraise/kernel';
import type { Tx } from '@handraise/platform';
import { LIST_TRANSACTIONS } from './db/ledger.statements';
import { isOverdraft, LedgerService } from './ledger.service';
import { toTransaction, type TransactionRow } from './ledger-transaction';

/** A correction by an admin: above zero in the agent's favour, below against the agent. */
export interface NewAdjustment extends Money {
  /** The same key again books nothing and gives the first booking. */
  readonly key: string;
  readonly agentId: AgentId;
  readonly reason: string;
  readonly actorId: AdminId;
}

type Transaction = ResultOf<typeof commands.adjustLedger>;

/** Books corrections by hand. Who may get one and in what is for the library that pays to say. */
@Injectable()
export class AdjustmentBooking {
  constructor(private readonly ledger: LedgerService) {}

  /** Refuses with `CONFLICT` what is more than the agent has available. Nothing else is done in the transaction after that. */
  async book(tx: Tx, adjustment: NewAdjustment): Promise<Transaction> {
    const { key, agentId, amountMinor, currency, reason, actorId } = adjustment;
    await this.ledger.hold(tx, agentId);
    const { id } = await this.ledger
      .post(tx, {
        key: `adjustment:${key}`,
        kind: 'adjustment',
        reason,
        actorId,
        entries: [
          { account: 'exp:goodwill', amountMinor, currency },
          { account: 'agent:available', owner: agentId, amountMinor: -amountMinor, currency },
        ],
      })
      .catch(sayOverdraft);
    const [row] = await tx.query<TransactionRow>(LIST_TRANSACTIONS, [1, null, null, id]);
    if (row === undefined) throw new Error('an adjustment that was just booked is gone');
    return toTransaction(row);
  }
}

function sayOverdraft(error: unknown): never {
  if (isOverdraft(error)) throw new DomainError('CONFLICT', 'The agent has less than that available.');
  throw error;
}
