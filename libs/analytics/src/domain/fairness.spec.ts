import fc from 'fast-check';
import { evennessOf, gini } from './fairness';

describe('the Gini coefficient', () => {
  it.each([
    [[], null],
    [[0, 0], 0],
    [[5, 5, 5], 0],
    [[0, 10], 0.5],
    [[1, 2, 3, 4], 0.25],
  ])('of %j is %j', (values, expected) => {
    if (expected === null) expect(gini(values)).toBeNull();
    else expect(gini(values)).toBeCloseTo(expected, 10);
  });

  it('stays within 0 and 1, whatever the order and the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const one = gini(values) ?? NaN;
        expect(one).toBeGreaterThanOrEqual(-1e-9);
        expect(one).toBeLessThan(1);
        expect(gini([...values].reverse().map((value) => value * 3))).toBeCloseTo(one, 6);
      }),
    );
  });
});

describe('evenness', () => {
  const share = (skills: string, offers: number, hours = 1) => ({ skills, offers, hours });

  it('compares agents with equal skills only, by their time', () => {
    expect(evennessOf([share('a', 10, 2), share('a', 5), share('b', 100), share('b', 100)])).toEqual({
      gini: 0,
      agents: 4,
      groups: 2,
    });
  });

  it('says nothing of who has no equal', () => {
    expect(evennessOf([share('a', 10), share('b', 0)])).toEqual({ gini: null, agents: 0, groups: 0 });
  });

  it('weighs groups by their size', () => {
    const uneven = [share('a', 0), share('a', 10)];
    const even = Array.from({ length: 6 }, () => share('b', 3));
    expect(evennessOf([...uneven, ...even]).gini).toBeCloseTo((0.5 * 2 + 0 * 6) / 8);
  });
});
