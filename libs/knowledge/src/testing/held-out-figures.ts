import { ANSWER_BAR, CHOICE_BAR } from '../domain/confidence';
import type { Indexes } from '../domain/build-index';
import { findAnswer } from '../domain/find-answer';
import { plainText } from '../domain/markdown-passages';
import type { HeldOutQuestion } from './held-out';

/** Shares of the questions. */
export interface Figures {
  /** The right article is the first one found. */
  readonly first: number;
  /** Answered from it: with the fact, and without. */
  readonly right: number;
  readonly unhelpful: number;
  /** Answered from another article. */
  readonly wrong: number;
  /** Not answered, but asked which of three articles is meant: with the right one among them, and at all. */
  readonly near: number;
  readonly askedBack: number;
}

export function measure(indexes: Indexes, questions: readonly HeldOutQuestion[]): Figures {
  const seen = questions.map(({ question, locale, articles, fact = '' }) => {
    const { confidence, hits } = findAnswer(indexes, question, { locale, limit: 3 });
    const isRight = (hit: (typeof hits)[number]): boolean => articles.includes(hit.article.articleId);
    const answered = confidence >= ANSWER_BAR;
    return {
      first: hits.slice(0, 1).some(isRight),
      answered,
      told: plainText(hits[0]?.text ?? '').includes(fact),
      askedBack: !answered && confidence >= CHOICE_BAR,
      among: hits.some(isRight),
    };
  });
  const share = (counts: (each: (typeof seen)[number]) => boolean): number => seen.filter(counts).length / seen.length;
  return {
    first: share(({ first }) => first),
    right: share(({ first, answered, told }) => first && answered && told),
    unhelpful: share(({ first, answered, told }) => first && answered && !told),
    wrong: share(({ first, answered }) => !first && answered),
    near: share(({ askedBack, among }) => askedBack && among),
    askedBack: share(({ askedBack }) => askedBack),
  };
}

export const showFigures = (name: string, figures: Figures): void => {
  process.stdout.write(
    `${name}: ${JSON.stringify(figures, (_, value: number) => (typeof value === 'number' ? Number(value.toFixed(3)) : value))}\n`,
  );
};
