import fc from 'fast-check';
import { assertBalanced, canonicalPosting, type Posting } from './posting';

const posting = (amounts: readonly (readonly [number, string])[]): Posting => ({
  key: 'k',
  kind: 'test',
  entries: amounts.map(([amountMinor, currency]) => ({ account: 'exp:session', amountMinor, currency })),
});

describe('a posting', () => {
  it('is balanced in each currency of its own', () => {
    expect(() =>
      assertBalanced(
        posting([
          [600, 'EUR'],
          [-600, 'EUR'],
          [5, 'SEK'],
          [-5, 'SEK'],
        ]),
      ),
    ).not.toThrow();
    expect(() =>
      assertBalanced(
        posting([
          [600, 'EUR'],
          [-600, 'SEK'],
        ]),
      ),
    ).toThrow('off by 600 EUR');
  });

  it('is balanced exactly when the sum of each currency is zero, however large its amounts (I7)', () => {
    const entry = fc.tuple(
      fc.maxSafeInteger().filter((amountMinor) => amountMinor !== 0),
      fc.constantFrom('EUR', 'SEK', 'JPY'),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), fc.boolean(), (entries, balanced) => {
        const contra = entries.map(([amountMinor, currency]) => [-amountMinor, currency] as const);
        const all = [...entries, ...(balanced ? contra : contra.slice(1))];
        const sums = new Map<string, bigint>();
        for (const [amountMinor, currency] of all) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amountMinor));
        const isZero = all.length >= 2 && [...sums.values()].every((sum) => sum === 0n);
        const check = () => assertBalanced(posting(all));
        if (isZero) expect(check).not.toThrow();
        else expect(check).toThrow();
      }),
    );
  });

  it('has at least two entries, none of them zero or a fraction', () => {
    expect(() => assertBalanced(posting([]))).toThrow('two entries');
    expect(() =>
      assertBalanced(
        posting([
          [0, 'EUR'],
          [0, 'EUR'],
        ]),
      ),
    ).toThrow('other than zero');
    expect(() =>
      assertBalanced(
        posting([
          [0.5, 'EUR'],
          [-0.5, 'EUR'],
        ]),
      ),
    ).toThrow('whole amount');
  });

  it('is told apart from another posting by any of its parts', () => {
    const first = posting([
      [1, 'EUR'],
      [-1, 'EUR'],
    ]);
    expect(canonicalPosting(first)).toBe(canonicalPosting({ ...first, key: 'another' }));
    expect(canonicalPosting(first)).not.toBe(canonicalPosting({ ...first, kind: 'other' }));
    expect(canonicalPosting(first)).not.toBe(
      canonicalPosting(
        posting([
          [2, 'EUR'],
          [-2, 'EUR'],
        ]),
      ),
    );
  });
});
