import { concepts } from './concepts';
import { fold } from './fold';
import { characterGrams, languageOf, terms, words } from './words';

describe('words', () => {
  it('folds case, accents, width and the spellings of Arabic letters', () => {
    expect(fold('RÜCKSENDUNG')).toBe('rucksendung');
    expect(fold('Ｐａｙ')).toBe('pay');
    expect(fold('إعادةً')).toBe('اعاده');
  });

  it('keeps an English contraction as one word and splits a French elision', () => {
    expect(words("can't pay", 'en')).toEqual(['cant', 'pay']);
    expect(words("l'article", 'fr')).toEqual(['l', 'article']);
  });

  it('finds words where no spaces are written', () => {
    expect(words('我的退款在哪里', 'zh').length).toBeGreaterThan(1);
  });

  it('never gives the segmenter a long text at once, which would cost its square', () => {
    const segment = jest.spyOn(Intl.Segmenter.prototype, 'segment');
    const page = '我想退货但是找不到订单号码'.repeat(80);
    expect(words(page, 'zh').join('')).toBe(page);
    expect(Math.max(...segment.mock.calls.map(([text]) => text.length))).toBeLessThanOrEqual(200);
  });

  it('joins the forms of a word and drops words that mean nothing', () => {
    expect(terms('I was returning the returned returns', 'en')).toEqual(['return', 'return', 'return']);
    expect(terms('Wo sind meine Erstattungen', 'de')).toEqual(terms('die Erstattung', 'de'));
  });

  it('names the concept of a phrase, whichever words the customer chose', () => {
    const shared = (a: string, b: string): string[] =>
      concepts(a, 'en').filter((each) => concepts(b, 'en').includes(each));
    expect(shared('send it back', 'return')).not.toEqual([]);
    expect(shared('my parcel', 'the package')).not.toEqual([]);
    expect(shared('my password', 'the weather')).toEqual([]);
  });

  it('cuts grams within words only', () => {
    expect(characterGrams('ab cd', 'en', [3, 3])).toEqual([' ab', 'ab ', ' cd', 'cd ']);
  });

  it('takes the language of a locale', () => {
    expect(languageOf('pt-BR')).toBe('pt');
  });
});
