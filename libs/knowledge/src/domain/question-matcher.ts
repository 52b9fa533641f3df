import { factorize, solve } from './cholesky';
import { concepts } from './concepts';
import { characterGrams, words } from './words';
import { stem } from './stem';

/** A question with the number of the article that answers it. */
export interface Example {
  readonly text: string;
  readonly article: number;
}

/** For each article: how surely a classifier names it, and how near its nearest example is (cosine, 0 to 1). */
export interface QuestionMatch {
  readonly support: Float64Array;
  readonly nearest: Float64Array;
}

/** Which example holds a feature, and how much of its vector that is. */
interface Occurrence {
  readonly example: number;
  readonly weight: number;
}

/** Kernel ridge regression needs a square matrix of the examples: beyond this many, the nearest example decides alone. */
const MOST_EXAMPLES = 1500;
/** Added to the diagonal: keeps an example from being learned by heart. */
const RIDGE = 0.35;

/**
 * Learns from the sample questions which article a question belongs to: TF-IDF over words, pairs of words and character
 * grams, kernel ridge regression over the cosine. Built in steps, so that whoever builds it can let others run between.
 */
export class QuestionMatcher {
  private readonly features = new Map<string, Occurrence[]>();
  private readonly rarity = new Map<string, number>();
  /** Of the matrix of all likenesses between examples; empty where there are too many of them. */
  private factor: readonly Float64Array[] = [];

  private constructor(
    private readonly examples: readonly Example[],
    private readonly articles: number,
    private readonly language: string,
  ) {}

  /** Yields often; the last value is the matcher. */
  static *build(
    examples: readonly Example[],
    articles: number,
    language: string,
  ): Generator<undefined, QuestionMatcher> {
    const matcher = new QuestionMatcher(examples, articles, language);
    yield* matcher.weigh();
    if (examples.length <= MOST_EXAMPLES) yield* matcher.learn();
    return matcher;
  }

  /** Milliseconds for some hundred examples; read-only, so many may ask at once. */
  match(question: string): QuestionMatch {
    const similarity = this.similarities(question);
    const nearest = new Float64Array(this.articles);
    this.examples.forEach(({ article }, index) => {
      nearest[article] = Math.max(nearest[article] ?? 0, similarity[index] ?? 0);
    });
    return { support: this.factor.length === 0 ? nearest : this.supportOf(similarity), nearest };
  }

  /**
   * What the regression says of each article. The matrix is symmetric, so the question is solved for instead of every
   * article's target beforehand: the same numbers, and no weights to be learned and kept.
   */
  private supportOf(similarity: Float64Array): Float64Array {
    const support = new Float64Array(this.articles);
    const shares = solve(this.factor, similarity);
    this.examples.forEach(({ article }, index) => {
      support[article] = (support[article] ?? 0) + (shares[index] ?? 0);
    });
    return support;
  }

  private *weigh(): Generator<undefined> {
    const bags = [];
    for (const { text } of this.examples) {
      bags.push(this.bagOf(text));
      yield undefined;
    }
    const having = new Map<string, number>();
    for (const bag of bags) for (const feature of bag.keys()) having.set(feature, (having.get(feature) ?? 0) + 1);
    for (const [feature, count] of having) this.rarity.set(feature, Math.log((1 + bags.length) / (1 + count)) + 1);
    for (const [example, bag] of bags.entries()) this.file(example, this.unitVector(bag));
  }

  private file(example: number, vector: ReadonlyMap<string, number>): void {
    for (const [feature, weight] of vector) {
      const known = this.features.get(feature);
      if (known === undefined) this.features.set(feature, [{ example, weight }]);
      else known.push({ example, weight });
    }
  }

  /** How alike all examples are to each other, factorized. */
  private *learn(): Generator<undefined> {
    const matrix: Float64Array[] = [];
    for (const [index, { text }] of this.examples.entries()) {
      const row = this.similarities(text);
      row[index] = (row[index] ?? 0) + RIDGE;
      matrix.push(row);
      yield undefined;
    }
    this.factor = yield* factorize(matrix);
  }

  private similarities(text: string): Float64Array {
    const similarity = new Float64Array(this.examples.length);
    for (const [feature, weight] of this.unitVector(this.bagOf(text)))
      for (const occurrence of this.features.get(feature) ?? [])
        similarity[occurrence.example] = (similarity[occurrence.example] ?? 0) + weight * occurrence.weight;
    return similarity;
  }

  /** Unseen features count in the length, so a question in strange words is near to nothing. */
  private unitVector(bag: ReadonlyMap<string, number>): Map<string, number> {
    const unseen = Math.log(1 + this.examples.length) + 1;
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [feature, count] of bag) {
      const weight = (1 + Math.log(count)) * (this.rarity.get(feature) ?? unseen);
      vector.set(feature, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [feature, weight] of vector) vector.set(feature, weight / length);
    return vector;
  }

  private bagOf(text: string): Map<string, number> {
    const stems = words(text, this.language).map((word) => stem(word, this.language));
    const pairs = stems.slice(1).map((word, index) => `${stems[index] ?? ''} ${word}`);
    const grams = characterGrams(text, this.language, [2, 5]);
    const bag = new Map<string, number>();
    for (const [kind, features] of [
      ['w', stems],
      ['p', pairs],
      ['c', grams],
      ['k', concepts(text, this.language)],
    ] as const)
      for (const feature of features) bag.set(kind + feature, (bag.get(kind + feature) ?? 0) + 1);
    return bag;
  }
}
