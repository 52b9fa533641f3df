import { periodsOf } from './range';
import { basis, pointsSince, ratingsInWords } from './trend';

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

  it('says of ratings how many were asked, and does not call unasked what nobody answered', () => {
    const none = { n: 0, asked: 0, low: null, high: null };
    expect(ratingsInWords(none)).toBe('not asked yet');
    expect(ratingsInWords({ ...none, asked: 7 })).toBe('0 of 7 answered');
    expect(ratingsInWords({ n: 28, asked: 30, low: 0.685, high: 0.943 })).toBe('69% to 94%, 28 of 30 answered');
  });
});

describe('periods', () => {
  it('end now and follow each other', () => {
    const { current, before } = periodsOf('day', new Date('2026-03-02T12:00:00Z'));
    expect(current).toEqual({ from: '2026-03-01T12:00:00.000Z', to: '2026-03-02T12:00:00.000Z' });
    expect(before).toEqual({ from: '2026-02-28T12:00:00.000Z', to: '2026-03-01T12:00:00.000Z' });
  });
});
