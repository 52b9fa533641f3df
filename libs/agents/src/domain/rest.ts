/** The duty to rest: minutes in the last 24 hours, or since the last rest. */
export interface Worked {
  readonly engagedMinutes: number;
  readonly onlineMinutes: number;
}

/** 8 h engaged or 10 h online in any 24 h, whichever comes first. */
const limits: Worked = { engagedMinutes: 8 * 60, onlineMinutes: 10 * 60 };

/** In a row; then the count begins anew. */
export const REST_HOURS = 8;

/** How long an agent may still work; zero or less means: rest now. */
export const minutesLeft = (worked: Worked): number =>
  Math.min(limits.engagedMinutes - worked.engagedMinutes, limits.onlineMinutes - worked.onlineMinutes);

/** Holds I15 together with `agents_pool`, which lists nobody who rests. */
export const mustRest = (worked: Worked): boolean => minutesLeft(worked) <= 0;
