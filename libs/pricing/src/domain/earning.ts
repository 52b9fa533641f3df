import type { EarningStatus, Outcome, RateCard } from '@handraise/contracts';
import { assertNever, money, multiplyMoney, splitMoney, type Money, type TransitionTable } from '@handraise/kernel';
import { floorTopUp, line, total, type PricedQuote, type QuoteLine } from './quote';

/**
 * What is owed for a session: the quote of the accepted offer plus listed adjustments (I16), never under the floor for
 * the minutes engaged. The lines always add up to the total.
 */
export const earningTransitions: TransitionTable<EarningStatus> = {
  pending: ['held', 'available', 'reversed'],
  held: ['available', 'reversed'],
  available: ['held', 'in_payout', 'reversed'],
  in_payout: ['available', 'paid'],
  // a transfer that the processor took back
  paid: ['available', 'reversed'],
  reversed: [],
};

/** How a session ended, as far as its pay depends on it. */
export type SessionEnd =
  | {
      readonly kind: 'completed';
      readonly outcome: Outcome;
      /** Each of the two in this session, not before it. */
      readonly customerWrote: boolean;
      readonly agentWrote: boolean;
    }
  /** `partMinor` is the agent's part of the quote, from `splitTransfer`. */
  | { readonly kind: 'transferred'; readonly partMinor: number }
  | { readonly kind: 'released'; readonly cause: 'agent' | 'outage' };

/** What is owed, in minor units of the quote's currency, and why; the lines add up to it. */
export interface PricedEarning {
  readonly totalMinor: number;
  readonly lines: readonly QuoteLine[];
}

type PayRules = Pick<RateCard, 'floorMinorPerMinute' | 'wordlessPercent'>;

/** A customer who left without a word is paid at this share of the quote. */
const LEFT_PERCENT = 30;
const SMALLEST_SHARE = 0.2;
const UNKNOWN_SHARE = 0.4;

/**
 * What is owed for a session that ended this way after so many minutes of engagement which no other session was paid for.
 * `rules` are those of the rate card that the quote was made by: nobody's pay changes after the accept.
 */
export function priceEarning(
  quote: PricedQuote,
  end: SessionEnd,
  engagedMinutes: number,
  rules: PayRules,
): PricedEarning {
  const lines = [...linesFor(quote, end, rules)];
  const floor = floorTopUp(total(lines), engagedMinutes, rules);
  if (floor > 0) lines.push(line('floor_top_up', `Floor for ${worked(engagedMinutes)} of work`, floor));
  return { totalMinor: total(lines), lines };
}

/**
 * The parts of a transferred session: by share of engaged time within 20 to 80 %, or 40 to 60 when the time is not
 * known. They add up to the quote.
 */
export function splitTransfer(
  quote: Money,
  engagedMinutes: readonly [number, number] | null,
): { readonly first: Money; readonly second: Money } {
  const share = engagedMinutes === null ? UNKNOWN_SHARE : shareOf(...engagedMinutes);
  const [first, second] = splitMoney(quote, [share, 1 - share]);
  if (first === undefined || second === undefined) throw new Error('a split in two gave fewer parts');
  return { first, second };
}

function linesFor(quote: PricedQuote, end: SessionEnd, rules: PayRules): readonly QuoteLine[] {
  switch (end.kind) {
    case 'completed':
      return completedLines(quote, end, rules);
    case 'transferred':
      return [...quote.lines, line('transferred', 'Part of the next agent', end.partMinor - quote.totalMinor)];
    case 'released':
      return end.cause === 'outage' ? [line('outage', 'Our outage, paid in full', quote.totalMinor)] : [];
    default:
      return assertNever(end);
  }
}

type Completed = Extract<SessionEnd, { kind: 'completed' }>;

function completedLines(quote: PricedQuote, end: Completed, { wordlessPercent = 100 }: PayRules): readonly QuoteLine[] {
  if (end.outcome === 'customer_left' && !end.customerWrote)
    return share(quote, LEFT_PERCENT, { code: 'customer_left', why: 'The customer left without a word' });
  if (wordlessPercent < 100 && isWordless(end))
    return share(quote, wordlessPercent, { code: 'wordless', why: 'Completed without a word' });
  return quote.lines;
}

/** Who is abused need not answer; but nobody is abused by a customer who said nothing. */
const isWordless = ({ outcome, customerWrote, agentWrote }: Completed): boolean =>
  !agentWrote && !(outcome === 'abuse' && customerWrote);

function share(quote: PricedQuote, percent: number, { code, why }: { code: string; why: string }): QuoteLine[] {
  const kept = multiplyMoney(money(quote.totalMinor, quote.currency), { numerator: percent, denominator: 100 });
  return [...quote.lines, line(code, `${why}, ${percent} % is paid`, kept.amountMinor - quote.totalMinor)];
}

function shareOf(first: number, second: number): number {
  if (first + second <= 0) return UNKNOWN_SHARE;
  return Math.min(1 - SMALLEST_SHARE, Math.max(SMALLEST_SHARE, first / (first + second)));
}

/** Seconds below two minutes: a floor for 0.0 minutes would explain nothing. */
const worked = (minutes: number): string =>
  minutes < 2 ? `${Math.max(1, Math.round(minutes * 60))} s` : `${Math.round(minutes * 10) / 10} min`;
