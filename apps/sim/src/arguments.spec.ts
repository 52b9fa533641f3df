import { ArgumentError, parseArguments } from './arguments';

describe('the command line of the demo', () => {
  it('has a working default for everything', () => {
    expect(parseArguments([])).toEqual({
      mode: 'demo',
      url: 'http://localhost:3000',
      seed: '1',
      minutes: 2,
      perMinute: 14,
      agents: 6,
      json: false,
    });
    expect(parseArguments(['agents'])).toEqual({ mode: 'agents' });
  });

  it.each([['--shout'], ['party'], ['--minutes', 'x'], ['--minutes', ''], ['--agents', '0'], ['--url', 'localhost']])(
    'refuses %s %s',
    (...words) => {
      expect(() => parseArguments(words)).toThrow(ArgumentError);
    },
  );

  it('says in one sentence what it does not know', () => {
    expect(() => parseArguments(['--bogus'])).toThrow(/^Unknown option '--bogus'\.$/);
    expect(() => parseArguments(['--minutes'])).toThrow(/^Option '--minutes <value>' argument missing\.$/);
  });
});
