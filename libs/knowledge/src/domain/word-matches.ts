import type { MeaningfulWord, QuestionWords } from './question-words';
import { Lookalikes } from './word-likeness';

/** A word of a question with the terms that stand for it, and how well (0 to 1). */
export interface WordMatch {
  readonly term: string;
  readonly found: ReadonlyMap<string, number>;
}

/** Another word of the same concept says nearly the same. */
const SAME_CONCEPT = 0.9;

/** No question needs more words to be understood; only pasted pages have them. */
const MOST_WORDS = 60;

/** The terms of an article, or of many, in which the words of questions are looked up. */
export class Vocabulary {
  private readonly terms: ReadonlySet<string>;
  private readonly lookalikes: Lookalikes;

  constructor(terms: Iterable<string>) {
    this.terms = new Set(terms);
    this.lookalikes = new Lookalikes([...this.terms].filter((term) => !isConcept(term)));
  }

  /** For each different word of the question, what stands for it: itself, its concepts, and what looks like it. */
  match({ meaningful }: QuestionWords): WordMatch[] {
    const asked = new Map(meaningful.map((word) => [word.term, word]));
    return [...asked.values()].slice(0, MOST_WORDS).map((word) => ({ term: word.term, found: this.foundFor(word) }));
  }

  private foundFor({ term, concepts }: MeaningfulWord): ReadonlyMap<string, number> {
    const found = this.lookalikes.of(term);
    for (const concept of concepts) if (this.terms.has(concept)) found.set(concept, SAME_CONCEPT);
    if (this.terms.has(term)) found.set(term, 1);
    return found;
  }
}

/** How well a place has a word: by the strongest of the terms that stand for it. */
export function strengthIn(place: ReadonlySet<string>, { found }: WordMatch): number {
  let most = 0;
  for (const [term, strength] of found) if (strength > most && place.has(term)) most = strength;
  return most;
}

/** A bag also holds concepts, which are no words of their own. */
export function isConcept(term: string): boolean {
  return term.startsWith('=');
}
