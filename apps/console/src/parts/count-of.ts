import { formatNumber } from '@handraise/ui';

/** A number with its word: "1 payout", "2 payouts". */
export const countOf = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
