import { terms } from './words';

/** Shorter messages are one question. */
const LONG_FROM_WORDS = 12;
/** A part with fewer meaningful words asks nothing of its own. */
const FEWEST_WORDS = 2;
const MOST_PARTS = 6;

/**
 * What a message may be asked as: as a whole, and where it is long, by its sentences. In a long story the question is one sentence, and
 * the words of the others drown it.
 */
export function messageParts(message: string, language: string): string[] {
  if (message.split(/\s+/u).length < LONG_FROM_WORDS) return [message];
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences = Array.from(segmenter.segment(message), ({ segment }) => segment.trim());
  const parts = sentences.filter((sentence) => terms(sentence, language).length >= FEWEST_WORDS);
  return parts.length < 2 ? [message] : [message, ...parts.slice(0, MOST_PARTS)];
}
