const DAY_MS = 86_400_000;
const MONDAY = 1;
const THURSDAY = 4;

/** Weekly pay in UTC: what was available by Monday 00:00 is paid on Thursday 00:00. */
export interface Payday {
  /** The last payday that has come: what it pays. */
  readonly cutoff: Date;
  readonly nextPaydayAt: Date;
}

export function paydayAt(now: Date): Payday {
  const payday = lastWeekday(now, THURSDAY);
  return { cutoff: lastWeekday(payday, MONDAY), nextPaydayAt: new Date(payday.getTime() + 7 * DAY_MS) };
}

/** Midnight (UTC) of the last such weekday, today included. */
function lastWeekday(now: Date, weekday: number): Date {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const daysAgo = (now.getUTCDay() - weekday + 7) % 7;
  return new Date(midnight - daysAgo * DAY_MS);
}
