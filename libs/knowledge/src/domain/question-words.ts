import { conceptSpans } from './concepts';
import { stem } from './stem';
import { isContent, words } from './words';

/** A word of a question that carries meaning, with the concepts it helps to name. */
export interface MeaningfulWord {
  readonly term: string;
  readonly concepts: readonly string[];
}

/** A question, taken apart for scoring. */
export interface QuestionWords {
  readonly meaningful: readonly MeaningfulWord[];
  /** Terms and concepts together: what is looked up. */
  readonly lookup: readonly string[];
  readonly concepts: readonly string[];
}

/**
 * Stems for matching, concepts for other words of the same meaning; a phrase of several words may name one
 * concept.
 */
export function questionWords(question: string, language: string): QuestionWords {
  const all = words(question, language);
  const stems = all.map((word) => stem(word, language));
  const spans = conceptSpans(stems, language);
  const meaningful = stems.flatMap((term, at) =>
    isContent(all[at] ?? '', language) ? [{ term, concepts: spansAt(spans, at) }] : [],
  );
  const concepts = [...new Set(spans.map((span) => span.concept))];
  return { meaningful, concepts, lookup: [...meaningful.map(({ term }) => term), ...concepts] };
}

function spansAt(spans: ReturnType<typeof conceptSpans>, at: number): string[] {
  return spans.filter((span) => span.at <= at && at < span.at + span.length).map((span) => span.concept);
}
