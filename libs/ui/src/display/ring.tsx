import { useCallback, useEffect, useRef, useState } from 'react';
import { classNames } from '../text/class-names';
import { secondsLeft, shareLeft } from './countdown';

export interface RingProps {
  /** When it is over, on the clock of `performance.now()`: a wrong clock of the device changes nothing. */
  endsAtMs: number;
  totalMs: number;
  /** What is running out, for screen readers. */
  label: string;
  size?: number;
}

const radius = 44;
const length = 2 * Math.PI * radius;

/** The seconds left of something. A frame timer draws the ring, so that it is right again after a hidden tab wakes. */
function useSecondsLeft(endsAtMs: number, draw: (nowMs: number) => void): number {
  const [seconds, setSeconds] = useState(() => secondsLeft(endsAtMs, performance.now()));
  useEffect(() => {
    let frame = 0;
    const tick = () => {
      const now = performance.now();
      draw(now);
      setSeconds(secondsLeft(endsAtMs, now));
      if (now < endsAtMs) frame = requestAnimationFrame(tick);
    };
    tick();
    return () => cancelAnimationFrame(frame);
  }, [endsAtMs, draw]);
  return seconds;
}

/** A countdown as a ring with the seconds in it. The last five seconds are amber. */
export function Ring({ endsAtMs, totalMs, label, size = 72 }: RingProps) {
  const arc = useRef<SVGCircleElement>(null);
  const draw = useCallback(
    (nowMs: number) => {
      arc.current?.setAttribute('stroke-dashoffset', String(length * (1 - shareLeft(endsAtMs, totalMs, nowMs))));
    },
    [endsAtMs, totalMs],
  );
  const seconds = useSecondsLeft(endsAtMs, draw);
  const late = seconds <= 5;
  return (
    <div
      role="timer"
      aria-label={`${label}: ${seconds} seconds`}
      className="relative shrink-0"
      style={{ inlineSize: size, blockSize: size }}
    >
      <svg aria-hidden viewBox="0 0 100 100" className="size-full -rotate-90">
        <circle cx="50" cy="50" r={radius} fill="none" strokeWidth="8" className="stroke-border" />
        <circle
          ref={arc}
          cx="50"
          cy="50"
          r={radius}
          fill="none"
          strokeWidth="8"
          strokeLinecap="round"
          strokeDasharray={length}
          className={late ? 'stroke-warn' : 'stroke-brand'}
        />
      </svg>
      <span
        aria-hidden
        className={classNames(
          'absolute inset-0 flex items-center justify-center font-semibold tabular-nums',
          size < 80 ? 'text-lg' : 'text-xl',
          late && 'text-warn',
        )}
      >
        {seconds}
      </span>
    </div>
  );
}
