import { earning, type Earning } from '@handraise/contracts';
import { lastSevenDays, summarize } from './week';

const now = new Date('2026-03-08T12:00:00');
let made = 0;

const anEarning = (createdAt: string, totalMinor: number, status: Earning['status'] = 'pending'): Earning => {
  made += 1;
  const id = (kind: number) => `0190a6f0-0000-7000-8000-${kind}${String(made).padStart(11, '0')}`;
  const at = new Date(createdAt).toISOString();
  return earning.parse({
    id: id(1),
    sessionId: id(2),
    rule: 'completed',
    currency: 'SEK',
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
    expect(summarize(earnings, now)).toMatchObject({ today: 700, week: 1500, sessionsToday: 2, currency: 'SEK' });
  });

  it('leaves out what was reversed', () => {
    expect(summarize([anEarning('2026-03-08T09:00:00', 450, 'reversed')], now).today).toBe(0);
  });
});
