/** The periods that can be looked at. */
export const ranges = ['day', 'week', 'month'] as const;
export type Range = (typeof ranges)[number];

const hours: Record<Range, number> = { day: 24, week: 24 * 7, month: 24 * 30 };

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The period up to now, and the one of the same length before it. */
export function periodsOf(range: Range, now: Date): { current: Period; before: Period } {
  const length = hours[range] * 3_600_000;
  const at = (stepsBack: number) => new Date(now.getTime() - stepsBack * length).toISOString();
  return { current: { from: at(1), to: at(0) }, before: { from: at(2), to: at(1) } };
}
