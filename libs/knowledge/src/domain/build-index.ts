import type { IndexedArticle } from './retrieval-index';
import { RetrievalIndex } from './retrieval-index';
import { languageOf } from './words';

/** One index for each language, by its code. */
export type Indexes = ReadonlyMap<string, RetrievalIndex>;

/** Builds the indexes of all languages in small steps; the last value is the result. */
export function* buildIndexes(articles: readonly IndexedArticle[]): Generator<undefined, Indexes> {
  const indexes = new Map<string, RetrievalIndex>();
  for (const language of new Set(articles.map(({ locale }) => languageOf(locale)))) {
    const own = articles.filter(({ locale }) => languageOf(locale) === language);
    indexes.set(language, yield* RetrievalIndex.build(language, own));
  }
  return indexes;
}

/** Runs all steps at once: for tests and tools, where nobody waits. */
export function finish<Result>(steps: Generator<undefined, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
