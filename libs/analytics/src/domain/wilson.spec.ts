import { wilson } from './wilson';

describe('the interval of a share', () => {
  it.each([
    [3, 3, 0.4385, 1],
    [0, 10, 0, 0.2775],
    [81, 263, 0.2553, 0.3662], // Newcombe 1998, table I
  ])('%i of %i is between %d and %d', (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is unknown without answers', () => {
    expect(wilson(0, 0)).toBeUndefined();
  });
});
