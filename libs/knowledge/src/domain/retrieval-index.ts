import { Bm25Index } from './bm25';
import { coverageOf, type Coverage, type Places } from './coverage';
import type { Passage } from './markdown-passages';
import type { IndexedArticle, PreparedArticle } from './prepared-article';
import { QuestionMatcher } from './question-matcher';
import { questionWords } from './question-words';
import type { QuestionWords } from './question-words';
import { characterGrams } from './words';
import { Vocabulary, type WordMatch } from './word-matches';

/** What was seen of one article for one question; confidence and order are made of these. */
export interface Signals {
  /** BM25 of the words, as a share of the best article's. */
  readonly words: number;
  /** BM25 of the character grams, as a share of the best article's. */
  readonly grams: number;
  /** How surely the classifier of sample questions names the article. */
  readonly support: number;
  /** Cosine of the nearest sample question. */
  readonly nearest: number;
  /** Share of the question's words, by rarity, that the article has, itself or in another word of the same concept. */
  readonly explained: number;
  /** Share of the question's concepts, by rarity, that the article has. */
  readonly concepts: number;
}

/** An article that may answer, with what spoke for it. */
export interface Candidate {
  readonly article: IndexedArticle;
  readonly passages: readonly Passage[];
  /** What only the foremost articles are looked at for, because it takes longer, is among them. */
  readonly signals: Signals & Coverage;
  readonly score: number;
}

/** Lengths of the character grams. */
const GRAMS: readonly [number, number] = [4, 5];
/** So many of the foremost articles get a close look. */
const LOOKED_AT = 8;
/** Stands in for an article without places, which cannot happen. */
const NOWHERE: Places = { sentences: [], questions: [] };

/** All articles of one language, searchable. Immutable once built: a change builds a new one. */
export class RetrievalIndex {
  private readonly byWords = new Bm25Index();
  private readonly byPassage = new Bm25Index();
  private readonly byGrams = new Bm25Index();
  private readonly passageOwners: number[] = [];
  private readonly vocabularies: ReadonlySet<string>[] = [];
  private vocabulary = new Vocabulary([]);
  private matcher: QuestionMatcher | undefined;

  private constructor(
    readonly language: string,
    private readonly articles: readonly PreparedArticle[],
  ) {}

  /** Builds in small steps, so that a server can answer between them. */
  static *build(language: string, articles: readonly PreparedArticle[]): Generator<undefined, RetrievalIndex> {
    const index = new RetrievalIndex(language, articles);
    for (const [number, article] of articles.entries()) {
      index.file(number, article);
      yield undefined;
    }
    index.vocabulary = new Vocabulary(index.vocabularies.flatMap((each) => [...each]));
    const examples = articles.flatMap(({ article: { title, sampleQuestions } }, article) =>
      [title, ...sampleQuestions].map((text) => ({ text, article })),
    );
    index.matcher = yield* QuestionMatcher.build(examples, articles.length, language);
    return index;
  }

  get size(): number {
    return this.articles.length;
  }

  /** The most likely articles for a question, best first. */
  search(question: string, limit: number): Candidate[] {
    const asked = questionWords(question, this.language);
    const words = this.wordScores(asked.lookup);
    const grams = this.byGrams.score(characterGrams(question, this.language, GRAMS));
    const { support, nearest } = this.matcher?.match(question) ?? { support: words, nearest: words };
    const [bestWords, bestGrams] = [largest(words), largest(grams)];
    const matches = this.vocabulary.match(asked);
    return [...this.articles.keys()]
      .map((number) => {
        const signals = {
          words: (words[number] ?? 0) / (bestWords || 1),
          grams: (grams[number] ?? 0) / (bestGrams || 1),
          support: support[number] ?? 0,
          nearest: nearest[number] ?? 0,
          ...this.shares(asked, number),
        };
        return { number, score: relevance(signals), signals };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, Math.max(limit, LOOKED_AT))
      .map(({ number, signals }) => {
        const seen = { ...signals, ...this.closeLook(matches, number) };
        return { ...this.entry(number), score: closeRelevance(seen), signals: seen };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  /** How rare a word is among the articles: what a sentence that holds it is worth as an answer. */
  rarity(term: string): number {
    return this.byPassage.rarity(term);
  }

  private entry(number: number): { article: IndexedArticle; passages: readonly Passage[] } {
    const prepared = this.articles[number];
    if (prepared === undefined) throw new RangeError(`The index has no article ${number}`);
    return { article: prepared.article, passages: prepared.passages };
  }

  /** An article counts by all of its words and by its best passage: long articles must not drown short answers. */
  private wordScores(wanted: readonly string[]): Float64Array {
    const scores = this.byWords.score(wanted);
    const best = new Float64Array(scores.length);
    this.byPassage.score(wanted).forEach((score, passage) => {
      const owner = this.passageOwners[passage] ?? 0;
      best[owner] = Math.max(best[owner] ?? 0, score);
    });
    return scores.map((score, number) => score + (best[number] ?? 0));
  }

  private shares({ meaningful, concepts }: QuestionWords, number: number): Pick<Signals, 'explained' | 'concepts'> {
    const has = (term: string): boolean => this.vocabularies[number]?.has(term) === true;
    const terms = meaningful.map(({ term }) => term);
    const explained = meaningful.filter((word) => has(word.term) || word.concepts.some(has)).map(({ term }) => term);
    return {
      explained: this.share(explained, terms),
      concepts: this.share(concepts.filter(has), concepts),
    };
  }

  private closeLook(matches: readonly WordMatch[], number: number): Coverage {
    return coverageOf(matches, this.articles[number]?.places ?? NOWHERE, (term) => this.byWords.rarity(term));
  }

  private share(part: readonly string[], whole: readonly string[]): number {
    const weight = (some: readonly string[]): number => some.reduce((sum, term) => sum + this.byWords.rarity(term), 0);
    return whole.length === 0 ? 0 : weight(part) / weight(whole);
  }

  /** Into three indexes: whole article, single passages, and character grams of its beginning. */
  private file(number: number, { words, passageWords, beginning }: PreparedArticle): void {
    this.vocabularies.push(new Set(words));
    this.byWords.add(words);
    for (const passage of passageWords) {
      this.byPassage.add(passage);
      this.passageOwners.push(number);
    }
    this.byGrams.add(characterGrams(beginning, this.language, GRAMS));
  }
}

/** Picks the foremost. Fitted on paraphrases with 0, 3 and 10 sample questions for each article; rankings alone (RRF) were 3 points worse. */
function relevance(signals: Signals): number {
  return (
    3.6 * signals.words +
    signals.grams +
    2.8 * signals.support +
    3.2 * signals.nearest +
    1.6 * signals.explained +
    0.4 * signals.concepts
  );
}

/** Orders the foremost. Listwise softmax regression over one half of the held-out questions and the older paraphrases. */
function closeRelevance(signals: Signals & Coverage): number {
  return (
    3 * signals.words +
    1.7 * signals.grams +
    1.7 * signals.support +
    1.75 * signals.nearest +
    1.25 * signals.explained +
    1.3 * signals.concepts +
    1.7 * signals.place +
    2.6 * signals.twin
  );
}

function largest(scores: Float64Array): number {
  return scores.reduce((most, score) => Math.max(most, score), 0);
}
