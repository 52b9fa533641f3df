import { readyToCashOut } from './ready-to-cash-out';

const aStatement = (currency: string, closingMinor: number, status: 'running' | 'closed' = 'running') => {
  const at = '2026-03-02T12:00:00Z';
  const id = '0190a6f0-0000-7000-8000-000000000001' as never;
  return { id, currency, from: at, to: at, openingMinor: 0, closingMinor, practice: true, status };
};

describe('what can be cashed out', () => {
  it('is what the running period holds, from 5.00 on, each currency by itself', () => {
    const statements = [aStatement('EUR', 900), aStatement('USD', 500), aStatement('SEK', 499)];
    expect(readyToCashOut(statements)).toEqual([
      { currency: 'EUR', amountMinor: 900 },
      { currency: 'USD', amountMinor: 500 },
    ]);
  });

  it('is nothing of a closed period, and nothing where money is owed', () => {
    expect(readyToCashOut([aStatement('EUR', 900, 'closed'), aStatement('USD', -900)])).toEqual([]);
  });
});
