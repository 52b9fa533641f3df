import { questionWords } from './question-words';
import { Vocabulary } from './word-matches';

const vocabulary = new Vocabulary(['karte', 'ersatzkarte', 'erstattung', 'geld', '4711']);
const foundFor = (word: string): Record<string, number> =>
  Object.fromEntries(
    vocabulary.match({ meaningful: [{ term: word, concepts: [] }], concepts: [], lookup: [] })[0]?.found ?? [],
  );

describe('Vocabulary', () => {
  it('finds the word itself, and compounds that begin or end with it', () => {
    expect(foundFor('karte')).toEqual({ karte: 1, ersatzkarte: 0.6 });
    expect(foundFor('ersatzkarte')).toEqual({ ersatzkarte: 1, karte: 0.6 });
  });

  it('forgives a typing error in a word, not in a number or a short word', () => {
    expect(foundFor('erstatung')['erstattung']).toBeGreaterThan(0.6);
    expect(foundFor('4712')).toEqual({});
    expect(foundFor('gel')).toEqual({});
  });

  it('counts a pair of letters only as often as both words have it', () => {
    const others = new Vocabulary(['banane']);
    const [match] = others.match({ meaningful: [{ term: 'anananan', concepts: [] }], concepts: [], lookup: [] });
    expect(match?.found.size).toBe(0);
  });

  it('looks at so many words of a pasted page and no more', () => {
    const page = Array.from({ length: 800 }, (_, at) => `wort${'abcdefghij'.charAt(at % 10)}x${at}`).join(' ');
    expect(vocabulary.match(questionWords(page, 'de')).length).toBeLessThanOrEqual(60);
  });
});
