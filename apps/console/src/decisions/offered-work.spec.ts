import { offeredWork, totalOf } from './offered-work';

const agentId = '01a20486-1ecd-70a4-9fac-9d4d5a2a1297';
const snapshot = { handoffs: [{ id: 'h1', skill: 'fraud', language: 'en', tier: 'vip', complexity: 'M', level: 2 }] };

describe('the offers of a decision record', () => {
  it('are told with what was asked for and what spoke for the agent', () => {
    const decision = {
      offers: [{ agentId, handoffId: 'h1', kind: 'single', ring: 3, score: { skill: 60, language: 100, spare: -21 } }],
      unmatched: [],
    };
    const [offer] = offeredWork(decision, snapshot);
    expect(offer).toMatchObject({ agentId, kind: 'single', ring: 3, request: 'fraud, en, vip, M' });
    expect(offer && totalOf(offer)).toBe(139);
  });

  it('are told without what the record does not say', () => {
    const [offer] = offeredWork({ offers: [{ agentId, handoffId: 'h9' }] }, {});
    expect(offer).toMatchObject({ request: '', ring: 0, points: [] });
  });

  it.each([undefined, null, 'text', {}, { offers: 3 }, { offers: [null, { agentId: 'no' }] }])(
    'are none in %j',
    (decision) => {
      expect(offeredWork(decision, snapshot)).toEqual([]);
    },
  );
});
