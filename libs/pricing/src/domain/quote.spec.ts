import fc from 'fast-check';
import { isNight } from './night';
import { priceQuote, total, type QuoteInput } from './quote';
import { firstRateCard } from './first-rate-card';

const plain: QuoteInput = {
  complexity: 'M',
  tier: 'standard',
  language: 'en-GB',
  estimatedMinutes: 8,
  night: false,
  surgePercent: 0,
};
const amounts = (input: QuoteInput): Record<string, number> =>
  Object.fromEntries(priceQuote(input, firstRateCard, 3).lines.map(({ code, amountMinor }) => [code, amountMinor]));

describe('a quote', () => {
  it('is the base for plain work in the pool’s first language', () => {
    expect(priceQuote(plain, firstRateCard, 3)).toMatchObject({ currency: 'EUR', totalMinor: 450, rateCardVersion: 3 });
    expect(amounts(plain)).toEqual({ base: 450 });
  });

  it('lists each supplement as its own line, each a per cent of the base, rounded half to even', () => {
    const input = { ...plain, complexity: 'S', language: 'de', night: true, tier: 'vip', surgePercent: 25 } as const;
    expect(amounts(input)).toEqual({ base: 250, language: 38, night: 25, vip: 50, surge: 62 });
  });

  it('caps the surge at the rate card', () => {
    expect(amounts({ ...plain, surgePercent: 500 })).toEqual({ base: 450, surge: 270 });
  });

  it('tops up to the floor for the estimated minutes, as its own line', () => {
    expect(amounts({ ...plain, estimatedMinutes: 20 })).toEqual({ base: 450, floor: 150 });
  });

  it('adds up to its total and never undercuts the floor', () => {
    const inputs = fc.record({
      complexity: fc.constantFrom('S', 'M', 'L', 'dispute'),
      tier: fc.constantFrom('standard', 'vip'),
      language: fc.constantFrom('en', 'de', 'ar'),
      estimatedMinutes: fc.integer({ min: 0, max: 90 }),
      night: fc.boolean(),
      surgePercent: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(inputs, (input) => {
        const quote = priceQuote(input, firstRateCard, 1);
        expect(total(quote.lines)).toBe(quote.totalMinor);
        expect(quote.totalMinor).toBeGreaterThanOrEqual(30 * input.estimatedMinutes);
      }),
    );
  });
});

describe('night', () => {
  it('is told in the agent’s own time zone, also when the clocks change', () => {
    expect(isNight(new Date('2026-07-01T21:30:00Z'), 'Europe/Stockholm')).toBe(true);
    expect(isNight(new Date('2026-07-01T21:30:00Z'), 'UTC')).toBe(false);
    expect(isNight(new Date('2026-03-29T03:59:00Z'), 'Europe/Stockholm')).toBe(true);
    expect(isNight(new Date('2026-03-29T04:00:00Z'), 'Europe/Stockholm')).toBe(false);
  });

  it('falls back to UTC for a zone it does not know', () => {
    expect(isNight(new Date('2026-07-01T23:00:00Z'), 'Mars/Olympus')).toBe(true);
  });
});
