import type { CommandResult } from '@handraise/client';

/** The figures of a period. */
export type Metrics = CommandResult<'getMetrics'>;

interface Counts {
  readonly n: number;
}
interface Happenings {
  readonly aiShare: Counts;
  readonly csat: { readonly ai: Counts; readonly human: Counts };
  readonly timeToHumanSeconds: Counts;
  readonly offers: { readonly made: number };
  readonly paid: { readonly earnings: number };
}

/** Whether nothing at all happened in the period: then every figure would be a dash, and a sentence says more. */
export const isEmpty = ({ aiShare, timeToHumanSeconds, offers, paid, csat }: Happenings): boolean =>
  aiShare.n + timeToHumanSeconds.n + offers.made + paid.earnings + csat.ai.n + csat.human.n === 0;

/** Offers that ended in no way of their own: they still ring, or the request was taken back while they rang. */
export const withdrawnOf = ({
  made,
  accepted,
  declined,
  timedOut,
  rescinded,
  undeliverable,
}: Metrics['offers']): number => Math.max(0, made - accepted - declined - timedOut - rescinded - undeliverable);
