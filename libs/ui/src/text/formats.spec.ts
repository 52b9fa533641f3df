import {
  formatClock,
  formatCode,
  formatCountry,
  formatLanguage,
  formatMoney,
  formatPeriod,
  formatSeconds,
  formatShare,
  formatTime,
  formatTimeAgo,
} from './formats';

const now = new Date('2026-03-02T12:00:00Z');

describe('formats', () => {
  it('shows minor units with the decimals of the currency', () => {
    expect(formatMoney(450, 'EUR')).toBe('€4.50');
    expect(formatMoney(450, 'JPY')).toBe('¥450');
    expect(formatMoney(1450, 'KWD')).toMatch(/^KWD\s1\.450$/);
    expect(formatMoney(1450, 'IQD')).toMatch(/^IQD\s1\.450$/);
    expect(formatMoney(9_007_199_254_740_991, 'EUR')).toBe('€90,071,992,547,409.91');
    expect(formatMoney(-450, 'EUR', { sign: true })).toBe('-€4.50');
    expect(formatMoney(450, 'EUR', { sign: true })).toBe('+€4.50');
  });

  it('shows a length of time as a clock', () => {
    expect(formatClock(7_900)).toBe('0:07');
    expect(formatClock(760_000)).toBe('12:40');
    expect(formatClock(3_723_000)).toBe('1:02:03');
    expect(formatClock(-5)).toBe('0:00');
  });

  it('says seconds in words', () => {
    expect(formatSeconds(40)).toBe('40 s');
    expect(formatSeconds(180)).toBe('3 min');
    expect(formatSeconds(500)).toBe('8 min 20 s');
    expect(formatSeconds(3_599)).toBe('59 min 59 s');
    expect(formatSeconds(7_500)).toBe('2 h 5 min');
    expect(formatSeconds(7_200)).toBe('2 h');
  });

  it('carries what is rounded up into the next unit', () => {
    expect(formatSeconds(59.6)).toBe('1 min');
    expect(formatSeconds(3_599.6)).toBe('1 h');
    expect(formatSeconds(7_170)).toBe('2 h');
    expect(formatSeconds(-3)).toBe('0 s');
  });

  it('says the time, and the day when it was another one', () => {
    const noon = new Date(2026, 2, 2, 12);
    expect(formatTime(new Date(2026, 2, 2, 9, 5).toISOString(), noon)).toMatch(/^0?9:05/);
    expect(formatTime(new Date(2026, 2, 1, 9, 5).toISOString(), noon)).toMatch(/Mar.*9:05/);
  });

  it('says a period of one day as one day', () => {
    expect(formatPeriod('2026-03-02T08:00:00Z', '2026-03-02T12:00:00Z')).toBe('Mar 2, 2026');
    expect(formatPeriod('2026-03-02T12:00:00Z', '2026-03-08T12:00:00Z')).toMatch(/^Mar 2\s*–\s*8, 2026$/);
  });

  it('says a share as a percentage', () => {
    expect(formatShare(0.256)).toBe('26%');
    expect(formatShare(0.256, 1)).toBe('25.6%');
  });

  it('says how long ago something was', () => {
    expect(formatTimeAgo('2026-03-02T11:57:00Z', now)).toBe('3 minutes ago');
    expect(formatTimeAgo('2026-03-02T14:00:00Z', now)).toBe('in 2 hours');
    expect(formatTimeAgo('2026-03-02T11:59:50Z', now)).toBe('just now');
    expect(formatTimeAgo('2026-03-01T11:00:00Z', now)).toBe('yesterday');
  });

  it('names languages and codes in words', () => {
    expect(formatLanguage('de')).toBe('German');
    expect(formatLanguage('not a tag')).toBe('not a tag');
    expect(formatLanguage('und')).toBe('Not known yet');
    expect(formatCountry('SE')).toBe('Sweden');
    expect(formatCountry('nowhere at all')).toBe('nowhere at all');
    expect(formatCode('customer_left')).toBe('Customer left');
    expect(formatCode('NO_LINK')).toBe('No link');
  });
});
