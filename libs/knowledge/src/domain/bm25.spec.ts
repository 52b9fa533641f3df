import { Bm25Index } from './bm25';
import { finish } from './build-index';
import { factorize, solve } from './cholesky';

const indexOf = (...documents: string[]): Bm25Index => {
  const index = new Bm25Index();
  for (const document of documents) index.add(document.split(' '));
  return index;
};

describe('Bm25Index', () => {
  it('finds a document by any of the words, never needing all', () => {
    const scores = indexOf('refund card', 'delivery address').score(['refund', 'unheard']);
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores[1]).toBe(0);
  });

  it('weighs a rare word above a frequent one', () => {
    const index = indexOf('pay late', 'pay early', 'pay card');
    expect(index.rarity('late')).toBeGreaterThan(index.rarity('pay'));
    expect(index.rarity('unheard')).toBeGreaterThan(index.rarity('late'));
  });

  it('prefers the short document when both have the word once', () => {
    const [long = 0, short = 0] = indexOf('refund a b c d e f g', 'refund a').score(['refund']);
    expect(short).toBeGreaterThan(long);
  });
});

describe('a factorized matrix', () => {
  it('solves a positive definite system for several targets', () => {
    const factor = finish(factorize([Float64Array.of(4, 2), Float64Array.of(2, 3)]));
    const rounded = (target: Float64Array) => [...solve(factor, target)].map((v) => Math.round(v * 1e9) / 1e9);
    expect(rounded(Float64Array.of(8, 7))).toEqual([1.25, 1.5]);
    expect(rounded(Float64Array.of(4, 2))).toEqual([1, 0]);
  });
});
