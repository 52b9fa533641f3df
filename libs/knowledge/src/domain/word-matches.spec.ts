import { questionWords } from './question-words';
import { matchWords } from './word-matches';

describe('matchWords', () => {
  it('looks at so many words of a pasted page and no more, because each costs a look at every word of the articles', () => {
    const page = Array.from({ length: 800 }, (_, at) => `wort${'abcdefghij'.charAt(at % 10)}x${at}`).join(' ');
    expect(matchWords(questionWords(page, 'de'), new Set(['wort'])).length).toBeLessThanOrEqual(60);
  });
});
