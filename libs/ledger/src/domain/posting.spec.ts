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
