/** What is known about waiting when somebody asks. */
export interface WaitFacts {
  /** 1 is next. */
  readonly position: number;
  /** Recent waits from asking to a person, in seconds, newest first. */
  readonly recentWaits: readonly number[];
  readonly routableAgents: number;
}

/** In whole seconds, from asking to a person. */
export interface WaitRange {
  readonly low: number;
  readonly high: number;
}

/** Fewer recent waits than this say more about chance than about the line. */
const ENOUGH = 8;

/** An honest range in seconds: from what really happened lately, wider the less is known. */
export function estimateWait({ position, recentWaits, routableAgents }: WaitFacts): WaitRange {
  const turns = Math.max(1, Math.ceil(position / Math.max(1, routableAgents)));
  if (recentWaits.length >= ENOUGH) {
    const sorted = [...recentWaits].sort((a, b) => a - b);
    return widen(quantile(sorted, 0.2) * turns, quantile(sorted, 0.9) * turns);
  }
  if (routableAgents > 0) return { low: 5 * turns, high: 40 * turns };
  return { low: 60 * turns, high: 300 * turns };
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

/** Never a promise to the second: a quiet hour would show "0-0 s" and be wrong at the first busy one. */
const widen = (low: number, high: number): WaitRange => ({
  low: Math.max(1, Math.floor(low)),
  high: Math.max(Math.ceil(low) + 5, Math.ceil(high)),
});
