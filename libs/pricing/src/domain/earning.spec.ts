import fc from 'fast-check';
import type { RateCard } from '@handraise/contracts';
import { money, movesOf } from '@handraise/kernel';
import { movesInReadme } from '@handraise/testing';
import { earningTransitions, priceEarning, splitTransfer, type SessionEnd } from './earning';
import { firstRateCard } from './first-rate-card';
import { priceQuote, total } from './quote';

const quote = priceQuote(
  { complexity: 'M', tier: 'vip', language: 'en', estimatedMinutes: 8, night: false, surgePercent: 0 },
  firstRateCard,
  1,
);
const earned = (end: SessionEnd, minutes = 5, card: RateCard = firstRateCard) =>
  priceEarning(quote, end, minutes, card);
const completed = (
  outcome: 'resolved' | 'unresolved' | 'customer_left' | 'abuse',
  customerWrote = true,
  agentWrote = true,
): SessionEnd => ({
  kind: 'completed',
  outcome,
  customerWrote,
  agentWrote,
});

describe('the states of an earning', () => {
  it('move as the README draws them', () => {
    expect(movesInReadme('pricing', 'domain/earning.ts').sort()).toEqual(movesOf(earningTransitions).sort());
  });
});

describe('an earning', () => {
  it.each(['resolved', 'unresolved', 'abuse', 'customer_left'] as const)('is the whole quote when %s', (outcome) => {
    expect(earned(completed(outcome))).toEqual({ totalMinor: 540, lines: quote.lines });
  });

  it('is 30 % when the customer left without a word, as a listed adjustment', () => {
    const { totalMinor, lines } = earned(completed('customer_left', false));
    expect(totalMinor).toBe(162);
    expect(lines.at(-1)).toMatchObject({ code: 'customer_left', amountMinor: -378 });
  });

  it('is topped up to the floor for the minutes engaged', () => {
    expect(earned(completed('resolved'), 30)).toMatchObject({ totalMinor: 900 });
    expect(earned(completed('resolved'), 30).lines.at(-1)).toMatchObject({ code: 'floor_top_up', amountMinor: 360 });
  });

  it('is the floor when the agent released the session, and the whole quote when our outage did', () => {
    expect(earned({ kind: 'released', cause: 'agent' }, 4).totalMinor).toBe(120);
    expect(earned({ kind: 'released', cause: 'agent' }, 0)).toEqual({ totalMinor: 0, lines: [] });
    expect(earned({ kind: 'released', cause: 'outage' }, 4)).toMatchObject({
      totalMinor: 540,
      lines: [{ code: 'outage' }],
    });
  });

  it('never grows beyond the floor by being cut into pieces (H14)', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(lengths, (milliseconds) => {
        const pieces = milliseconds.map((ms) => earned({ kind: 'released', cause: 'agent' }, ms / 60_000).totalMinor);
        const minutes = milliseconds.reduce((sum, ms) => sum + ms, 0) / 60_000;
        expect(pieces.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(minutes * 30 + 1e-6);
      }),
    );
  });

  describe('for a session that the agent completed without a word (H14)', () => {
    const strict: RateCard = { ...firstRateCard, wordlessPercent: 10 };
    const wordless = (outcome: 'resolved' | 'unresolved' | 'abuse' | 'customer_left', customerWrote: boolean) =>
      completed(outcome, customerWrote, false);

    it('is the quote where the rate card says nothing about it', () => {
      expect(earned(wordless('resolved', true), 0).totalMinor).toBe(540);
    });

    it.each(['resolved', 'unresolved', 'customer_left'] as const)('is the published share when %s', (outcome) => {
      const { totalMinor, lines } = earned(wordless(outcome, true), 0, strict);
      expect(totalMinor).toBe(54);
      expect(lines.at(-1)).toMatchObject({ code: 'wordless', amountMinor: -486 });
      expect(earned(completed(outcome), 0, strict).totalMinor).toBe(540);
    });

    it('is the quote for abuse, unless the customer never said a word either', () => {
      expect(earned(wordless('abuse', true), 0, strict).totalMinor).toBe(540);
      expect(earned(wordless('abuse', false), 0, strict).totalMinor).toBe(54);
    });

    it('is never under the floor for the minutes engaged', () => {
      expect(earned(wordless('resolved', true), 4, strict).totalMinor).toBe(120);
    });
  });

  it('adds up to its total, whatever happened', () => {
    const ends = fc.constantFrom(completed('customer_left', false), completed('resolved'), {
      kind: 'transferred',
      partMinor: 108,
    } as const);
    fc.assert(
      fc.property(ends, fc.double({ min: 0, max: 60, noNaN: true }), (end, minutes) => {
        const { totalMinor, lines } = earned(end, minutes);
        expect(total(lines)).toBe(totalMinor);
        expect(totalMinor).toBeGreaterThanOrEqual(Math.floor(minutes * 30));
      }),
    );
  });
});

describe('the split of a transferred session', () => {
  const parts = (engaged: readonly [number, number] | null) => {
    const { first, second } = splitTransfer(money(1000, 'EUR'), engaged);
    return [first.amountMinor, second.amountMinor];
  };

  it('follows the engaged time within 20 to 80 %', () => {
    expect(parts([3, 7])).toEqual([300, 700]);
    expect(parts([1, 99])).toEqual([200, 800]);
    expect(parts([99, 1])).toEqual([800, 200]);
  });

  it('is 40 to 60 when the time is not known', () => {
    expect(parts(null)).toEqual([400, 600]);
    expect(parts([0, 0])).toEqual([400, 600]);
  });

  it('adds up to the quote', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(500), fc.nat(500), (total, first, second) => {
        const split = splitTransfer(money(total, 'EUR'), [first, second]);
        expect(split.first.amountMinor + split.second.amountMinor).toBe(total);
      }),
    );
  });
});
