import { paydayAt } from './payday';

describe('payday', () => {
  it.each([
    ['a Wednesday still belongs to the week before', '2026-11-25T23:59:59Z', '2026-11-16', '2026-11-26'],
    ['a Thursday pays what was available on its Monday', '2026-11-26T00:00:00Z', '2026-11-23', '2026-12-03'],
    ['the year’s end changes nothing', '2027-01-01T12:00:00Z', '2026-12-28', '2027-01-07'],
    ['nor do clocks that change', '2026-10-25T02:30:00Z', '2026-10-19', '2026-10-29'],
  ])('%s', (_, now, cutoff, next) => {
    expect(paydayAt(new Date(now))).toEqual({
      cutoff: new Date(`${cutoff}T00:00:00Z`),
      nextPaydayAt: new Date(`${next}T00:00:00Z`),
    });
  });
});
