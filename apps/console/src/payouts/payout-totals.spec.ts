import { totalsOf } from './payout-totals';

const payout = (amountMinor: number, currency: string) => ({ amount: { amountMinor, currency } });

describe('the sum of payouts', () => {
  it('is taken for each currency apart', () => {
    expect(totalsOf([payout(250, 'EUR'), payout(100, 'SEK'), payout(450, 'EUR')])).toEqual([
      { amountMinor: 700, currency: 'EUR' },
      { amountMinor: 100, currency: 'SEK' },
    ]);
  });

  it('is empty without payouts', () => {
    expect(totalsOf([])).toEqual([]);
  });
});
