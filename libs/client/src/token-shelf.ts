import type { TokenShelf } from './login-session';

interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}
interface Locks {
  request<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

/**
 * The refresh token in a browser's storage, one renewal at a time across all tabs. Locks exist in secure contexts only:
 * over plain HTTP two tabs may collide, and then one of them logs in again.
 */
export const tokenShelf = (key: string, storage: TextStorage, locks: Locks | undefined): TokenShelf => ({
  read: () => storage.getItem(key),
  write: (token) => (token === null ? storage.removeItem(key) : storage.setItem(key, token)),
  alone: (work) => (locks ? locks.request(key, work) : work()),
});
