import { releaseCause } from '@handraise/contracts';
import { describeEnding } from './ending-words';

describe('how a session ended, in words', () => {
  it('is no success when the work went on to somebody else, and says why', () => {
    const said = releaseCause.options.map((cause) => describeEnding({ cause }, 'active', 'Anna'));
    expect(said.every(({ good }) => !good)).toBe(true);
    expect(describeEnding({ cause: 'no_first_reply' }, 'active', 'Anna').text).toContain('90 seconds');
    expect(describeEnding({ cause: 'agent' }, 'active', 'Anna').title).toBe('You gave it back');
  });

  it('is no success when it was released while nobody listened', () => {
    expect(describeEnding({}, 'released', 'Anna').good).toBe(false);
  });

  it('is one when the work is done', () => {
    expect(describeEnding({ outcome: 'resolved' }, 'active', 'Anna')).toMatchObject({
      good: true,
      title: 'Session with Anna ended',
    });
  });
});
