import type { CommandResult } from '@handraise/client';
import type { Earning } from '@handraise/contracts';
import { formatMoney, formatTime } from '@handraise/ui';

type Summary = CommandResult<'listStatements'>['data'][number];

/** One currency's money that could be taken out, and what stands in the way of it. */
export interface CashOutChoice {
  readonly currency: string;
  readonly amountMinor: number;
  /** A sentence that says what is missing; undefined when the money can be taken out now. */
  readonly obstacle: string | undefined;
}

/** What the agent has: the running periods, what waits for its time, and whether an account can take it. */
export interface OwnMoney {
  readonly statements: readonly Summary[];
  readonly pending: readonly Earning[];
  readonly accountReady: boolean;
  readonly now: Date;
}

/**
 * Each currency by itself, also those that cannot be taken out yet: a button that is simply not there tells nobody why.
 * The least is the server's word, so that a rule that changes there changes here.
 */
export function cashOutChoices(own: OwnMoney): CashOutChoice[] {
  return own.statements
    .filter(({ status }) => status === 'running')
    .map(({ currency, closingMinor, cashOutFromMinor = 0 }) => ({
      currency,
      amountMinor: Math.max(0, closingMinor),
      obstacle: obstacleTo({ currency, availableMinor: closingMinor, fromMinor: cashOutFromMinor }, own),
    }));
}

interface Available {
  readonly currency: string;
  readonly availableMinor: number;
  readonly fromMinor: number;
}

function obstacleTo({ currency, availableMinor, fromMinor }: Available, own: OwnMoney): string | undefined {
  const say = (amountMinor: number) => formatMoney(amountMinor, currency);
  if (availableMinor < 0) return `${say(-availableMinor)} was corrected against you; what you earn next settles it.`;
  if (availableMinor < fromMinor) {
    const missing = `${say(fromMinor - availableMinor)} more and you can cash out. Payday pays smaller sums too.`;
    return [missing, sayPending(own, currency)].filter(Boolean).join(' ');
  }
  return own.accountReady ? undefined : 'Set up your payout account first.';
}

/** What waits for its time, and from when it counts; undefined where nothing does. */
export function sayPending({ pending, now }: Pick<OwnMoney, 'pending' | 'now'>, currency?: string): string | undefined {
  const waiting = pending.filter((earning) => currency === undefined || earning.currency === currency);
  const [first] = waiting.map(({ availableAt }) => availableAt).sort();
  if (first === undefined) return undefined;
  const sums = [...new Set(waiting.map((earning) => earning.currency))].map((each) =>
    formatMoney(sumOf(waiting, each), each),
  );
  const when = `${waiting.length > 1 ? 'the first of it ' : ''}payable from ${formatTime(first, now)}`;
  return `${sums.join(' + ')} is on its way, ${when}.`;
}

const sumOf = (earnings: readonly Earning[], currency: string): number =>
  earnings.filter((earning) => earning.currency === currency).reduce((sum, { totalMinor }) => sum + totalMinor, 0);
