import type { Earning } from '@handraise/contracts';

// Before the first earning nothing says which currency it will be.
const currencyBeforeAny = 'EUR';

export interface Day {
  /** The day as `2026-03-02`, where the agent is. */
  readonly key: string;
  readonly date: Date;
  readonly totalMinor: number;
}

const counts = ({ status }: Earning): boolean => status !== 'reversed';
const total = (earnings: readonly Earning[]): number =>
  earnings.filter(counts).reduce((sum, { totalMinor }) => sum + totalMinor, 0);

const two = (value: number): string => String(value).padStart(2, '0');
const dayKey = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** What was earned on each of the last seven days where the agent is, today last. Reversed earnings do not count. */
export function lastSevenDays(earnings: readonly Earning[], now: Date): Day[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 6 + index);
    const key = dayKey(date);
    return { key, date, totalMinor: total(earnings.filter(({ createdAt }) => dayKey(new Date(createdAt)) === key)) };
  });
}

/** Today's and the week's money. */
export function summarize(earnings: readonly Earning[], now: Date) {
  const days = lastSevenDays(earnings, now);
  const today = earnings.filter(({ createdAt }) => dayKey(new Date(createdAt)) === dayKey(now));
  return {
    days,
    today: total(today),
    sessionsToday: new Set(today.map(({ sessionId }) => sessionId)).size,
    week: days.reduce((sum, day) => sum + day.totalMinor, 0),
    currency: earnings[0]?.currency ?? currencyBeforeAny,
  };
}
