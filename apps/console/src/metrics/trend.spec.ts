import { periodsOf } from './range';
import { basis, pointsSince } from './trend';

describe('a trend', () => {
  it('is said in percentage points', () => {
    expect(pointsSince(0.642, 0.61)).toBe('+3.2 points against the period before');
    expect(pointsSince(0.5, 0.61)).toBe('-11 points against the period before');
    expect(pointsSince(0.61, 0.6101)).toBe('as before');
  });

  it('is not said where either side is unknown', () => {
    expect(pointsSince(null, 0.5)).toBeUndefined();
    expect(pointsSince(0.5, null)).toBeUndefined();
    expect(pointsSince(0.5, undefined)).toBeUndefined();
  });

  it('says on how much a figure rests', () => {
    expect(basis(0, 'rating', 'ratings')).toBe('no ratings yet');
    expect(basis(1, 'rating', 'ratings')).toBe('1 rating');
    expect(basis(1200, 'rating', 'ratings')).toBe('1,200 ratings');
  });
});

describe('periods', () => {
  it('end now and follow each other', () => {
    const { current, before } = periodsOf('day', new Date('2026-03-02T12:00:00Z'));
    expect(current).toEqual({ from: '2026-03-01T12:00:00.000Z', to: '2026-03-02T12:00:00.000Z' });
    expect(before).toEqual({ from: '2026-02-28T12:00:00.000Z', to: '2026-03-01T12:00:00.000Z' });
  });
});
