import { agentStatus } from '@handraise/contracts';
import { hasMoneyPages, sayDecision, standingOf, stepsOf } from './standing-words';

describe('how an account stands', () => {
  it('is said for everybody who may not work', () => {
    const working = ['active', 'paused'];
    for (const status of agentStatus.options.filter((one) => !working.includes(one))) {
      const standing = standingOf(status);
      const underWay = stepsOf(status).some(({ state }) => state === 'done');
      expect(standing !== undefined || underWay).toBe(true);
      if (standing) expect(standing.next.length).toBeGreaterThan(0);
    }
  });

  it('names who decided and when, and nobody where nobody has decided', () => {
    const at = new Date(2026, 2, 1, 9, 5).toISOString();
    const said = sayDecision({ by: 'Ada Admin', at }, new Date(2026, 2, 2, 12));
    expect(said).toMatch(/^Decided by Ada Admin, Mar.* 0?9:05/);
    expect(sayDecision(null, new Date())).toBeUndefined();
  });

  it('leaves the pages of their money to whoever has worked, and has a way to object wherever something was refused', () => {
    expect(agentStatus.options.filter(hasMoneyPages)).toEqual(['suspended', 'offboarded']);
    expect(agentStatus.options.filter((status) => standingOf(status)?.objection)).toEqual(['suspended', 'rejected']);
  });

  it('has one step under way, after those that are done', () => {
    const states = (status: Parameters<typeof stepsOf>[0]) => stepsOf(status).map(({ state }) => state);
    expect(states('applied')).toEqual(['done', 'next', 'later']);
    expect(states('screening')).toEqual(['done', 'next', 'later']);
    expect(states('verified')).toEqual(['done', 'done', 'next']);
  });
});
