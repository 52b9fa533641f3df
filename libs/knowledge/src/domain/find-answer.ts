import type { Indexes } from './build-index';
import { ANSWER_BAR, confidenceOf } from './confidence';
import { extractAnswer } from './extract-answer';
import { messageParts } from './message-parts';
import type { IndexedArticle } from './prepared-article';
import type { Candidate, RetrievalIndex } from './retrieval-index';
import { languageOf } from './words';

/** What the knowledge knows about a question, best first, with the words that answer it. */
export interface Finding {
  /** Probability that the first article answers the question. */
  readonly confidence: number;
  readonly hits: readonly Hit[];
}

/** An article that may answer, with what of it would be said. */
export interface Hit {
  readonly article: IndexedArticle;
  readonly score: number;
  /** Markdown of the passages that answer best. */
  readonly text: string;
  readonly quotes: readonly string[];
}

/** Another language's articles count only when the customer's own language finds nothing near. */
const HOME_ADVANTAGE = 0.15;
/** A part of a message must be clearly better understood than the whole. */
const WHOLE_ADVANTAGE = 0.1;

/** Where to search and what to say of it. */
interface Search {
  readonly locale?: string;
  readonly limit: number;
  /** A question that leans on the one before it: searched with both, answered to its own words. */
  readonly focus?: string;
}

/** Searches the customer's language first, and the others for what a mistaken language detection would hide. */
export function findAnswer(indexes: Indexes, question: string, { locale, limit, focus }: Search): Finding {
  let best: Found | undefined;
  for (const { index, advantage } of inOrder(indexes, locale)) {
    if (best !== undefined && best.confidence >= ANSWER_BAR) break;
    for (const [order, part] of messageParts(question, index.language).entries()) {
      const candidates = index.search(part, Math.max(2, limit));
      const confidence = confidenceOf(candidates);
      const standing = confidence + advantage + (order === 0 ? WHOLE_ADVANTAGE : 0);
      if (best === undefined || standing > best.standing) best = { confidence, standing, candidates, part, index };
    }
  }
  if (best === undefined) return { confidence: 0, hits: [] };
  const { confidence, candidates, part, index } = best;
  return {
    confidence,
    hits: candidates.slice(0, limit).map((candidate) => toHit(candidate, focus ?? part, index.language)),
  };
}

/** The best so far: what part of the message was asked of which language's articles. */
interface Found {
  readonly confidence: number;
  readonly standing: number;
  readonly candidates: readonly Candidate[];
  readonly part: string;
  readonly index: RetrievalIndex;
}

/** An answer in the customer's own language ends the search; where the language is unknown, all are equal. */
function inOrder(indexes: Indexes, locale: string | undefined): { index: RetrievalIndex; advantage: number }[] {
  const home = locale === undefined ? undefined : languageOf(locale);
  return [...indexes]
    .map(([language, index]) => ({ index, advantage: language === home ? HOME_ADVANTAGE : 0 }))
    .sort((left, right) => right.advantage - left.advantage);
}

/** The passages are chosen by the part that was understood best, not by the whole message. */
function toHit({ article, passages, score }: Candidate, question: string, language: string): Hit {
  const extract = extractAnswer(passages, question, language);
  return { article, score, text: extract?.text ?? '', quotes: extract?.quotes ?? [] };
}
