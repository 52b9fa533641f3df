import { ANSWER_BAR } from '../domain/confidence';
import type { Indexes } from '../domain/build-index';
import { findAnswer } from '../domain/find-answer';
import { plainText } from '../domain/markdown-passages';
import type { HeldOutQuestion } from './held-out';

/** Shares of the questions: right article first; answered with the fact; right article without the fact; wrong article. */
export interface Figures {
  readonly first: number;
  readonly right: number;
  readonly unhelpful: number;
  readonly wrong: number;
}

export function measure(indexes: Indexes, questions: readonly HeldOutQuestion[]): Figures {
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

export const showFigures = (name: string, figures: Figures): void => {
  process.stdout.write(
    `${name}: ${JSON.stringify(figures, (_, value: number) => (typeof value === 'number' ? Number(value.toFixed(3)) : value))}\n`,
  );
};
