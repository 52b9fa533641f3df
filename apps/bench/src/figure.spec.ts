import { ArgumentError, parseArguments } from './arguments';
import { compared, percentile, textOf } from './figure';

describe('a figure', () => {
  it('stands beside its ceiling with the ratio of the two', () => {
    const figure = compared('messages.rate', 'msg/s', 2000, 'bare', 4000);
    expect(figure).toEqual({
      figure: 'messages.rate',
      value: 2000,
      unit: 'msg/s',
      against: { what: 'bare', value: 4000 },
      ratio: 0.5,
    });
    expect(textOf(figure)).toContain('bare: 4000 msg/s, ratio 0.5');
  });

  it('takes percentiles by the nearest rank', () => {
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('the command line of the bench', () => {
  const known = ['messages', 'accept'];

  it('takes names and options, and defaults for the rest', () => {
    expect(parseArguments(['accept', '--pairs', '7', '--json'], known)).toEqual({
      names: ['accept'],
      json: true,
      check: false,
      pairs: 7,
      seconds: 3,
      contenders: 16,
    });
    expect(parseArguments([], known).names).toEqual([]);
  });

  it.each([['--shout'], ['nothing'], ['messages', '--pairs', '0'], ['--seconds', '1.5'], ['--pairs', '']])(
    'refuses %s %s',
    (...words) => {
      expect(() => parseArguments(words, known)).toThrow(ArgumentError);
    },
  );
});
