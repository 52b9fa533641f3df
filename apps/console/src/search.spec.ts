import { flagIn, idIn, numberIn, oneOf, wordIn } from './search';

describe('what stands in the address of a screen', () => {
  it('is taken as it is where it fits', () => {
    expect(wordIn('maya')).toBe('maya');
    expect(numberIn(3)).toBe(3);
    expect(flagIn(true)).toBe(true);
    expect(oneOf(['day', 'week'])('week')).toBe('week');
    expect(idIn('01A22926-7be6-7744-8046-a737b9763b26')).toBe('01A22926-7be6-7744-8046-a737b9763b26');
  });

  it.each([undefined, null, '', 'no such', 0, -1, 1.5, Number.NaN, false, {}, ['day'], '01a22926-7be6-7744-8046'])(
    'is left out where it does not: %p',
    (value) => {
      expect([numberIn(value), flagIn(value), oneOf(['day', 'week'])(value), idIn(value)]).toEqual(
        Array.from({ length: 4 }, () => undefined),
      );
    },
  );

  it('is no word when it is empty or no text', () => {
    for (const value of ['', 7, null, {}]) expect(wordIn(value)).toBeUndefined();
  });
});
