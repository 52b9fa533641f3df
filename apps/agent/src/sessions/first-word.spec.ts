import { session } from '@handraise/contracts';
import { firstWordDue } from './first-word';

const startedAt = Date.parse('2026-03-02T12:00:00Z');
const id = (number: number) => `0190a6f0-0000-7000-8000-00000000000${number}`;
const aSession = session.parse({
  id: id(1),
  conversationId: id(2),
  handoffId: id(3),
  status: 'active',
  topic: 'refund_status',
  epoch: 1,
  quote: { currency: 'EUR', totalMinor: 450, lines: [], rateCardVersion: 1, signature: 's' },
  startedAt: '2026-03-02T12:00:00Z',
  deadlines: { firstReply: '2026-03-02T12:01:30Z' },
});
const after = (seconds: number) => firstWordDue(aSession, startedAt + seconds * 1000);

describe('the first word', () => {
  it('is asked for 30 seconds after the accept, until its time is over', () => {
    expect([29, 30, 89, 90].map(after)).toEqual([undefined, 60_000, 1000, undefined]);
  });

  it('is not asked for when it was said', () => {
    expect(firstWordDue({ ...aSession, deadlines: {} }, startedAt + 40_000)).toBeUndefined();
  });
});
