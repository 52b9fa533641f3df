import type { Payout } from '@handraise/contracts';
import { whileMoving } from './while-moving';

const interval = (...statuses: Payout['status'][]) =>
  whileMoving((data: { status: Payout['status'] }[] | undefined) => data)({
    state: { data: statuses.map((status) => ({ status })) },
  });

describe('a list of payouts', () => {
  it('looks again soon while one of them is on its way', () => {
    expect(interval('paid', 'submitted')).toBe(2000);
    expect(interval('unknown')).toBe(2000);
  });

  it('rests when nothing will change by itself', () => {
    expect(interval('paid', 'draft', 'failed')).toBe(false);
    expect(whileMoving((data: undefined) => data)({ state: { data: undefined } })).toBe(false);
  });
});
