import type { Complexity, Quote, RateCard, Tier } from '@handraise/contracts';
import { DomainError, languageName, money, multiplyMoney, sumMoney } from '@handraise/kernel';

/**
 * What an offer is worth. Each supplement is a whole per cent of the base, rounded once on its own line, so that an
 * agent can check every cent. The lines add up to the total, and the total never undercuts the floor for the estimate.
 */
export interface QuoteInput {
  readonly complexity: Complexity;
  readonly tier: Tier;
  /** Language tag of the conversation. */
  readonly language: string;
  readonly estimatedMinutes: number;
  /** Whether it is night where the agent is. */
  readonly night: boolean;
  /** Supplement because demand outruns supply; capped by the rate card. */
  readonly surgePercent: number;
}

const MINUTE_MS = 60_000;

const baseLabels: Record<Complexity, string> = {
  S: 'Quick question',
  M: 'Normal case',
  L: 'Long case',
  dispute: 'Dispute',
};

export type QuoteLine = Quote['lines'][number];

/** A quote before it is signed: amounts in minor units of one currency. */
export interface PricedQuote {
  readonly currency: string;
  readonly totalMinor: number;
  readonly lines: readonly QuoteLine[];
  readonly rateCardVersion: number;
}

/**
 * Prices work by a version of the rate card; a surge above the card's cap is cut there. Refuses a surge that is no whole
 * per cent.
 */
export function priceQuote(input: QuoteInput, card: RateCard, rateCardVersion: number): PricedQuote {
  if (!Number.isSafeInteger(input.surgePercent) || input.surgePercent < 0)
    throw new DomainError('VALIDATION_FAILED', 'A surge is a whole per cent, zero or more.');
  const base = card.base[input.complexity];
  const lines = [line('base', baseLabels[input.complexity], base), ...supplements(input, card, base)];
  const floor = floorTopUp(total(lines), input.estimatedMinutes, card);
  if (floor > 0) lines.push(line('floor', `Floor for an estimated ${input.estimatedMinutes} min`, floor));
  return { currency: card.currency, totalMinor: total(lines), lines, rateCardVersion };
}

/**
 * What is missing to the floor for so many minutes, in minor units; zero when the amount is above it. Time counts in whole
 * milliseconds, and a started minor unit is not paid: else a minute cut into many sessions would pay more than one.
 */
export function floorTopUp(amountMinor: number, minutes: number, card: Pick<RateCard, 'floorMinorPerMinute'>): number {
  const milliseconds = BigInt(Math.round(minutes * MINUTE_MS));
  const floor = Number((milliseconds * BigInt(card.floorMinorPerMinute)) / BigInt(MINUTE_MS));
  return Math.max(0, floor - amountMinor);
}

export const line = (code: string, label: string, amountMinor: number): QuoteLine => ({ code, label, amountMinor });

/** The sum of lines, refused unless it is a whole number. */
export const total = (lines: readonly QuoteLine[]): number =>
  sumMoney(
    lines.map(({ amountMinor }) => money(amountMinor, 'XXX')),
    'XXX',
  ).amountMinor;

function supplements(input: QuoteInput, card: RateCard, base: number): QuoteLine[] {
  const foreign = primaryLanguage(input.language) !== primaryLanguage(card.baseLanguage);
  const surge = Math.min(input.surgePercent, card.surgeMaxPercent);
  const all = [
    { code: 'language', label: languageName(input.language), percent: foreign ? card.languagePercent : 0 },
    { code: 'night', label: 'Night (22:00 to 06:00 in your time zone)', percent: input.night ? card.nightPercent : 0 },
    { code: 'vip', label: 'VIP customer', percent: input.tier === 'vip' ? card.vipPercent : 0 },
    { code: 'surge', label: 'High demand', percent: surge },
  ];
  return all
    .filter(({ percent }) => percent > 0)
    .map(({ code, label, percent }) => line(code, `${label}, +${percent} %`, percentOf(base, percent)));
}

const percentOf = (amountMinor: number, percent: number): number =>
  multiplyMoney(money(amountMinor, 'XXX'), { numerator: percent, denominator: 100 }).amountMinor;

const primaryLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;
