const NIGHT_STARTS = 22;
const NIGHT_ENDS = 6;

/** Whether it is night (22:00 to 06:00) in a time zone; an unknown zone counts as UTC. */
export function isNight(at: Date, timeZone: string): boolean {
  const hour = hourIn(at, timeZone);
  return hour >= NIGHT_STARTS || hour < NIGHT_ENDS;
}

function hourIn(at: Date, timeZone: string): number {
  try {
    const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
    return Number(format.format(at));
  } catch (error) {
    if (error instanceof RangeError) return at.getUTCHours();
    throw error;
  }
}
