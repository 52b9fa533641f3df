import { useEffect, useRef, useState } from 'react';

/** The width of an element in pixels, kept current: charts are drawn at the size they have, so that words stay readable. */
export function useWidth<E extends Element>(before: number) {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(before);
  useEffect(() => {
    if (!ref.current) return undefined;
    const watcher = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(1, Math.round(entry.contentRect.width))),
    );
    watcher.observe(ref.current);
    return () => watcher.disconnect();
  }, []);
  return { ref, width };
}
