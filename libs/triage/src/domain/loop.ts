import type { TriagePolicy } from '@handraise/contracts';
import { toClauses } from './normal-text';

/** What one answered turn of the present episode left behind, oldest first. */
export interface PastTurn {
  /** The assistant's answer; empty when it had none. */
  readonly answer: string;
  /** Triage's confidence in the turn. */
  readonly confidence: number;
}

/** The first that applies is told: similar answers, then guesses, then the number of turns. */
export type LoopReason = 'LOOP_TURNS' | 'LOOP_SIMILAR_ANSWERS' | 'LOOP_LOW_CONFIDENCE';

/** Share of words in common from which two answers count as the same one. */
const ALIKE = 0.8;

/**
 * Finds a conversation that goes in circles: many turns, the same answer again, or guess upon guess. Then a person is offered unasked.
 * A resolved episode starts afresh, so only its own turns may be passed.
 */
export function findLoop(
  turns: readonly PastTurn[],
  policy: TriagePolicy['loop'],
  bar: number,
): LoopReason | undefined {
  if (hasSimilarAnswers(turns, policy.similarAnswers)) return 'LOOP_SIMILAR_ANSWERS';
  const latest = turns.slice(-policy.lowConfidence);
  if (latest.length >= policy.lowConfidence && latest.every(({ confidence }) => confidence < bar))
    return 'LOOP_LOW_CONFIDENCE';
  return turns.length >= policy.turns ? 'LOOP_TURNS' : undefined;
}

/**
 * Answers of three words or fewer ("You are welcome!") repeat without going in circles. An answer is similar to
 * itself, so a count of 2 means two.
 */
function hasSimilarAnswers(turns: readonly PastTurn[], count: number): boolean {
  const answers = turns.map(({ answer }) => new Set(toClauses(answer).split(' '))).filter((words) => words.size > 3);
  return answers.some((words) => answers.filter((other) => similarity(words, other) >= ALIKE).length >= count);
}

/** Share of words that two answers have in common (Jaccard). */
function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}
