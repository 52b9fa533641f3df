import type { Indexes } from './build-index';
import { confidenceOf } from './confidence';
import { extractAnswer } from './extract-answer';
import { messageParts } from './message-parts';
import type { Candidate, IndexedArticle } from './retrieval-index';
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

/** No article in any language. */
const NOTHING: Finding = { confidence: 0, hits: [] };
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
  const home = locale === undefined ? undefined : languageOf(locale);
  let best = NOTHING;
  let lead = 0;
  for (const [language, index] of indexes)
    for (const [order, part] of messageParts(question, language).entries()) {
      const candidates = index.search(part, Math.max(2, limit));
      const confidence = confidenceOf(candidates);
      const standing = confidence + (language === home ? HOME_ADVANTAGE : 0) + (order === 0 ? WHOLE_ADVANTAGE : 0);
      if (best !== NOTHING && standing <= lead) continue;
      lead = standing;
      best = {
        confidence,
        hits: candidates.slice(0, limit).map((candidate) => toHit(candidate, focus ?? part, language)),
      };
    }
  return best;
}

/** The passages are chosen by the part that was understood best, not by the whole message. */
function toHit({ article, passages, score }: Candidate, question: string, language: string): Hit {
  const extract = extractAnswer(passages, question, language);
  return { article, score, text: extract?.text ?? '', quotes: extract?.quotes ?? [] };
}
