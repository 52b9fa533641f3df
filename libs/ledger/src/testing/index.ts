import type { Posting } from '../domain/posting';

let postings = 0;

/** A posting of pay owed to an agent; change what the test is about. */
export const aPosting = (owner: string, amountMinor: number, changes: Partial<Posting> = {}): Posting => ({
  key: `test:${process.pid}:${(postings += 1)}`,
  kind: 'earning',
  entries: [
    { account: 'exp:session', amountMinor, currency: 'EUR' },
    { account: 'agent:pending', owner, amountMinor: -amountMinor, currency: 'EUR' },
  ],
  ...changes,
});
