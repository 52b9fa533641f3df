import { earning } from '@handraise/contracts';
import { describeEarningStatus, labelOf } from './earning-words';

const anEarning = earning.parse({
  id: '0190a6f0-0000-7000-8000-000000000001',
  sessionId: '0190a6f0-0000-7000-8000-000000000002',
  rule: 'session',
  currency: 'EUR',
  totalMinor: 450,
  lines: [],
  status: 'pending',
  availableAt: '2026-03-03T12:00:00Z',
  createdAt: '2026-03-02T12:00:00Z',
});
const now = new Date('2026-03-02T12:00:00Z');

describe('where an earning stands', () => {
  it('is no hold while it waits for its time: it says from when it is payable', () => {
    expect(labelOf(anEarning, now)).toMatch(/^Payable from .+/);
    expect(describeEarningStatus(anEarning)).not.toMatch(/hold|held/i);
  });

  it('is a review only when a person looks at it', () => {
    expect(labelOf({ ...anEarning, status: 'held' }, now)).toBe('In review');
  });
});
