import { useCallback, useSyncExternalStore } from 'react';
import type { SessionRoom } from './session-room';

/** All unread messages of these rooms, kept current. */
export function useUnread(rooms: readonly SessionRoom[]): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = rooms.map(({ state }) => state.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [rooms],
  );
  return useSyncExternalStore(subscribe, () => rooms.reduce((sum, { state }) => sum + state.get().unread, 0));
}
