import type { MeaningfulWord, QuestionWords } from './question-words';
import { likeness } from './word-likeness';

/** A word of a question with the terms of an article that stand for it, and how well (0 to 1). */
export interface WordMatch {
  readonly term: string;
  readonly found: ReadonlyMap<string, number>;
}

/** Another word of the same concept says nearly the same. */
const SAME_CONCEPT = 0.9;

/** Each word is compared with every word of an article, and no question needs more to be understood; only pasted pages have them. */
const MOST_WORDS = 60;

/** For each different word of the question, what stands for it among an article's terms: itself, its concepts, and what looks like it. */
export function matchWords({ meaningful }: QuestionWords, vocabulary: ReadonlySet<string>): WordMatch[] {
  const asked = new Map(meaningful.map((word) => [word.term, word]));
  return [...asked.values()]
    .slice(0, MOST_WORDS)
    .map((word) => ({ term: word.term, found: foundFor(word, vocabulary) }));
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

/** By likeness only against words: a concept's number looks like nothing. */
function foundFor({ term, concepts }: MeaningfulWord, vocabulary: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const other of vocabulary) {
    const strength = other === term ? 1 : isConcept(other) ? sameConcept(concepts, other) : likeness(term, other);
    if (strength > 0) found.set(other, strength);
  }
  return found;
}

function sameConcept(concepts: readonly string[], other: string): number {
  return concepts.includes(other) ? SAME_CONCEPT : 0;
}
