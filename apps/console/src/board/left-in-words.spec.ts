import { leftInWords } from './left-in-words';

describe('what was left for later', () => {
  it.each([
    ['callback', 'Call back'],
    ['message', 'Message'],
    [undefined, 'No choice made'],
  ] as const)('is said in words: %p', (left, words) => {
    expect(leftInWords(left === undefined ? {} : { left })).toBe(words);
  });
});
