import { finish, IndexBuilder } from '../domain/build-index';
import { ANSWER_BAR } from '../domain/confidence';
import { findAnswer } from '../domain/find-answer';
import { demoArticles } from '../testing/article-files';

const articles = demoArticles();
const indexes = finish(new IndexBuilder().build(articles));
const samples = articles.flatMap((article) => article.sampleQuestions.map((question) => ({ article, question })));

describe('a sample question', () => {
  it('is answered from its article, since the author has said so', () => {
    const unsure = samples.filter(({ article, question }) => {
      const { confidence, hits } = findAnswer(indexes, question, { locale: article.locale, limit: 1 });
      return confidence < ANSWER_BAR || hits[0]?.article.articleId !== article.articleId;
    });
    expect(samples.length).toBeGreaterThan(60);
    expect(unsure.map(({ question }) => question)).toEqual([]);
  });
});
