import { isEmpty, withdrawnOf } from './metrics';

const nothing = {
  aiShare: { n: 0 },
  csat: { ai: { n: 0 }, human: { n: 0 } },
  timeToHumanSeconds: { n: 0 },
  offers: { made: 0 },
  paid: { earnings: 0 },
};

describe('the figures of a period', () => {
  it('are empty when nothing happened', () => {
    expect(isEmpty(nothing)).toBe(true);
  });

  it('are not empty when an offer was only missed, or a matter only settled', () => {
    expect(isEmpty({ ...nothing, offers: { made: 1 } })).toBe(false);
    expect(isEmpty({ ...nothing, aiShare: { n: 1 } })).toBe(false);
  });

  it('count every offer once, also those that ended in no way of their own', () => {
    const offers = { made: 23, accepted: 19, declined: 0, timedOut: 1, rescinded: 0, undeliverable: 0 };
    expect(withdrawnOf(offers)).toBe(3);
    expect(withdrawnOf({ ...offers, made: 20 })).toBe(0);
  });
});
