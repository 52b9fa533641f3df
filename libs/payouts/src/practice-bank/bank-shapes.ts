/** The bank's answers, in the shapes of the processor's published API. */
export interface AccountRow {
  readonly id: string;
  readonly country: string;
  readonly metadata: Record<string, string>;
  readonly onboarded: boolean;
  readonly createdAt: Date;
}

export interface TransferRow {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly destination: string;
  readonly transferGroup: string | null;
  readonly description: string | null;
  readonly metadata: Record<string, string>;
  readonly reversed: boolean;
  readonly createdAt: Date;
}

export interface TopUpRow {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly createdAt: Date;
}

const seconds = (time: Date): number => Math.floor(time.getTime() / 1000);

export const toAccount = ({ id, country, metadata, onboarded, createdAt }: AccountRow): object => ({
  id,
  object: 'account',
  type: 'express',
  country,
  created: seconds(createdAt),
  capabilities: { transfers: onboarded ? 'active' : 'inactive' },
  charges_enabled: false,
  details_submitted: onboarded,
  payouts_enabled: onboarded,
  metadata,
});

export const toTransfer = (row: TransferRow): object => ({
  id: row.id,
  object: 'transfer',
  amount: row.amountMinor,
  amount_reversed: row.reversed ? row.amountMinor : 0,
  balance_transaction: row.id.replace('tr_', 'txn_'),
  created: seconds(row.createdAt),
  currency: row.currency,
  description: row.description,
  destination: row.destination,
  destination_payment: row.id.replace('tr_', 'py_'),
  livemode: false,
  metadata: row.metadata,
  reversals: toList([], `/v1/transfers/${row.id}/reversals`),
  reversed: row.reversed,
  source_transaction: null,
  source_type: 'card',
  transfer_group: row.transferGroup,
});

export const toTopUp = (row: TopUpRow): object => ({
  id: row.id,
  object: 'topup',
  amount: row.amountMinor,
  balance_transaction: row.id.replace('tu_', 'txn_'),
  created: seconds(row.createdAt),
  currency: row.currency,
  description: null,
  livemode: false,
  metadata: {},
  source: null,
  statement_descriptor: null,
  status: 'succeeded',
  transfer_group: null,
});

export const toBalance = (rows: readonly { currency: string; amountMinor: number }[]): object => ({
  object: 'balance',
  available: rows.map(({ currency, amountMinor }) => ({
    amount: amountMinor,
    currency,
    source_types: { card: amountMinor },
  })),
  livemode: false,
  pending: rows.map(({ currency }) => ({ amount: 0, currency, source_types: { card: 0 } })),
});

export const toList = (data: readonly object[], url: string, hasMore = false): object => ({
  object: 'list',
  data,
  has_more: hasMore,
  url,
});
