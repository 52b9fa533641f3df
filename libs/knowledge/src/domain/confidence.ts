import type { Candidate } from './retrieval-index';

/** Below this the assistant does not answer. */
export const ANSWER_BAR = 0.6;
/** For a VIP a wrong answer costs more than a person: the bar is higher. */
export const VIP_ANSWER_BAR = 0.7;
/** From here on it is worth asking which of the foremost articles is meant: lower, most of them are about something else. */
export const CHOICE_BAR = 0.1;

/** Cosine from which on a question is a sample question, but for endings and marks. */
const SAME_QUESTION = 0.98;
/** How sure that is: the author of the article has said that it answers this. */
const SAID_BY_AUTHOR = 0.95;

/** Beyond this a greater lead over the second article says nothing more. */
const FARTHEST = 3;

/**
 * The probability that the first candidate really answers the question. Logistic regression over one half of the held-out questions, the
 * second set and the older paraphrases, against questions that no article answers and the same questions with their article taken away.
 * Rare words of the question close together, in one sentence or sample question, are the best sign; what share of the question they are
 * says nothing on top, because people tell stories around what they ask.
 */
export function confidenceOf(candidates: readonly Candidate[]): number {
  const [best, second] = candidates;
  if (best === undefined) return 0;
  const { support, evidence, twin, nearest } = best.signals;
  const margin = Math.min(FARTHEST, best.score - (second?.score ?? 0));
  const fitted = logistic(-6.1 + 2.71 * support + 1.72 * twin + 0.6 * margin + 1.75 * Math.log(1 + evidence));
  return nearest >= SAME_QUESTION ? Math.max(SAID_BY_AUTHOR, fitted) : fitted;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
