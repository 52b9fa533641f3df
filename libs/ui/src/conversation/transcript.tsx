import { useEffect, useRef, type ReactNode } from 'react';

export interface TranscriptProps {
  /** Whose conversation it is, for screen readers. */
  label: string;
  /** Changes when something was added: the view then follows, if it stood at the end. */
  follow: unknown;
  children: ReactNode;
}

// How close to the end still counts as "reading the newest".
const nearEnd = 120;

/** The list of messages: a live log that follows the newest one, unless the reader has scrolled up. */
export function Transcript({ label, follow, children }: TranscriptProps) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const toEnd = () => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  useEffect(toEnd, [follow]);
  // A keyboard or a notice that takes room away must not hide the newest message.
  useEffect(() => {
    if (!box.current) return undefined;
    const watcher = new ResizeObserver(toEnd);
    watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  const noteScroll = () => {
    const { current } = box;
    if (current) atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < nearEnd;
  };
  return (
    <div
      ref={box}
      role="log"
      aria-live="polite"
      aria-label={label}
      tabIndex={0}
      onScroll={noteScroll}
      className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto overscroll-contain p-4 focus-visible:-outline-offset-2"
    >
      {children}
    </div>
  );
}

/** Somebody is writing. */
export const Typing = ({ name }: { name: string }) => (
  <p role="status" className="px-1 text-sm text-muted">
    {name} is writing …
  </p>
);
