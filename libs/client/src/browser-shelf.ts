import type { TokenShelf } from './login-session';

/** The refresh token in this browser's storage, one renewal at a time across all tabs. */
export const browserShelf = (key: string): TokenShelf => ({
  read: () => localStorage.getItem(key),
  write: (token) => (token === null ? localStorage.removeItem(key) : localStorage.setItem(key, token)),
  // Locks exist in secure contexts only; over plain HTTP two tabs may collide, and then one of them logs in again.
  alone: (work) => ('locks' in navigator ? navigator.locks.request(key, work) : work()),
});
