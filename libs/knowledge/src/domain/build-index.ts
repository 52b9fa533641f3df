import { prepareArticle, type IndexedArticle, type PreparedArticle } from './prepared-article';
import { RetrievalIndex } from './retrieval-index';
import { languageOf } from './words';

/** One index for each language, by its code. */
export type Indexes = ReadonlyMap<string, RetrievalIndex>;

/** Builds the indexes of all languages, and remembers what it read off each article, so that one change costs little. */
export class IndexBuilder {
  private prepared: ReadonlyMap<string, PreparedArticle> = new Map();

  /** In small steps; the last value is the result. One build at a time. */
  *build(articles: readonly IndexedArticle[]): Generator<undefined, Indexes> {
    const prepared = new Map<string, PreparedArticle>();
    const byLanguage = new Map<string, PreparedArticle[]>();
    for (const article of articles) {
      const language = languageOf(article.locale);
      const key = `${article.articleId}/${article.version}`;
      const one = this.prepared.get(key) ?? prepareArticle(article, language);
      prepared.set(key, one);
      const own = byLanguage.get(language) ?? [];
      byLanguage.set(language, own);
      own.push(one);
      yield undefined;
    }
    this.prepared = prepared;
    const indexes = new Map<string, RetrievalIndex>();
    for (const [language, own] of byLanguage) indexes.set(language, yield* RetrievalIndex.build(language, own));
    return indexes;
  }
}

/** Runs all steps at once: for tests and tools, where nobody waits. */
export function finish<Result>(steps: Generator<undefined, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
