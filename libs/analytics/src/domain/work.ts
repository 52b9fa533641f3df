import type { Commands, ResultOf } from '@handraise/contracts';
import type { DecisionFigures, HourFigures, ReplyGapFigures } from './figures';

type Metrics = ResultOf<Commands['getMetrics']>;

const NO_GAPS = { p50: null, p95: null, n: 0 };

/**
 * What people earned per hour with customers and per hour online, in minor units; null without such time. Whoever is paid in two
 * currencies earns both in the same hours: the amounts stand beside each other.
 */
export function effectivePayOf(
  { totalMinor, currency, byCurrency }: Metrics['paid'],
  { engagedHours, onlineHours, agents }: HourFigures,
): Metrics['effectivePay'] {
  const per = (minor: number) => ({
    perEngagedHourMinor: perHour(minor, engagedHours),
    perOnlineHourMinor: perHour(minor, onlineHours),
  });
  return {
    ...per(totalMinor),
    engagedHours,
    onlineHours,
    agents,
    currency,
    byCurrency: byCurrency.map((one) => ({ currency: one.currency, ...per(one.totalMinor) })),
  };
}

/** Shares of the offers that ended; those that no device showed were not delivered. */
export function offerHealthOf(
  { accepted, timedOut, rescinded, undeliverable }: Metrics['offers'],
  { ended, n, p50, p95 }: DecisionFigures,
): Metrics['offerHealth'] {
  const share = (part: number) => ({ value: ended === 0 ? null : part / ended, n: ended });
  return {
    delivered: share(ended - undeliverable),
    accepted: share(accepted),
    missed: share(timedOut),
    rescinded: share(rescinded),
    decisionSeconds: { p50, p95, n },
  };
}

export function replyGapsOf(rows: readonly ReplyGapFigures[]): Metrics['replyGapSeconds'] {
  const of = (tier: string | null) => {
    const row = rows.find((found) => found.tier === tier);
    return row === undefined || row.n === 0 ? NO_GAPS : { p50: row.p50, p95: row.p95, n: row.n };
  };
  return { all: of(null), vip: of('vip'), standard: of('standard') };
}

const perHour = (totalMinor: number, hours: number): number | null =>
  hours > 0 ? Math.round(totalMinor / hours) : null;
