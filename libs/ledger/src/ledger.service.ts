import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AgentId, type LedgerTransactionId, type Money } from '@handraise/kernel';
import { Ids, UnitOfWork, type Tx } from '@handraise/platform';
import { ADJUSTMENTS, BALANCE, COUNT, CURRENCIES, HOLD_OWNER, OWED, POST, SEAL, VERIFY } from './db/ledger.statements';
import { assertBalanced, canonicalPosting, type AccountCode, type Posting } from './domain/posting';

export interface PostedTransaction {
  readonly id: LedgerTransactionId;
  /** False when the key was known: the first result is given, nothing is booked again. */
  readonly created: boolean;
}

export interface Adjustment extends Money {
  readonly id: LedgerTransactionId;
  readonly recordedAt: Date;
  readonly reason: string;
}

/** What an account with an owner holds. */
export interface Owed extends Money {
  readonly owner: AgentId;
}

export interface Verification {
  readonly ok: boolean;
  readonly transactions: number;
  readonly entries: number;
  readonly problems: string[];
}

/** The house's own accounts have no owner; the database writes that as the nil identifier. */
const HOUSE = '00000000-0000-0000-0000-000000000000';
const SEAL_BATCH = 10_000;

/** The books. Everything that moves money goes through `post`, in the caller's transaction. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** Books a balanced transaction in one round trip; the same key with the same content gives the first result. */
  async post(tx: Tx, posting: Posting): Promise<PostedTransaction> {
    assertBalanced(posting);
    const { entries } = posting;
    const [posted] = await tx.query<PostedTransaction>(POST, [
      this.ids.next<LedgerTransactionId>(),
      posting.kind,
      posting.key,
      createHash('sha256').update(canonicalPosting(posting)).digest(),
      posting.effectiveAt ?? null,
      posting.reverses ?? null,
      posting.reason ?? null,
      posting.actorId ?? null,
      entries.map(({ account }) => account),
      entries.map(({ owner }) => owner ?? HOUSE),
      entries.map(({ currency }) => currency),
      entries.map(({ amountMinor }) => amountMinor),
    ]);
    if (posted === undefined) throw new Error('ledger_post gave no row');
    return posted;
  }

  /** What a floored account holds, counted on its normal side (money owed to an agent is positive). */
  async balance(account: AccountCode, owner: string, currency: string): Promise<Money> {
    const [row] = await this.unitOfWork.query<{ amountMinor: number }>(BALANCE, [account, owner, currency]);
    return { amountMinor: row?.amountMinor ?? 0, currency };
  }

  /** An agent's adjustments by hand; positive ones are in the agent's favour. */
  findAdjustments(tx: Tx, agentId: AgentId, currency: string): Promise<Adjustment[]> {
    return tx.query<Adjustment>(ADJUSTMENTS, [agentId, currency]);
  }

  /** Until the end of the transaction nobody else adjusts or pays this agent. */
  async hold(tx: Tx, agentId: AgentId): Promise<void> {
    await tx.query(HOLD_OWNER, [agentId]);
  }

  /** Every agent for whom such an account holds something, by agent and currency. */
  findOwed(tx: Tx, account: AccountCode): Promise<Owed[]> {
    return tx.query<Owed>(OWED, [account]);
  }

  /** The currencies in which something was ever available to an agent. */
  async findCurrencies(tx: Tx, agentId: AgentId): Promise<string[]> {
    const rows = await tx.query<{ currency: string }>(CURRENCIES, [agentId]);
    return rows.map(({ currency }) => currency);
  }

  /** Recomputes the books from their entries: sums, balances, floors, reversals, the seal. */
  async verify(): Promise<Verification> {
    const found = await this.unitOfWork.query<{ problem: string }>(VERIFY);
    const [count] = await this.unitOfWork.query<{ transactions: number; entries: number }>(COUNT);
    const problems = found.map(({ problem }) => problem);
    return {
      ok: problems.length === 0,
      transactions: count?.transactions ?? 0,
      entries: count?.entries ?? 0,
      problems,
    };
  }

  /** Appends what was recorded since the last time to the hash chain. */
  async seal(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ sealed: number }>(SEAL, [SEAL_BATCH]);
    return row?.sealed ?? 0;
  }
}

/** Whether the books refused because an account would have gone below zero. */
export function isOverdraft(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'ledger_balances_floor';
}
