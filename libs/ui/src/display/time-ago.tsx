import { useEffect, useState } from 'react';
import { formatTime, formatTimeAgo } from '../text/formats';

/** The time now, renewed every so often; for lengths of time that grow on screen. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** How long ago something was, kept current; the exact time is its tooltip. */
export function TimeAgo({ at }: { at: string }) {
  const now = useNow(15_000);
  return (
    <time dateTime={at} title={new Date(at).toLocaleString()} className="whitespace-nowrap">
      {formatTimeAgo(at, now)}
    </time>
  );
}

/** The time of day of something, with its date when it was not today. */
export function Time({ at }: { at: string }) {
  const now = useNow(60_000);
  return (
    <time dateTime={at} title={new Date(at).toLocaleString()} className="whitespace-nowrap tabular-nums">
      {formatTime(at, now)}
    </time>
  );
}
