import { CONCEPT_GROUPS } from './concept-groups';
import { stem } from './stem';
import { words } from './words';

/** A concept and the words of the text that name it. */
export interface ConceptSpan {
  readonly concept: string;
  readonly at: number;
  readonly length: number;
}

/** Words of the longest phrase that names a concept. */
const LONGEST_PHRASE = 5;
/** Read once at start: from stemmed phrase to the numbers of its groups. */
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
  for (const at of all.keys())
    for (let length = 1; length <= LONGEST_PHRASE && at + length <= all.length; length++)
      for (const concept of table.get(all.slice(at, at + length).join(' ')) ?? []) found.push({ concept, at, length });
  return found;
}

function tableOf(groups: readonly string[], language: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  groups.forEach((group, number) => {
    for (const phrase of group.split(', ')) {
      const key = stems(phrase, language).join(' ');
      table.set(key, [...(table.get(key) ?? []), `=${number}`]);
    }
  });
  return table;
}

function stems(text: string, language: string): string[] {
  return words(text, language).map((word) => stem(word, language));
}
