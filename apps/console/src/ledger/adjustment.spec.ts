import { RequestError } from '@handraise/client';
import { entriesOf, explainAdjustment, judgeAdjustment } from './adjustment';

describe('an adjustment', () => {
  it('is above zero for the agent and below zero against', () => {
    const draft = { amount: '2,50', reason: 'Bank charge' } as const;
    expect(judgeAdjustment({ ...draft, direction: 'for' }, 'EUR')).toEqual({ amountMinor: 250, faults: {} });
    expect(judgeAdjustment({ ...draft, direction: 'against' }, 'EUR').amountMinor).toBe(-250);
  });

  it('knows how many decimals its currency has', () => {
    const draft = { direction: 'for', amount: '250', reason: 'Bank charge' } as const;
    expect(judgeAdjustment(draft, 'JPY').amountMinor).toBe(250);
    expect(judgeAdjustment({ ...draft, amount: '2.505' }, 'EUR').amountMinor).toBeUndefined();
  });

  it('says what is missing', () => {
    const { faults } = judgeAdjustment({ direction: 'for', amount: '0', reason: ' x ' }, 'EUR');
    expect(Object.keys(faults)).toEqual(['amount', 'reason']);
  });

  it('is balanced, whichever way it goes', () => {
    for (const amountMinor of [250, -250])
      expect(entriesOf(amountMinor).reduce((sum, entry) => sum + entry.amountMinor, 0)).toBe(0);
  });

  it('is refused in words that say that nothing was booked', () => {
    const tooMuch = new RequestError('NOT_ALLOWED_BY_POLICY', 'An adjustment by one person is at most 500.00.');
    expect(explainAdjustment(tooMuch)).toBe('An adjustment by one person is at most 500.00. Nothing was booked.');
    expect(explainAdjustment(new RequestError('CONFLICT', ''))).toContain('less than this available');
    expect(explainAdjustment(new RequestError('RATE_LIMITED', ''))).toContain('Please wait');
  });
});
