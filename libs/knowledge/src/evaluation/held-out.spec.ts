import { buildIndexes, finish } from '../domain/build-index';
import type { Indexes } from '../domain/build-index';
import { ANSWER_BAR } from '../domain/confidence';
import { findAnswer } from '../domain/find-answer';
import { plainText } from '../domain/markdown-passages';
import { demoArticles } from '../testing/article-files';
import { freshArticles, readHeldOut, type Half, type HeldOutQuestion } from '../testing/held-out';

interface Figures {
  readonly first: number;
  readonly right: number;
  readonly unhelpful: number;
  readonly wrong: number;
}

/** Shares of the questions: right article first; answered with the fact; right article without the fact; wrong article. */
function measure(indexes: Indexes, questions: readonly HeldOutQuestion[]): Figures {
  const seen = questions.map(({ question, locale, articles, fact = '' }) => {
    const { confidence, hits } = findAnswer(indexes, question, { locale, limit: 3 });
    const first = articles.includes(hits[0]?.article.articleId ?? '');
    return { first, answered: confidence >= ANSWER_BAR, told: plainText(hits[0]?.text ?? '').includes(fact) };
  });
  const share = (counts: (each: (typeof seen)[number]) => boolean): number => seen.filter(counts).length / seen.length;
  return {
    first: share(({ first }) => first),
    right: share(({ first, answered, told }) => first && answered && told),
    unhelpful: share(({ first, answered, told }) => first && answered && !told),
    wrong: share(({ first, answered }) => !first && answered),
  };
}

const demo = finish(buildIndexes(demoArticles()));
const withFresh = finish(buildIndexes([...demoArticles(), ...freshArticles()]));
const show = (name: string, figures: Figures): void => {
  process.stdout.write(
    `${name}: ${JSON.stringify(figures, (_, value: number) => (typeof value === 'number' ? Number(value.toFixed(3)) : value))}\n`,
  );
};

/** Coarse floors: these questions are there to be measured on, not to be fitted to. */
describe.each<Half>(['tuned', 'measured'])('questions in customers’ own words, the half that was %s', (half) => {
  it('about the demo shop: most find their article, half are answered, few wrongly', () => {
    const figures = measure(demo, readHeldOut('answerable', half));
    show(`demo shop, ${half}`, figures);
    expect(figures.first).toBeGreaterThanOrEqual(0.75);
    expect(figures.right).toBeGreaterThanOrEqual(0.42);
    expect(figures.wrong).toBeLessThanOrEqual(0.06);
  });

  it('about articles of other trades, just posted, in 14 languages', () => {
    const figures = measure(withFresh, readHeldOut('fresh-answerable', half));
    show(`fresh articles, ${half}`, figures);
    expect(figures.first).toBeGreaterThanOrEqual(0.7);
    expect(figures.right).toBeGreaterThanOrEqual(0.35);
    expect(figures.wrong).toBeLessThanOrEqual(0.06);
  });

  it('that no article answers, near ones and insults and injections too: nearly all are left unanswered', () => {
    const answered = [
      ...readHeldOut('unanswerable', half).map((each) => ({ each, indexes: demo })),
      ...readHeldOut('fresh-unanswerable', half).map((each) => ({ each, indexes: withFresh })),
    ].map(({ each, indexes }) => measure(indexes, [each]).wrong);
    const share = answered.reduce((sum, wrong) => sum + wrong, 0) / answered.length;
    process.stdout.write(`unanswerable, ${half}: answered ${share.toFixed(3)} of ${answered.length}\n`);
    expect(share).toBeLessThanOrEqual(0.08);
  });
});
