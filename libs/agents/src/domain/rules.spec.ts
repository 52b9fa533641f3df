import { weightOf } from './capacity';
import { mustPause } from './misses';
import { publicName } from './public-name';
import { minutesLeft, mustRest } from './rest';
import { presenceOf, type Standing } from './routability';
import { certifiedTalents } from './talents';

const working: Standing = { status: 'active', intent: 'online', link: 'connected', resting: false, hasRoom: true };

describe('routability', () => {
  it.each([
    [{}, []],
    [{ link: 'background' }, []],
    [{ link: 'lost' }, ['NO_LINK']],
    [{ link: 'grace' }, ['NO_LINK']],
    [{ intent: 'finishing' }, ['FINISHING']],
    [{ intent: 'break', status: 'paused' }, ['PAUSED', 'ON_BREAK']],
    [{ status: 'applied', intent: 'offline', link: 'lost' }, ['NOT_ACTIVE', 'OFFLINE', 'NO_LINK']],
    [{ resting: true, hasRoom: false }, ['RESTING', 'AT_CAPACITY']],
  ] satisfies [Partial<Standing>, string[]][])('of %j names every reason: %j', (change, reasons) => {
    const presence = presenceOf({ ...working, ...change });
    expect(presence.reasons).toEqual(reasons);
    expect(presence.routable).toBe(reasons.length === 0);
  });
});

describe('capacity', () => {
  it('fits two ordinary handoffs, and one of a VIP or a dispute alone', () => {
    expect(weightOf('S', 'standard')).toEqual({ units: 34, exclusive: false });
    expect(weightOf('L', 'standard')).toEqual({ units: 50, exclusive: false });
    expect(weightOf('S', 'vip')).toEqual({ units: 100, exclusive: true });
    expect(weightOf('dispute', 'standard')).toEqual({ units: 100, exclusive: true });
  });
});

describe('rest', () => {
  it('is due after eight hours engaged or ten hours online, whichever comes first', () => {
    expect(mustRest({ engagedMinutes: 480, onlineMinutes: 480 })).toBe(true);
    expect(mustRest({ engagedMinutes: 10, onlineMinutes: 600 })).toBe(true);
    expect(minutesLeft({ engagedMinutes: 100, onlineMinutes: 580 })).toBe(20);
  });
});

describe('misses', () => {
  it('pause with the second in a row', () => expect([1, 2, 3].map(mustPause)).toEqual([false, true, true]));
});

describe('certification', () => {
  it('grants the general skill to everyone and keeps a level that was given', () => {
    const languages = [{ code: 'en', level: 'C1' as const }];
    expect(certifiedTalents({ skills: [], languages }).skills).toEqual([{ code: 'general', level: 3 }]);
    const skills = [{ code: 'general' as const, level: 5 }];
    expect(certifiedTalents({ skills, languages }).skills).toEqual(skills);
  });

  it('refuses a language that is named twice', () => {
    const twice = [
      { code: 'en', level: 'C1' as const },
      { code: 'EN', level: 'A1' as const },
    ];
    expect(() => certifiedTalents({ skills: [], languages: twice })).toThrow('Name each language once');
  });
});

describe('the public name', () => {
  it.each([
    ['Maja Kowalska', 'Maja K.'],
    ['Cher', 'Cher'],
    ['  Ana  de la  cruz ', 'Ana C.'],
  ])('%s → %s', (name, shown) => expect(publicName(name)).toBe(shown));
});
