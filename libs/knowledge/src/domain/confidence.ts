import type { Candidate } from './retrieval-index';

/** Below this the assistant does not answer. */
export const ANSWER_BAR = 0.6;
/** For a VIP a wrong answer costs more than a person: the bar is higher. */
export const VIP_ANSWER_BAR = 0.7;

/** Beyond this a greater lead over the second article says nothing more. */
const FARTHEST = 3;

/**
 * The probability that the first candidate really answers the question. Logistic regression over one half of the held-out questions and
 * the older paraphrases, against questions that no article answers and the same questions with their article taken away. A question whose
 * words stand close together, in one sentence or sample question, is the best sign; that the article has them somewhere is none.
 */
export function confidenceOf(candidates: readonly Candidate[]): number {
  const [best, second] = candidates;
  if (best === undefined) return 0;
  const { support, place, whole, twin, known, length } = best.signals;
  const margin = Math.min(FARTHEST, best.score - (second?.score ?? 0));
  const had = Math.log(1 + length * whole);
  const missed = Math.log(1 + length * (1 - whole));
  return logistic(
    -5.69 +
      1.91 * support +
      3.05 * place -
      2.48 * whole +
      2.44 * twin +
      0.7 * margin -
      0.42 * missed +
      2.79 * had -
      0.44 * known,
  );
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
