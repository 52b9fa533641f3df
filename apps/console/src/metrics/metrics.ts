import type { CommandResult } from '@handraise/client';

/** The figures of a period. */
export type Metrics = CommandResult<'getMetrics'>;

/** Whether nothing at all happened in the period: then every figure would be a dash, and a sentence says more. */
export const isEmpty = ({ aiShare, timeToHumanSeconds, offers, paid, csat }: Metrics): boolean =>
  aiShare.n + timeToHumanSeconds.n + offers.made + paid.earnings + csat.ai.n + csat.human.n === 0;
