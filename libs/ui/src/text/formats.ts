import { decimalsOf, toDecimal } from '@handraise/kernel';

/**
 * An amount in minor units as people write it, such as `€4.50`. The number of decimals is the currency's own, and the
 * kernel says it: a browser's data may differ. The text of the number goes in, because a float cannot hold every amount.
 */
export function formatMoney(amountMinor: number, currency: string, options: { sign?: boolean } = {}): string {
  const decimals = decimalsOf(currency);
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: options.sign ? 'exceptZero' : 'auto',
  });
  return format.format(toDecimal({ amountMinor, currency }) as `${number}`);
}

export const formatNumber = (value: number): string => new Intl.NumberFormat().format(value);

/** A share between 0 and 1 as a percentage. */
export const formatShare = (value: number, decimals = 0): string =>
  new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: decimals }).format(value);

/** `14:05`, or `9 Nov, 14:05` when it was not today. */
export function formatTime(at: string, now: Date): string {
  const date = new Date(at);
  const sameDay = date.toDateString() === now.toDateString();
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(undefined, sameDay ? clock : { day: 'numeric', month: 'short', ...clock }).format(
    date,
  );
}

/** From one day to another: `16 – 22 Nov 2026`; the same day is said once. */
export const formatPeriod = (from: string, to: string): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
    new Date(from),
    new Date(to),
  );

/** A length of time as a clock: `0:07`, `12:40`, `1:02:03`. */
export function formatClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Seconds in words, to the second below an hour and to the minute above: `40 s`, `8 min 20 s`, `2 h 5 min`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return twoUnits(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(whole / 60);
  return twoUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

const twoUnits = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;

const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago (or in how long): `3 minutes ago`, `in 2 hours`, `just now` under half a minute. */
export function formatTimeAgo(at: string, now: Date): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  if (step) return format.format(Math.trunc(seconds / step[1]), step[0]);
  return Math.abs(seconds) < 30 ? 'just now' : format.format(Math.trunc(seconds), 'second');
}

/** A language in the reader's words: `de` → `German`. Unknown tags are shown as they are; `und` is none yet. */
export function formatLanguage(tag: string): string {
  if (tag === 'und') return 'Not known yet';
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // not a language tag: the server's word stands
  }
}

/** A country in the reader's words: `SE` → `Sweden`. */
export function formatCountry(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // not a country code: the server's word stands
  }
}

/** A code of the contract as words: `customer_left` → `Customer left`. */
export function formatCode(code: string): string {
  const words = code.replace(/[_:-]+/g, ' ').trim();
  const lower = words === words.toUpperCase() ? words.toLowerCase() : words;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
