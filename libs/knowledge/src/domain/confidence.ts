import type { Candidate } from './retrieval-index';

/** Below this the assistant does not answer. At 0.6 about 3 in 100 questions that no article answers still pass. */
export const ANSWER_BAR = 0.6;
/** For a VIP a wrong answer costs more than a person: the bar is higher. */
export const VIP_ANSWER_BAR = 0.7;

const FARTHEST = 2;

/**
 * The probability that the first candidate really answers the question. Logistic regression over paraphrases of known
 * questions against other people's questions, and the same paraphrases with their article taken away.
 */
export function confidenceOf(candidates: readonly Candidate[]): number {
  const [best, second] = candidates;
  if (best === undefined) return 0;
  const { nearest, concepts, support, explained } = best.signals;
  const margin = Math.min(FARTHEST, best.score - (second?.score ?? 0));
  return logistic(-6.14 + 1.3 * nearest + 1.8 * concepts + 2.55 * support + 1.02 * margin + 3.01 * explained);
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
