import { timeOf, type Id } from './id';

describe('timeOf', () => {
  it('reads the millisecond that a UUIDv7 begins with', () => {
    // the example of RFC 9562, appendix A.6
    expect(timeOf('017F22E2-79B0-7CC3-98C4-DC0C0C07398F' as Id<'Test'>).toISOString()).toBe('2022-02-22T19:22:22.000Z');
  });
});
