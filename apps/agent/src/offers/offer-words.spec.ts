import { offer as offerShape } from '@handraise/contracts';
import { notificationTitle, summarizeOffer, titleWhileRinging } from './offer-words';

const anOffer = offerShape.parse({
  id: '0190a6f0-0000-7000-8000-000000000001',
  handoffId: '0190a6f0-0000-7000-8000-0000000000aa',
  attempt: 1,
  kind: 'single',
  topic: 'refund_status',
  language: 'en',
  estimatedMinutes: 8,
  complexity: 'M',
  tier: 'vip',
  riskFlags: ['chargeback'],
  expiresAt: '2026-03-02T12:00:23Z',
  countdownMs: 20_000,
  quote: { currency: 'EUR', totalMinor: 450, lines: [], rateCardVersion: 1, signature: 's' },
});

describe('an offer outside its page', () => {
  it('begins a tab’s title with what a narrow tab can show', () => {
    expect(titleWhileRinging(anOffer, 18)).toBe('● 18 s · €4.50 · Refund status');
  });

  it('says on a locked screen what it pays, what it is and how long it takes, and no more', () => {
    expect(`${notificationTitle(anOffer)} / ${summarizeOffer(anOffer)}`).toBe(
      'An offer: €4.50 / Refund status · about 8 min',
    );
  });
});
