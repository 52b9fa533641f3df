import type { Earning } from '@handraise/contracts';
import { formatMoney } from '@handraise/ui';

/** A bar of the week. */
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
/** By the device's own time zone, in which the agent's day begins and ends. */
const dayKey = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** What was earned on each of the last seven days where the agent is, today last. Reversed earnings do not count. */
export function lastSevenDays(earnings: readonly Earning[], now: Date): Day[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 6 + index);
    const key = dayKey(date);
    return { key, date, totalMinor: total(earnings.filter(({ createdAt }) => dayKey(new Date(createdAt)) === key)) };
  });
}

/** The last seven days in one currency. */
export interface Week {
  readonly currency: string;
  readonly days: readonly Day[];
  readonly todayMinor: number;
  readonly weekMinor: number;
}

/** Today's and the week's money, each currency by itself, the newest first. */
export function summarize(earnings: readonly Earning[], now: Date) {
  const today = earnings.filter(({ createdAt }) => dayKey(new Date(createdAt)) === dayKey(now));
  const currencies = [...new Set(earnings.map(({ currency }) => currency))];
  return {
    sessionsToday: new Set(today.map(({ sessionId }) => sessionId)).size,
    weeks: currencies.map((currency): Week => {
      const own = earnings.filter((earning) => earning.currency === currency);
      const days = lastSevenDays(own, now);
      return {
        currency,
        days,
        todayMinor: days.at(-1)?.totalMinor ?? 0,
        weekMinor: days.reduce((sum, day) => sum + day.totalMinor, 0),
      };
    }),
  };
}

/** Before the first earning nothing says which currency it will be. */
const nothing = '0';

/** The week's money in words: amounts in different currencies stand beside each other, never in one sum. */
export const sayWeek = (weeks: readonly Week[]): string =>
  weeks.map(({ weekMinor, currency }) => formatMoney(weekMinor, currency)).join(' + ') || nothing;
/** The same for today. */
export const sayToday = (weeks: readonly Week[]): string =>
  weeks.map(({ todayMinor, currency }) => formatMoney(todayMinor, currency)).join(' + ') || nothing;
