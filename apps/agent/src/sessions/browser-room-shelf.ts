import { newId } from '../api/server';
import type { Kept, RoomShelf } from './session-room';

const prefix = 'handraise.agent.room';
const names: readonly Kept[] = ['draft', 'unsent', 'seen'];

/** A session's draft and unsent messages in this browser's storage. */
export function browserRoomShelf(sessionId: string): RoomShelf {
  const key = (name: string) => `${prefix}.${sessionId}.${name}`;
  return {
    read: (name) => localStorage.getItem(key(name)) ?? '',
    write: (name, text) => (text === '' ? localStorage.removeItem(key(name)) : localStorage.setItem(key(name), text)),
    clear: () => names.forEach((name) => localStorage.removeItem(key(name))),
    newId,
  };
}

/** Forgets what other people wrote here: called when the agent logs out. */
export function forgetAllRooms(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
