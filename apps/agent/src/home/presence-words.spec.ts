import type { Presence } from '@handraise/contracts';
import { describePresence, sayTimeLeft } from './presence-words';

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

  it('says until when a rest lasts', () => {
    const now = new Date(2026, 2, 2, 12);
    const until = new Date(2026, 2, 2, 18, 30).toISOString();
    const [said] = describePresence(presence({ reasons: ['RESTING'] }), { until, now }).reasons;
    expect(said).toMatch(/Offers come again from 0?6:30 PM on/);
    expect(describePresence(presence({ reasons: ['RESTING'] })).reasons[0]).toContain('after your rest');
  });

  it('says how long is left before a rest, once that is not long any more', () => {
    const fatigue = { engagedMinutes: 440, onlineMinutes: 500, minutesLeft: 40, restUntil: null };
    expect(sayTimeLeft(fatigue)).toMatch(/^40 min until your rest/);
    expect(sayTimeLeft({ ...fatigue, minutesLeft: 61 })).toBeUndefined();
    expect(sayTimeLeft({ ...fatigue, restUntil: '2026-03-02T18:30:00Z' })).toBeUndefined();
    expect(sayTimeLeft(undefined)).toBeUndefined();
  });

  it('shows a reason that it does not know', () => {
    expect(describePresence(presence({ reasons: ['COOLING_DOWN'] })).reasons).toEqual(['Cooling down.']);
  });
});
