import { amountsInNewCurrency } from './new-currency';
import { rateRemarks } from './rate-remarks';

const card = { currency: 'EUR', base: { S: 250, M: 450, L: 800, dispute: 1200 } };

describe('a rate card', () => {
  it('is published without a remark where nothing is odd', () => {
    expect(rateRemarks(card, card)).toEqual([]);
    expect(rateRemarks(card, undefined)).toEqual([]);
  });

  it('is not moved to another currency unnoticed', () => {
    const [remark] = rateRemarks({ ...card, currency: 'USD' }, card);
    expect(remark).toContain('from EUR to USD');
    expect(remark).toContain('nothing is converted');
  });

  it('does not make work unpaid unnoticed', () => {
    expect(rateRemarks({ ...card, base: { ...card.base, S: 0 } }, card)[0]).toContain('zero for small work');
  });

  it('lists every amount that is paid in another currency from then on', () => {
    const groups = [
      {
        title: 'Base pay',
        fields: [
          { path: ['base', 'S'], label: 'Small', kind: { type: 'money' } as const },
          { path: ['base', 'M'], label: 'Medium', kind: { type: 'money' } as const },
        ],
      },
    ];
    const after = { currency: 'USD', base: { ...card.base, M: 500 } };
    const changes = amountsInNewCurrency({ groups, before: card, after }, ['EUR', 'USD']);
    expect(changes).toEqual([{ path: ['base', 'S'], before: 250, after: 250 }]);
    expect(amountsInNewCurrency({ groups, before: card, after }, ['EUR', 'EUR'])).toEqual([]);
  });
});
