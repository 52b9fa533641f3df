import { foldLetters } from '../normal-text';
import type { HumanRequestPhrases } from './phrases';

/** One language's phrases as regular expressions over folded clauses. */
export interface CompiledPhrases {
  readonly language: string;
  readonly explicit: RegExp;
  readonly refusals: RegExp | undefined;
  readonly hints: RegExp | undefined;
  readonly alone: RegExp;
  readonly masks: RegExp | undefined;
  readonly negatedBefore: RegExp;
  readonly negatedInside: RegExp;
  readonly negatedAfter: RegExp | undefined;
  readonly despite: RegExp | undefined;
}

/** What a word may not touch on either side, marks and digits included. */
const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/** Done once at start: the alternatives of dozens of languages are too dear for every message. */
export function compile(phrases: HumanRequestPhrases): CompiledPhrases {
  const spaced = phrases.spaced ?? true;
  const [start, end] = spaced ? [`(?<!${LETTER})`, `(?!${LETTER})`] : ['', ''];
  const words = (source: string, flags = 'u') => new RegExp(`${start}(?:${expand(source)})${end}`, flags);
  const anyOf = (sources: readonly string[] | undefined) =>
    sources && sources.length > 0 ? words(sources.join('|'), 'gu') : undefined;
  const { negations, negationsAfter, masks, despite } = phrases;
  return {
    language: phrases.language,
    explicit: words(phrases.explicit.join('|'), 'gu'),
    refusals: anyOf(phrases.refusals),
    hints: anyOf(phrases.hints),
    alone: aloneIn(phrases, spaced),
    masks: masks === undefined ? undefined : words(masks, 'gu'),
    negatedBefore: new RegExp(`${start}(?:${expand(negations)})${spaced ? '(?: [^ |]+){0,2} $' : '[^|]{0,3}$'}`, 'u'),
    negatedInside: words(negations),
    negatedAfter:
      negationsAfter === undefined
        ? undefined
        : new RegExp(`^${spaced ? '(?: [^ |]+)?? ' : '[^|]{0,2}'}(?:${expand(negationsAfter)})`, 'u'),
    despite: despite === undefined ? undefined : words(despite),
  };
}

/** Anchored at both ends: nothing but fillers beside the person. */
function aloneIn({ alone, fillers }: HumanRequestPhrases, spaced: boolean): RegExp {
  const [persons, others, space] = [expand(alone), expand(fillers), spaced ? ' ' : ''];
  return new RegExp(`^(?:(?:${others})${space})*(?:${persons})(?:${space}(?:${others}|${persons}))*$`, 'u');
}

/** Folds the letters as texts are folded, then spells out the placeholders (whose escapes must keep their case). */
function expand(source: string): string {
  return foldLetters(source)
    .replaceAll('{gap}', '(?: [^ |]+){0,3}?')
    .replaceAll('{near}', '[^|]{0,6}?')
    .replaceAll('~', '[\\p{L}\\p{M}]*');
}
