import { verdict as verdicts } from '@handraise/contracts';
import { explainRequest, sayRequest, sayRound, type ExplainedRequest } from './why-words';

const aRequest = (over: Partial<ExplainedRequest> = {}): ExplainedRequest => ({
  verdict: 'OFFERED',
  ring: 0,
  skill: 'payments',
  language: 'de',
  complexity: 'S',
  tier: 'standard',
  needed: { skill: 3, language: 4 },
  held: { skill: 2, language: 0 },
  total: 180,
  bestTotal: 200,
  rank: 2,
  candidates: 4,
  ...over,
});

describe('why me, why not me, in words', () => {
  it('has a sentence and a short word for every verdict', () => {
    for (const verdict of verdicts.options) {
      expect(explainRequest(aRequest({ verdict }))).toMatch(/^[A-Z].*\.$/);
      expect(explainRequest(aRequest({ verdict }))).not.toMatch(/undefined/);
      expect(sayRound([verdict])).not.toBe('');
    }
  });

  it('names what was needed and what the agent has', () => {
    expect(explainRequest(aRequest({ verdict: 'LANGUAGE' }))).toContain(
      'German: at least B2 was needed, you have none',
    );
    expect(explainRequest(aRequest({ verdict: 'SKILL' }))).toContain('Payments at level 3, you have 2');
    expect(explainRequest(aRequest({ verdict: 'ANOTHER_SCORED_HIGHER' }))).toContain('200 points, you had 180');
  });

  it('says why full hands were no room, differently for work that needs a person alone', () => {
    const [usual, vip] = [aRequest({ verdict: 'NO_ROOM' }), aRequest({ verdict: 'NO_ROOM', tier: 'vip' })];
    expect(explainRequest(vip)).not.toBe(explainRequest(usual));
  });

  it('says what became of an offer, also when it never came about', () => {
    const offer = { id: '0190a6f0-0000-7000-8000-000000000001' as never, status: 'declined' };
    expect(explainRequest(aRequest({ offer }))).toContain('which is free');
    expect(explainRequest(aRequest({ candidates: 1, offer }))).toContain('Nobody else could take it');
    expect(explainRequest(aRequest())).toContain('no room any more');
  });

  it('calls a round by its offer, else by the request that had waited longest', () => {
    expect(sayRound(['SKILL', 'OFFERED'])).toBe('Offered to you');
    expect(sayRound(['SKILL', 'LANGUAGE'])).toBe('Another skill');
  });

  it('says what was looked for, and how widely', () => {
    expect(sayRequest(aRequest({ tier: 'vip', ring: 3 }))).toBe(
      'Payments in German · VIP · anybody who speaks the language',
    );
  });
});
