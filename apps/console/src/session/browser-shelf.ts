import type { TokenShelf } from '@handraise/client';

const KEY = 'handraise.console.refresh';

/** The refresh token in this browser's storage, one renewal at a time across all tabs. */
export const browserShelf: TokenShelf = {
  read: () => localStorage.getItem(KEY),
  write: (token) => (token === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, token)),
  // Locks exist in secure contexts only; over plain HTTP two tabs may collide, and then one of them logs in again.
  alone: (work) => ('locks' in navigator ? navigator.locks.request(KEY, work) : work()),
};
