import { formatNumber, formatShare } from '@handraise/ui';

/** How a share moved against the period before, in percentage points: `+3.2 points`. Undefined where either is unknown. */
export function pointsSince(now: number | null, before: number | null | undefined): string | undefined {
  if (now === null || before === null || before === undefined) return undefined;
  const points = Math.round((now - before) * 1000) / 10;
  if (points === 0) return 'as before';
  const signed = new Intl.NumberFormat(undefined, { signDisplay: 'always', maximumFractionDigits: 1 }).format(points);
  return `${signed} points against the period before`;
}

/** How many answers a figure rests on, in words. */
export const basis = (n: number, one: string, many: string): string =>
  n === 0 ? `no ${many} yet` : `${formatNumber(n)} ${n === 1 ? one : many}`;

/** How many are content, in words: the interval and how many of those who were asked have answered. */
export function ratingsInWords({ low, high, n, asked }: Ratings): string {
  if (asked === 0) return n === 0 ? 'not asked yet' : basis(n, 'rating', 'ratings');
  const answered = `${formatNumber(n)} of ${formatNumber(asked)} answered`;
  return low === null || high === null ? answered : `${formatShare(low)} to ${formatShare(high)}, ${answered}`;
}

interface Ratings {
  readonly n: number;
  readonly asked: number;
  readonly low: number | null;
  readonly high: number | null;
}
