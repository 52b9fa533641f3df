import { secondsLeft, shareLeft } from './countdown';

describe('countdown', () => {
  it('shows each second for its whole length and 0 only at the end', () => {
    expect(secondsLeft(20_000, 0)).toBe(20);
    expect(secondsLeft(20_000, 1)).toBe(20);
    expect(secondsLeft(20_000, 19_001)).toBe(1);
    expect(secondsLeft(20_000, 20_000)).toBe(0);
    expect(secondsLeft(20_000, 99_000)).toBe(0);
  });

  it('never leaves the ring, however late the page wakes', () => {
    expect(shareLeft(20_000, 20_000, 5_000)).toBe(0.75);
    expect(shareLeft(20_000, 20_000, 90_000)).toBe(0);
    expect(shareLeft(20_000, 10_000, 0)).toBe(1);
    expect(shareLeft(20_000, 0, 0)).toBe(0);
  });
});
