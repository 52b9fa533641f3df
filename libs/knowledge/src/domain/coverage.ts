import { isConcept, strengthIn, type WordMatch } from './word-matches';

/** How much of a question an article covers where it covers most of it. */
export interface Coverage {
  /** What the best single sentence or sample question has of the question's words: a share by rarity, 0 to 1. */
  readonly place: number;
  /** The same as a sum of rarities: two rare words in one place are evidence, whatever else the question holds. */
  readonly evidence: number;
  /** Likeness of the nearest sample question or title: Dice's coefficient. */
  readonly twin: number;
}

/** The bags of words and concepts of an article, by the places where they stand. */
export interface Places {
  readonly sentences: readonly ReadonlySet<string>[];
  readonly questions: readonly ReadonlySet<string>[];
}

/**
 * An article that answers has the words of a question close together; one that only shares the trade's words has them here and there.
 * A word counts as had when the place has it, another word of the same concept or, in part, a word that looks like it.
 */
export function coverageOf(words: readonly WordMatch[], places: Places, weigh: (term: string) => number): Coverage {
  const { sentences, questions } = places;
  const total = words.reduce((sum, { term }) => sum + weigh(term), 0);
  if (total === 0) return { place: 0, evidence: 0, twin: 0 };
  const shared = (place: ReadonlySet<string>): number =>
    words.reduce((sum, word) => sum + weigh(word.term) * strengthIn(place, word), 0);
  const sizeOf = (place: ReadonlySet<string>): number =>
    [...place].reduce((sum, term) => sum + (isConcept(term) ? 0 : weigh(term)), 0);
  const evidence = Math.max(0, ...[...sentences, ...questions].map(shared));
  return {
    place: evidence / total,
    evidence,
    twin: Math.max(0, ...questions.map((place) => Math.min(1, (2 * shared(place)) / (total + sizeOf(place))))),
  };
}
