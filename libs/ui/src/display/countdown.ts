/** Whole seconds left; 0 only when it is over, so that "1" is shown for the whole of the last second. */
export const secondsLeft = (endsAtMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil((endsAtMs - nowMs) / 1000));

/** What is left of the whole, between 0 and 1. */
export const shareLeft = (endsAtMs: number, totalMs: number, nowMs: number): number =>
  totalMs <= 0 ? 0 : Math.min(1, Math.max(0, (endsAtMs - nowMs) / totalMs));
