import { addMoney, type Money } from '@handraise/kernel';

/** The sum of payouts, for each currency apart. */
export function totalsOf(payouts: readonly { readonly amount: Money }[]): Money[] {
  const totals = new Map<string, Money>();
  for (const { amount } of payouts) {
    const before = totals.get(amount.currency);
    totals.set(amount.currency, before ? addMoney(before, amount) : amount);
  }
  return [...totals.values()];
}
