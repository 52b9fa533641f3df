import { useNow } from '@handraise/ui';
import { useMemo } from 'react';

/** The server's time each second, by the time it gave with its newest answer: this machine's clock may be wrong. */
export function useServerNow(answeredAt: string): Date {
  const offset = useMemo(() => new Date(answeredAt).getTime() - Date.now(), [answeredAt]);
  return new Date(useNow(1000).getTime() + offset);
}
