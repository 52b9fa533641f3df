import { offer as offerShape, type Offer } from '@handraise/contracts';
import { OfferDesk, type EndReason } from './offer-desk';

const anOffer = (number: number): Offer =>
  offerShape.parse({
    id: `0190a6f0-0000-7000-8000-00000000000${number}`,
    handoffId: '0190a6f0-0000-7000-8000-0000000000aa',
    attempt: 1,
    kind: 'single',
    topic: 'Late parcel',
    language: 'en',
    estimatedMinutes: 8,
    complexity: 'M',
    tier: 'standard',
    riskFlags: [],
    expiresAt: '2026-03-02T12:00:23Z',
    countdownMs: 20_000,
    quote: { currency: 'EUR', totalMinor: 450, lines: [], rateCardVersion: 1, signature: 's' },
  });

const settled = () => new Promise((done) => setTimeout(done, 0));

function aDesk(settings: { ack?: () => Promise<{ countdownMs: number }>; live?: Offer[] } = {}) {
  const clock = { now: 1000 };
  const acks: string[] = [];
  const ends: EndReason[] = [];
  const desk = new OfferDesk({
    list: async () => settings.live ?? [],
    ack: (offerId) => {
      acks.push(offerId);
      return settings.ack ? settings.ack() : Promise.resolve({ countdownMs: 20_000 });
    },
    now: () => clock.now,
    onEnd: (_, reason) => ends.push(reason),
  });
  return { desk, clock, acks, ends };
}

describe('the desk of offers', () => {
  it('shows an offer once and acks it once, however often it is sent', async () => {
    const { desk, acks } = aDesk();
    desk.made(anOffer(1));
    desk.made(anOffer(1));
    await settled();
    desk.made(anOffer(1));
    expect(desk.ringing.get()).toHaveLength(1);
    expect(acks).toHaveLength(1);
  });

  it('counts down from the server’s answer, not from this device’s clock', async () => {
    const { desk, clock } = aDesk({ ack: async () => ({ countdownMs: 12_000 }) });
    desk.made(anOffer(1));
    clock.now = 1500;
    await settled();
    expect(desk.ringing.get()[0]).toMatchObject({ endsAtMs: 13_500, totalMs: 20_000 });
  });

  it('acks again when the first ack did not arrive', async () => {
    const { desk, acks } = aDesk({ ack: () => Promise.reject(new Error('no answer')) });
    desk.made(anOffer(1));
    await settled();
    desk.made(anOffer(1));
    expect(acks).toHaveLength(2);
  });

  it('says why an offer ended, and forgets one that the agent answered', () => {
    const { desk, ends } = aDesk();
    desk.made(anOffer(1));
    desk.made(anOffer(2));
    desk.ended(anOffer(1).id, 'taken');
    desk.close(anOffer(2).id);
    desk.ended(anOffer(2).id, 'canceled');
    expect(desk.ringing.get()).toHaveLength(0);
    expect(ends).toEqual(['taken']);
  });

  it('does not show an offer again that has ended', () => {
    const { desk } = aDesk();
    desk.made(anOffer(1));
    desk.close(anOffer(1).id);
    desk.made(anOffer(1));
    expect(desk.ringing.get()).toHaveLength(0);
  });

  it('takes over the server’s list after a reconnect', async () => {
    const { desk } = aDesk({ live: [anOffer(2)] });
    desk.made(anOffer(1));
    await desk.sync();
    expect(desk.ringing.get().map(({ offer }) => offer.id)).toEqual([anOffer(2).id]);
  });

  it('takes away an offer whose end was never told', () => {
    const { desk, clock, ends } = aDesk();
    desk.made(anOffer(1));
    clock.now = 22_000;
    desk.sweep();
    expect(desk.ringing.get()).toHaveLength(1);
    clock.now = 24_500;
    desk.sweep();
    expect(ends).toEqual(['timed_out']);
  });
});
