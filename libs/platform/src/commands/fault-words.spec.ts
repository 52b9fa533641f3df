import { z } from 'zod';
import { faultInWords, placeInWords } from './fault-words';

const schema = z.strictObject({
  reasons: z.array(z.string().min(3).max(10)).max(2),
  level: z.enum(['A1', 'A2', 'native']),
  count: z.int().min(1).max(5),
  email: z.email(),
  at: z.iso.datetime(),
  id: z.uuid(),
  vip: z.boolean(),
  country: z.string().regex(/^[A-Z]{2}$/, 'use the two capital letters'),
});
const good = {
  reasons: ['late'],
  level: 'A1',
  count: 1,
  email: 'a@example.org',
  at: '2026-01-31T08:30:00Z',
  id: '0190f5c2-7d2a-7b2e-9c3f-3c1f0a1b2c3d',
  vip: false,
  country: 'SE',
};
const faults = (change: object): string[] =>
  (schema.safeParse({ ...good, ...change }, { error: faultInWords }).error?.issues ?? []).map(
    ({ path, message }) => `${placeInWords(path)}: ${message}`,
  );

describe('what is wrong with an input', () => {
  it.each([
    [{ reasons: ['much too long for it'] }, 'Reasons, no. 1: use at most 10 characters (there are 20)'],
    [{ reasons: ['ok'] }, 'Reasons, no. 1: use at least 3 characters (there are 2)'],
    [{ reasons: [' '] }, 'Reasons, no. 1: this must not be empty'],
    [{ reasons: ['late', 'rude', 'both'] }, 'Reasons: use at most 2 entries (there are 3)'],
    [{ level: 'B9' }, 'Level: use A1, A2 or native'],
    [{ level: undefined }, 'Level: this is missing'],
    [{ count: 7 }, 'Count: use at most 5'],
    [{ count: 1.5 }, 'Count: use a whole number'],
    [{ count: 'many' }, 'Count: use a number'],
    [{ email: 'maya' }, 'Email: use an e-mail address, such as "maya@example.org"'],
    [{ at: 'soon' }, 'At: use a time in UTC, such as "2026-01-31T08:30:00Z"'],
    [{ vip: 'yes' }, 'Vip: use true or false'],
    [{ tier: 'gold' }, ': there is no field "tier" here'],
    [{ country: 'se' }, 'Country: use the two capital letters'],
  ])('is said so that a person can mend it: %j', (change, sentence) => {
    expect(faults(change)).toEqual([sentence]);
  });

  it('never shows what Zod says', () => {
    const all = Object.keys(good).map((key) => faults({ [key]: {} }).join());
    expect(all.join(' ')).not.toMatch(/Invalid|expected|Too (big|small)|received/);
  });

  it('names a place as people do', () => {
    expect(placeInWords(['sampleQuestions', 0])).toBe('Sample questions, no. 1');
    expect(placeInWords(['languages', 1, 'code'])).toBe('Languages, no. 2, code');
  });
});
