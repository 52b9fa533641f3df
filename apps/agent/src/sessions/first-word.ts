import type { Session } from '@handraise/contracts';

// The server gives the customer to somebody else after 90 s; the nudge comes after 30.
const nudgeBeforeMs = 60_000;

/** How long there still is for the first word, once it is time to say so. */
export function firstWordDue({ deadlines }: Session, nowMs: number): number | undefined {
  const { firstReply } = deadlines;
  if (firstReply === undefined) return undefined;
  const leftMs = new Date(firstReply).getTime() - nowMs;
  return leftMs <= nudgeBeforeMs && leftMs > 0 ? leftMs : undefined;
}
