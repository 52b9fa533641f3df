import type { Presence } from '@handraise/contracts';
import { describePresence } from './presence-words';

const presence = (change: Partial<Presence>): Presence => ({
  intent: 'online',
  link: 'connected',
  routable: false,
  reasons: [],
  ...change,
});

describe('presence in words', () => {
  it('has nothing to explain when offers come', () => {
    expect(describePresence(presence({ routable: true }))).toEqual({
      short: 'Online',
      title: 'You are online',
      reasons: [],
    });
  });

  it('says why no offers come although the agent is online', () => {
    const words = describePresence(presence({ reasons: ['AT_CAPACITY'] }));
    expect(words.short).toBe('Working');
    expect(words.reasons[0]).toContain('when a session ends');
  });

  it('puts a pause before everything else', () => {
    expect(describePresence(presence({ reasons: ['PAUSED', 'NO_LINK'] })).title).toBe('Offers are paused');
  });

  it('calls a pause a pause, although the intent became a break with it', () => {
    const words = describePresence(presence({ intent: 'break', reasons: ['PAUSED', 'ON_BREAK'] }));
    expect(words.short).toBe('Paused');
    expect(words.reasons).toHaveLength(1);
  });

  it('shows a reason that it does not know', () => {
    expect(describePresence(presence({ reasons: ['COOLING_DOWN'] })).reasons).toEqual(['Cooling down.']);
  });
});
