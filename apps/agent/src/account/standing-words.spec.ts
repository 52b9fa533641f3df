import { agentStatus } from '@handraise/contracts';
import { standingOf, stepsOf } from './standing-words';

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

  it('has one step under way, after those that are done', () => {
    const states = (status: Parameters<typeof stepsOf>[0]) => stepsOf(status).map(({ state }) => state);
    expect(states('applied')).toEqual(['done', 'next', 'later']);
    expect(states('screening')).toEqual(['done', 'next', 'later']);
    expect(states('verified')).toEqual(['done', 'done', 'next']);
  });
});
