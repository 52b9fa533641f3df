import type { commands, ResultOf } from '@handraise/contracts';

type Transaction = ResultOf<typeof commands.listLedgerTransactions>['data'][number];

export interface TransactionRow extends Omit<Transaction, 'recordedAt' | 'effectiveAt'> {
  readonly recordedAt: Date;
  readonly effectiveAt: Date;
}

/** The published form of a booking. */
export const toTransaction = (row: TransactionRow): Transaction => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
  effectiveAt: row.effectiveAt.toISOString(),
});
