import type { ArticleId } from '@handraise/kernel';
import { citationsOf } from './citations';

const article = {
  articleId: 'a1' as ArticleId,
  version: 2,
  title: 'Late fees',
  locale: 'en',
  body: 'The fee is 6 EUR. It is taken once.',
  sampleQuestions: [],
};

describe('citationsOf', () => {
  it('names an article once, with its best words, however many of its passages were used', () => {
    const hit = { article, score: 1, text: article.body, quotes: ['The fee is 6 EUR.', 'It is taken once.'] };
    expect(citationsOf(hit)).toEqual([{ articleId: 'a1', title: 'Late fees', version: 2, quote: 'The fee is 6 EUR.' }]);
  });

  it('names nothing where nothing was quoted', () => {
    expect(citationsOf({ article, score: 1, text: '', quotes: [] })).toEqual([]);
  });
});
