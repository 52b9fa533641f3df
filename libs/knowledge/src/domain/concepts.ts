import { CONCEPT_GROUPS } from './concept-groups';
import { stem } from './stem';
import { words } from './words';

/** A concept and the words of the text that name it. */
export interface ConceptSpan {
  readonly concept: string;
  readonly at: number;
  readonly length: number;
}

/** Phrases that name concepts. Nearly every word begins none, which is all that has to be looked up for it. */
interface ConceptTable {
  /** From stemmed phrase to its groups. */
  readonly phrases: ReadonlyMap<string, readonly string[]>;
  /** From the first stem to how many stems its longest phrase has. */
  readonly beginnings: ReadonlyMap<string, number>;
}

/** Read once at start. */
const tables = new Map(
  Object.entries(CONCEPT_GROUPS).map(([language, groups]) => [language, tableOf(groups, language)]),
);

/** The concepts that a text names, each as an artificial term. */
export function concepts(text: string, language: string): string[] {
  return conceptSpans(stems(text, language), language).map((span) => span.concept);
}

/** Where the stems of a text name which concepts. */
export function conceptSpans(all: readonly string[], language: string): ConceptSpan[] {
  const table = tables.get(language);
  if (table === undefined) return [];
  const found: ConceptSpan[] = [];
  for (const [at, first] of all.entries()) {
    const longest = Math.min(table.beginnings.get(first) ?? 0, all.length - at);
    for (let length = 1; length <= longest; length++)
      for (const concept of table.phrases.get(all.slice(at, at + length).join(' ')) ?? [])
        found.push({ concept, at, length });
  }
  return found;
}

function tableOf(groups: readonly string[], language: string): ConceptTable {
  const phrases = new Map<string, string[]>();
  const beginnings = new Map<string, number>();
  groups.forEach((group, number) => {
    for (const phrase of group.split(', ')) {
      const all = stems(phrase, language);
      const [first = ''] = all;
      const key = all.join(' ');
      phrases.set(key, [...(phrases.get(key) ?? []), `=${number}`]);
      beginnings.set(first, Math.max(beginnings.get(first) ?? 0, all.length));
    }
  });
  return { phrases, beginnings };
}

function stems(text: string, language: string): string[] {
  return words(text, language).map((word) => stem(word, language));
}
