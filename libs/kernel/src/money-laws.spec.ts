import fc from 'fast-check';
import { addMoney, money, multiplyMoney, splitMoney, sumMoney } from './money';

const euro = (amountMinor: number) => money(amountMinor, 'EUR');
/** Beyond any payout: a million millions. */
const LARGEST = 1e14;
const amount = fc.integer({ min: -LARGEST, max: LARGEST });
const percent = fc.integer({ min: 0, max: 1000 });

describe('money keeps the laws of arithmetic', () => {
  it('adds in any order and grouping', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
        const forwards = sumMoney(amounts.map(euro), 'EUR');
        expect(sumMoney([...amounts].reverse().map(euro), 'EUR')).toEqual(forwards);
        const half = Math.floor(amounts.length / 2);
        const parts = [amounts.slice(0, half), amounts.slice(half)].map((part) => sumMoney(part.map(euro), 'EUR'));
        expect(parts.reduce(addMoney, euro(0))).toEqual(forwards);
      }),
    );
  });

  it('rounds a share once: to the nearest minor unit, halves to the even one, the same for debts', () => {
    fc.assert(
      fc.property(amount, percent, (value, numerator) => {
        const rounded = BigInt(multiplyMoney(euro(value), { numerator, denominator: 100 }).amountMinor);
        const twiceTheError = 2n * (rounded * 100n - BigInt(value) * BigInt(numerator));
        const size = twiceTheError < 0n ? -twiceTheError : twiceTheError;
        expect(size <= 100n).toBe(true);
        if (size === 100n) expect(rounded % 2n).toBe(0n);
        const opposite = multiplyMoney(euro(-value), { numerator, denominator: 100 }).amountMinor;
        expect(opposite + Number(rounded)).toBe(0);
      }),
    );
  });

  it('splits into parts that add up to the whole, none more than a minor unit from its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        weights.filter((all) => all.some((weight) => weight > 0)),
        (whole, all) => {
          const parts = splitMoney(euro(whole), all).map(({ amountMinor }) => amountMinor);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
          const total = all.reduce((sum, weight) => sum + weight, 0);
          parts.forEach((part, index) => {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(Math.abs(part - (whole * (all[index] ?? 0)) / total)).toBeLessThanOrEqual(1.001);
          });
        },
      ),
    );
  });

  it('never makes an amount that JSON cannot carry', () => {
    const huge = euro(Number.MAX_SAFE_INTEGER);
    expect(() => addMoney(huge, euro(1))).toThrow('whole number');
    expect(() => multiplyMoney(huge, { numerator: 2, denominator: 1 })).toThrow('whole number');
  });
});
