/** How often a document holds a term. */
interface Posting {
  readonly document: number;
  count: number;
}

/** How soon further occurrences of a word stop counting (Robertson and Zaragoza 2009 recommend 1.2 to 2). */
const K1 = 1.2;
/** How much its length is held against a document: 0 not at all, 1 in full (0.5 to 0.8 in the same place). */
const B = 0.6;
/**
 * As if so many more documents were known that hold nothing of ours. Without them a word of the only article of a language would
 * count as everyday speech.
 */
const UNSEEN_DOCUMENTS = 20;

/** Okapi BM25 over bags of terms. Queries are always OR: a question seldom shares all its words with its answer. */
export class Bm25Index {
  private readonly postings = new Map<string, Posting[]>();
  private readonly lengths: number[] = [];
  private totalLength = 0;

  /** Adds a document; its number is the count of documents before it. */
  add(document: readonly string[]): void {
    const number = this.lengths.length;
    for (const term of document) this.count(term, number);
    this.lengths.push(document.length);
    this.totalLength += document.length;
  }

  get size(): number {
    return this.lengths.length;
  }

  /** The score of each document for the terms of a query; 0 where none occurs. */
  score(query: readonly string[]): Float64Array {
    const scores = new Float64Array(this.lengths.length);
    const mean = this.totalLength / Math.max(1, this.lengths.length);
    for (const term of new Set(query)) {
      const weight = this.rarity(term);
      for (const { document, count } of this.postings.get(term) ?? []) {
        const length = (this.lengths[document] ?? 0) / mean;
        const saturated = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
        scores[document] = (scores[document] ?? 0) + weight * saturated;
      }
    }
    return scores;
  }

  /** Inverse document frequency; a term that no document has is the rarest of all. */
  rarity(term: string): number {
    const having = this.postings.get(term)?.length ?? 0;
    return Math.log(1 + (UNSEEN_DOCUMENTS + this.lengths.length - having + 0.5) / (having + 0.5));
  }

  has(term: string): boolean {
    return this.postings.has(term);
  }

  private count(term: string, document: number): void {
    const known = this.postings.get(term);
    if (known === undefined) {
      this.postings.set(term, [{ document, count: 1 }]);
      return;
    }
    const last = known[known.length - 1];
    if (last?.document === document) last.count++;
    else known.push({ document, count: 1 });
  }
}
