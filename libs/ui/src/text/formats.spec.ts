import { formatClock, formatCode, formatLanguage, formatMoney, formatSeconds, formatTimeAgo } from './formats';

const now = new Date('2026-03-02T12:00:00Z');

describe('formats', () => {
  it('shows minor units with the decimals of the currency', () => {
    expect(formatMoney(450, 'EUR')).toBe('€4.50');
    expect(formatMoney(450, 'JPY')).toBe('¥450');
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
    expect(formatSeconds(7_500)).toBe('2 h 5 min');
    expect(formatSeconds(7_200)).toBe('2 h');
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
    expect(formatCode('customer_left')).toBe('Customer left');
    expect(formatCode('NO_LINK')).toBe('No link');
  });
});
