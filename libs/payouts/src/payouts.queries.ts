import type { Payout } from '@handraise/contracts';
import { notFound, type PayoutId } from '@handraise/kernel';
import type { Tx } from '@handraise/platform';
import { FIND_PAYOUT, type PayoutRow } from './db/payouts.statements';

/** Reads a payout, inside a transaction or outside. */
export async function getPayoutRow(tx: Pick<Tx, 'query'>, payoutId: PayoutId): Promise<PayoutRow> {
  const [row] = await tx.query<PayoutRow>(FIND_PAYOUT, [payoutId]);
  if (row === undefined) throw notFound('payout');
  return row;
}

export const findPayout = async (tx: Pick<Tx, 'query'>, payoutId: PayoutId): Promise<Payout> =>
  toPayout(await getPayoutRow(tx, payoutId));

/** The published form of a payout. */
export const toPayout = (row: PayoutRow): Payout => ({
  id: row.id,
  agentId: row.agentId,
  amount: { amountMinor: row.amountMinor, currency: row.currency },
  status: row.status,
  ...(row.transferId === null ? {} : { providerId: row.transferId }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  earnings: row.earnings,
  lines: row.lines,
  startedBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
});
