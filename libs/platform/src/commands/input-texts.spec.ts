import { randomUUID } from 'node:crypto';
import { InputTexts } from './input-texts';

const withoutDigits = (text: string): string => text.replaceAll(/\d{6,}/g, '#');
const cleaner = (): InputTexts => {
  const texts = new InputTexts();
  texts.register(withoutDigits);
  texts.register((text) => text.replaceAll('#', '(number)'));
  return texts;
};

describe('InputTexts', () => {
  it('puts every text through every rule, in order, however deep it stands, and numbers too', () => {
    const input = {
      note: 'call 123456',
      list: [{ what: 'x 999999 y' }],
      amount: 12_345_678_901_234,
      score: 5,
      ok: true,
      none: null,
    };
    expect(cleaner().clean(input)).toEqual({
      note: 'call (number)',
      list: [{ what: 'x (number) y' }],
      amount: '(number)',
      score: 5,
      ok: true,
      none: null,
    });
  });

  it('leaves identifiers and credentials as they are', () => {
    const input = { sessionId: '12345678-1234-1234-1234-123456789012', password: '123456789', id: randomUUID() };
    expect(cleaner().clean(input)).toEqual(input);
    for (const id of ['a'.repeat(8) + '4242424242424242' + 'b'.repeat(8), `${'5'.repeat(23)}f`])
      expect(cleaner().clean({ clientId: id })).toEqual({ clientId: id });
    for (const text of ['a4242424242424242b', '4242'.repeat(6), 'f'.repeat(24) + ' 4242424242424242'])
      expect(cleaner().clean({ clientId: text })).not.toEqual({ clientId: text });
    expect(cleaner().clean({ password: '1234567' }, new Set())).toEqual({ password: '(number)' });
  });

  it('changes nothing that it was given, and nothing at all without a rule', () => {
    const input = Object.freeze({ note: '123456' });
    cleaner().clean(input);
    expect(new InputTexts().clean(input)).toEqual({ note: '123456' });
  });

  it('refuses what is nested so deeply that only a program can have made it', () => {
    const deep: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    expect(() => cleaner().clean({ note: deep })).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
  });
});
