import fc from 'fast-check';
import { INTENTS } from './intents';
import { INTENT_EXAMPLES } from './examples/intent-examples';
import { RISK_CLASSES } from './risk';
import { decideRoute, DEFAULT_TRIAGE_POLICY as policy, type Signals } from './route';

const calm: Signals = {
  tier: 'standard',
  request: { kind: 'none' },
  risks: [],
  frustrated: false,
  intent: 'return',
  confidence: 0.9,
};
const route = (signals: Partial<Signals>, changes: Partial<typeof policy> = {}) =>
  decideRoute({ ...calm, ...signals }, { ...policy, ...changes }).route;

describe('the route of a turn', () => {
  it('is the assistant’s where nothing speaks against it', () => {
    expect(decideRoute(calm, policy)).toEqual({
      route: 'assistant',
      reasons: [{ code: 'CONFIDENT', detail: 'return' }],
    });
  });

  it('is a person’s whenever one is asked for, whatever else is known', () => {
    const anything = fc.record({
      tier: fc.constantFrom('standard' as const, 'vip' as const),
      risks: fc.subarray([...RISK_CLASSES]),
      frustrated: fc.boolean(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(anything, (signals) =>
        expect(route({ ...signals, request: { kind: 'asked', language: 'en' } })).toBe('human'),
      ),
    );
  });

  it('follows the policy for risks', () => {
    expect(route({ risks: ['dispute'] })).toBe('human');
    expect(route({ risks: ['dispute'] }, { riskyClassesToHuman: ['fraud'] })).toBe('offer_human');
  });

  it('has a higher bar for VIPs', () => {
    expect(route({ confidence: 0.3 })).toBe('assistant');
    expect(route({ confidence: 0.3, tier: 'vip' })).toBe('offer_human');
    expect(route({ confidence: 0.1, intent: 'smalltalk', tier: 'vip' })).toBe('assistant');
  });

  it('does not ask a VIP first, and follows human-first', () => {
    expect(route({ frustrated: true })).toBe('offer_human');
    expect(route({ frustrated: true, tier: 'vip' })).toBe('human');
    expect(route({ loop: 'LOOP_TURNS', tier: 'vip' })).toBe('human');
    expect(route({ tier: 'vip' }, { vip: 'human-first' })).toBe('human');
    expect(route({}, { vip: 'human-first' })).toBe('assistant');
  });

  it('always comes with a reason', () => {
    expect(
      decideRoute({ ...calm, request: { kind: 'hinted' }, loop: 'LOOP_TURNS' }, policy).reasons.map(({ code }) => code),
    ).toEqual(['HUMAN_HINTED', 'LOOP_TURNS']);
  });
});

describe('the intents', () => {
  it('each have at least 12 English examples and some in five other languages', () => {
    for (const { label } of INTENTS)
      expect(INTENT_EXAMPLES.filter((example) => example.label === label).length).toBeGreaterThanOrEqual(22);
  });

  it('are learnt from texts that stand for one intent only', () => {
    const labels = new Map<string, Set<string>>();
    for (const { text, label } of INTENT_EXAMPLES) labels.set(text, (labels.get(text) ?? new Set()).add(label));
    expect([...labels].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});
