import type { PendingMessage } from '@handraise/client';

/** What the widget remembers on this device; a browser that forbids storage just forgets. */
interface Remembered {
  /** A secret: who holds it is this anonymous customer. */
  anonymousId: string;
  conversation: string;
  /** The newest message that was on an open screen. */
  seen: { conversation: string; seq: number };
  unsent: readonly PendingMessage[];
  /** The session that waits for its stars. */
  toRate: { sessionId: string; name: string };
}

const keyOf = (name: string): string => `handraise:${name}`;

/** What was kept, if this device still has it. */
export function recall<Name extends keyof Remembered>(name: Name): Remembered[Name] | undefined {
  try {
    const stored = localStorage.getItem(keyOf(name));
    return stored === null ? undefined : (JSON.parse(stored) as Remembered[Name]);
  } catch {
    return undefined;
  }
}

/** Keeps a value; undefined forgets it. */
export function remember<Name extends keyof Remembered>(name: Name, value: Remembered[Name] | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Without storage the conversation lives as long as the page.
  }
}
