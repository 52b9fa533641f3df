import { earning as earningShape, type Earning } from '@handraise/contracts';
import { cashOutChoices, sayPending, type OwnMoney } from './cash-out-choices';

const now = new Date(2026, 2, 2, 12);
const id = '0190a6f0-0000-7000-8000-000000000001' as never;

const aStatement = (currency: string, closingMinor: number, status: 'running' | 'closed' = 'running') => {
  const at = now.toISOString();
  const running = status === 'running' ? { cashOutFromMinor: 500 } : {};
  return { id, currency, from: at, to: at, openingMinor: 0, closingMinor, practice: true, status, ...running };
};
const anEarning = (totalMinor: number, currency = 'EUR', hour = 15): Earning =>
  earningShape.parse({
    id,
    sessionId: id,
    rule: 'session',
    currency,
    totalMinor,
    lines: [],
    status: 'pending',
    availableAt: new Date(2026, 2, 2, hour).toISOString(),
    createdAt: now.toISOString(),
  });
const own = (over: Partial<OwnMoney> = {}): OwnMoney => ({
  statements: [],
  pending: [],
  accountReady: true,
  now,
  ...over,
});

describe('what can be cashed out', () => {
  it('is what the running period holds, each currency by itself, and nothing of a closed one', () => {
    const statements = [aStatement('EUR', 900), aStatement('USD', 500), aStatement('EUR', 700, 'closed')];
    expect(cashOutChoices(own({ statements }))).toEqual([
      { currency: 'EUR', amountMinor: 900, obstacle: undefined },
      { currency: 'USD', amountMinor: 500, obstacle: undefined },
    ]);
  });

  it('says what is missing to the least, in the decimals of the currency', () => {
    const statements = [aStatement('EUR', 320), aStatement('JPY', 320), aStatement('KWD', 320)];
    const said = cashOutChoices(own({ statements })).map(({ obstacle }) => obstacle);
    expect(said[0]).toContain('€1.80 more');
    expect(said[1]).toContain('¥180 more');
    expect(said[2]).toMatch(/KWD\s0\.180 more/);
  });

  it('says what is on its way, where that is what is missing', () => {
    const [choice] = cashOutChoices(own({ statements: [aStatement('EUR', 0)], pending: [anEarning(450)] }));
    expect(choice?.obstacle).toMatch(/€5\.00 more and you can cash out\..* €4\.50 is on its way, payable from 0?3:00/);
  });

  it('says that the account is missing, when only that is', () => {
    const [choice] = cashOutChoices(own({ statements: [aStatement('EUR', 900)], accountReady: false }));
    expect(choice).toMatchObject({ amountMinor: 900, obstacle: 'Set up your payout account first.' });
  });

  it('offers no negative sum where money is owed, and says so', () => {
    const [choice] = cashOutChoices(own({ statements: [aStatement('EUR', -150)] }));
    expect(choice).toMatchObject({ amountMinor: 0 });
    expect(choice?.obstacle).toContain('€1.50 was corrected against you');
  });
});

describe('what waits for its time', () => {
  it('is nothing to say when nothing waits', () => {
    expect(sayPending(own())).toBeUndefined();
  });

  it('is summed by currency, with the first moment at which some of it counts', () => {
    const pending = [anEarning(450, 'EUR', 17), anEarning(300, 'JPY', 16), anEarning(50, 'EUR', 18)];
    expect(sayPending(own({ pending }))).toMatch(/^€5\.00 \+ ¥300 is on its way, the first of it payable from 0?4:00/);
  });
});
