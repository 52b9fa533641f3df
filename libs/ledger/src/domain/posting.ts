import { DomainError, type Money } from '@handraise/kernel';

/**
 * What a booking is, before it reaches the database. Debits are positive, credits negative; a posting has at least two
 * entries and sums to zero in each currency. The database checks the same again: this is the readable refusal.
 */
export interface PostingEntry extends Money {
  readonly account: AccountCode;
  /** Whose account it is; absent for the house's own accounts. */
  readonly owner?: string;
}

/** One transaction of double entry: amounts in minor units, currencies by ISO 4217. */
export interface Posting {
  /** Unique over all bookings: the same key again gives the first result. */
  readonly key: string;
  readonly kind: string;
  readonly entries: readonly PostingEntry[];
  /** When it became true, if that is not now. */
  readonly effectiveAt?: Date;
  /** The transaction that this one takes back, entry by entry. */
  readonly reverses?: string;
  readonly reason?: string;
  /** The person behind it, for bookings by hand. */
  readonly actorId?: string;
}

/** The chart of accounts; `ledger_account_kinds` holds the same codes with class, normal side and floor. */
export type AccountCode =
  | 'processor:stripe'
  | 'processor:practice'
  | 'bank'
  | 'receivable:agent'
  | 'agent:pending'
  | 'agent:held'
  | 'agent:available'
  | 'agent:in_payout'
  | 'suspense'
  | 'equity:operator'
  | 'exp:session'
  | 'exp:surge'
  | 'exp:bonus'
  | 'exp:processor_fee'
  | 'exp:goodwill'
  | 'exp:bad_debt'
  | 'exp:rounding';

/** Throws `VALIDATION_FAILED` unless the debits equal the credits in each currency (Pacioli, 1494; I7). */
export function assertBalanced(posting: Posting): void {
  if (posting.entries.length < 2) throw invalid('A booking has at least two entries.');
  // as whole numbers of any size: sums of amounts that JSON carries exactly may be larger than that
  const sums = new Map<string, bigint>();
  for (const { amountMinor, currency } of posting.entries) {
    if (!Number.isSafeInteger(amountMinor) || amountMinor === 0)
      throw invalid(`An entry is a whole amount other than zero: ${amountMinor}.`);
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amountMinor));
  }
  for (const [currency, sum] of sums) if (sum !== 0n) throw invalid(`The booking is off by ${sum} ${currency}.`);
}

/** What the request hash covers: everything that was asked, so that a key is never reused for something else. */
export function canonicalPosting(posting: Posting): string {
  const entries = posting.entries.map((entry) => [
    entry.account,
    entry.owner ?? null,
    entry.currency,
    entry.amountMinor,
  ]);
  const effectiveAt = posting.effectiveAt?.toISOString() ?? null;
  return JSON.stringify([posting.kind, effectiveAt, posting.reverses ?? null, posting.reason ?? null, entries]);
}

const invalid = (message: string): DomainError => new DomainError('VALIDATION_FAILED', message);
