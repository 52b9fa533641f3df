import type { Outcome, RateCard } from '@handraise/contracts';
import fc from 'fast-check';
import { priceEarning, type SessionEnd } from './earning';
import { priceQuote, total } from './quote';

const minor = fc.integer({ min: 0, max: 1_000_000 });
const percent = fc.integer({ min: 0, max: 200 });
const card: fc.Arbitrary<RateCard> = fc.record({
  currency: fc.constant('EUR'),
  base: fc.record({ S: minor, M: minor, L: minor, dispute: minor }),
  languagePercent: percent,
  baseLanguage: fc.constant('en'),
  nightPercent: percent,
  vipPercent: percent,
  surgeMaxPercent: percent,
  floorMinorPerMinute: fc.integer({ min: 0, max: 500 }),
  wordlessPercent: fc.integer({ min: 0, max: 100 }),
});
const input = fc.record({
  complexity: fc.constantFrom('S' as const, 'M' as const, 'L' as const, 'dispute' as const),
  tier: fc.constantFrom('standard' as const, 'vip' as const),
  language: fc.constantFrom('en', 'en-GB', 'sv', 'ar'),
  estimatedMinutes: fc.integer({ min: 0, max: 120 }),
  night: fc.boolean(),
  surgePercent: fc.integer({ min: 0, max: 300 }),
});
const outcome = fc.constantFrom<Outcome>('resolved', 'unresolved', 'customer_left', 'abuse');
const completed = fc.record({
  kind: fc.constant('completed' as const),
  outcome,
  customerWrote: fc.boolean(),
  agentWrote: fc.boolean(),
});
const released = fc.record({
  kind: fc.constant('released' as const),
  cause: fc.constantFrom('agent' as const, 'outage' as const),
});
const end: fc.Arbitrary<SessionEnd> = fc.oneof(completed, released);
const minutes = fc.double({ min: 0, max: 600, noNaN: true });

/** Whatever the rate card, the work, the end and the time. */
describe('an earning, by every rate card', () => {
  const always = (
    law: (quoted: ReturnType<typeof priceQuote>, how: SessionEnd, spent: number, rules: RateCard) => void,
  ) =>
    fc.assert(
      fc.property(card, input, end, minutes, (rules, work, how, spent) =>
        law(priceQuote(work, rules, 1), how, spent, rules),
      ),
    );

  it('I16: is the quote plus the adjustments that it lists, to the minor unit', () =>
    always((quoted, how, spent, rules) => {
      const { totalMinor, lines } = priceEarning(quoted, how, spent, rules);
      expect(total(lines)).toBe(totalMinor);
      if (how.kind !== 'completed') return;
      expect(lines.slice(0, quoted.lines.length)).toEqual(quoted.lines);
      expect(totalMinor - quoted.totalMinor).toBe(total(lines.slice(quoted.lines.length)));
    }));

  it('is never negative and never under the floor, whole milliseconds counted', () =>
    always((quoted, how, spent, rules) => {
      const { totalMinor } = priceEarning(quoted, how, spent, rules);
      expect(totalMinor).toBeGreaterThanOrEqual(0);
      expect(totalMinor).toBeGreaterThanOrEqual(
        Math.floor((Math.floor(spent * 60_000) * rules.floorMinorPerMinute) / 60_000),
      );
    }));

  it('exceeds the quote by the floor alone', () =>
    always((quoted, how, spent, rules) => {
      const floor = (spent * 60_000 + 1) * (rules.floorMinorPerMinute / 60_000);
      expect(priceEarning(quoted, how, spent, rules).totalMinor).toBeLessThanOrEqual(
        Math.max(quoted.totalMinor, floor),
      );
    }));

  it('H14: no end that an agent can claim pays more than an honest "resolved"', () =>
    always((quoted, how, spent, rules) => {
      const honest: SessionEnd = { kind: 'completed', outcome: 'resolved', customerWrote: true, agentWrote: true };
      const most = priceEarning(quoted, honest, spent, rules).totalMinor;
      expect(priceEarning(quoted, how, spent, rules).totalMinor).toBeLessThanOrEqual(most);
    }));
});
