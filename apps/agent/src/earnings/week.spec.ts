import { earning, type Earning } from '@handraise/contracts';
import { lastSevenDays, sayToday, sayWeek, summarize } from './week';

const now = new Date('2026-03-08T12:00:00');
let made = 0;

const anEarning = (
  createdAt: string,
  totalMinor: number,
  { status = 'pending', currency = 'SEK' }: Partial<Pick<Earning, 'status' | 'currency'>> = {},
): Earning => {
  made += 1;
  const id = (kind: number) => `0190a6f0-0000-7000-8000-${kind}${String(made).padStart(11, '0')}`;
  const at = new Date(createdAt).toISOString();
  return earning.parse({
    id: id(1),
    sessionId: id(2),
    rule: 'completed',
    currency,
    totalMinor,
    lines: [],
    status,
    availableAt: at,
    createdAt: at,
  });
};

describe('the week', () => {
  it('has seven days and ends today', () => {
    const days = lastSevenDays([], now);
    expect(days.map(({ key }) => key)).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
      '2026-03-08',
    ]);
  });

  it('adds up what was earned on each day', () => {
    const earnings = [
      anEarning('2026-03-08T09:00:00', 450),
      anEarning('2026-03-08T10:00:00', 250),
      anEarning('2026-03-03T23:59:00', 800),
    ];
    expect(lastSevenDays(earnings, now).map(({ totalMinor }) => totalMinor)).toEqual([0, 800, 0, 0, 0, 0, 700]);
    expect(summarize(earnings, now)).toMatchObject({
      sessionsToday: 2,
      weeks: [{ currency: 'SEK', todayMinor: 700, weekMinor: 1500 }],
    });
  });

  it('leaves out what was reversed', () => {
    const { weeks } = summarize([anEarning('2026-03-08T09:00:00', 450, { status: 'reversed' })], now);
    expect(weeks).toMatchObject([{ currency: 'SEK', todayMinor: 0, weekMinor: 0 }]);
  });

  it('never adds up different currencies: each has a week of its own', () => {
    const earnings = [
      anEarning('2026-03-08T09:00:00', 60_000, { currency: 'EUR' }),
      anEarning('2026-03-08T10:00:00', 450, { currency: 'USD' }),
      anEarning('2026-03-07T10:00:00', 50, { currency: 'USD' }),
    ];
    const { weeks, sessionsToday } = summarize(earnings, now);
    expect(weeks).toMatchObject([
      { currency: 'EUR', todayMinor: 60_000, weekMinor: 60_000 },
      { currency: 'USD', todayMinor: 450, weekMinor: 500 },
    ]);
    expect(sessionsToday).toBe(2);
    expect(sayWeek(weeks)).toMatch(/600.00.* \+ .*5.00/);
    expect(sayToday(weeks)).toMatch(/600.00.* \+ .*4.50/);
  });

  it('names no currency before the first earning: nothing says yet which it will be', () => {
    const { weeks } = summarize([], now);
    expect([sayWeek(weeks), sayToday(weeks)]).toEqual(['0', '0']);
  });
});
