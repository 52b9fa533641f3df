import { placesInLine } from './line';

const speaks = (codes: readonly string[], room = 100) => ({
  languages: codes.map((code) => ({ code, level: 'native' as const })),
  room,
});
const asks = (...languages: string[]) => languages.map((language) => ({ language, status: 'ready' as const }));

describe('the places in line', () => {
  it('count only those ahead who wait for the same people', () => {
    const places = placesInLine(asks('en', 'it', 'en', 'it'), [speaks(['en']), speaks(['it'])], []);
    expect(places.map(({ position }) => position)).toEqual([1, 1, 2, 2]);
  });

  it('count those who speak something else when one agent is waited for by both', () => {
    const places = placesInLine(asks('en', 'de-AT', 'en'), [speaks(['en-GB', 'de'])], []);
    expect(places.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('say that nobody is there when nobody speaks the language, however many others are free', () => {
    const recent = Array.from({ length: 20 }, () => 4);
    const [english, italian] = placesInLine(asks('en', 'it'), [speaks(['en']), speaks(['en'])], recent);
    expect(english).toMatchObject({ supply: 'free', wait: { low: 4, high: 9 } });
    expect(italian).toMatchObject({ position: 1, supply: 'none', wait: { low: 60, high: 300 } });
  });

  it('tell a full house from an empty one', () => {
    expect(placesInLine(asks('en'), [speaks(['en'], 0)], [])[0]?.supply).toBe('busy');
    expect(placesInLine(asks('en'), [], [])[0]?.supply).toBe('none');
  });

  it('promise no longer wait while an agent is being asked, whose room is held for it', () => {
    const ringing = { language: 'en', status: 'offering' as const };
    const [before] = placesInLine(asks('en'), [speaks(['en'])], []);
    const [asked, next] = placesInLine([ringing, ...asks('en')], [speaks(['en'], 0)], []);
    expect(asked).toEqual(before);
    expect(next).toMatchObject({ position: 2, supply: 'busy', wait: { low: 10, high: 80 } });
  });

  it('do not count a few words of a language as speaking it', () => {
    const beginner = { languages: [{ code: 'it', level: 'A2' as const }], room: 100 };
    expect(placesInLine(asks('it'), [beginner], [])[0]?.supply).toBe('none');
  });
});
