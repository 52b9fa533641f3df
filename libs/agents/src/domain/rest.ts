/** The duty to rest: minutes in the last 24 hours, or since the last rest. */
export interface Worked {
  readonly engagedMinutes: number;
  readonly onlineMinutes: number;
}

const limits: Worked = { engagedMinutes: 8 * 60, onlineMinutes: 10 * 60 };

export const REST_HOURS = 8;

/** How long an agent may still work; zero or less means: rest now. */
export const minutesLeft = (worked: Worked): number =>
  Math.min(limits.engagedMinutes - worked.engagedMinutes, limits.onlineMinutes - worked.onlineMinutes);

export const mustRest = (worked: Worked): boolean => minutesLeft(worked) <= 0;
