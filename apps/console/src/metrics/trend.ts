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
  n === 0 ? `no ${many} yet` : `${new Intl.NumberFormat().format(n)} ${n === 1 ? one : many}`;
