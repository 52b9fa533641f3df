import { commands } from '@handraise/contracts';
import { isEmpty } from './metrics';

const none = { value: null, n: 0, asked: 0, low: null, high: null };
const nothing = {
  from: '2026-03-01T12:00:00Z',
  to: '2026-03-02T12:00:00Z',
  aiShare: { value: null, n: 0, confirmed: 0, assumed: 0 },
  csat: { ai: none, human: none },
  repeatContacts: { value: null, n: 0 },
  timeToHumanSeconds: { p50: null, p95: null, n: 0 },
  timeToResolveSeconds: { p50: null, p95: null, n: 0 },
  offers: { made: 0, accepted: 0, declined: 0, timedOut: 0, rescinded: 0, undeliverable: 0 },
  paid: { earnings: 0, totalMinor: 0, currency: 'EUR' },
};
const metrics = (change: object) => commands.getMetrics.result.parse({ ...nothing, ...change });

describe('the figures of a period', () => {
  it('are empty when nothing happened', () => {
    expect(isEmpty(metrics({}))).toBe(true);
  });

  it('are not empty when an offer was only missed, or a matter only settled', () => {
    expect(isEmpty(metrics({ offers: { ...nothing.offers, made: 1, timedOut: 1 } }))).toBe(false);
    expect(isEmpty(metrics({ aiShare: { value: 1, n: 1, confirmed: 0, assumed: 1 } }))).toBe(false);
  });
});
