/** This many missed offers in a row pause an agent. Declines are free and never count. */
export const MISSES_TO_PAUSE = 2;

/** A pause ends with the agent's next tap on "online"; by itself after a day. */
export const PAUSE_HOURS = 24;

/**
 * Two, not one: a single miss is a doorbell or a tunnel, two in a row are an empty chair that customers wait
 * for.
 */
export const mustPause = (missesInARow: number): boolean => missesInARow >= MISSES_TO_PAUSE;
