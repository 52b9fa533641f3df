import fc from 'fast-check';
import { redact } from './redaction';

const check = (payload: string): string => {
  for (let digit = 0; digit <= 9; digit++) if (luhn(payload + String(digit))) return payload + String(digit);
  return payload;
};
const luhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, character, index) => {
    const value = Number(character) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;

describe('redaction of card numbers', () => {
  it.each([
    ['4242424242424242', '[card •••• 4242]'],
    ['my card is 4242 4242 4242 4242, thanks', 'my card is [card •••• 4242], thanks'],
    ['5555-5555-5555-4444', '[card •••• 4444]'],
    ['5555.5555.5555.4444', '[card •••• 4444]'],
    ['2223 0031 2200 3222', '[card •••• 3222]'],
    ['3782 822463 10005', '[card •••• 0005]'],
    ['6011 1111 1111 1117', '[card •••• 1117]'],
    ['3056 9300 0902 0004', '[card •••• 0004]'],
    ['3566002020360505', '[card •••• 0505]'],
    ['6200 0000 0000 0005', '[card •••• 0005]'],
    ['4242\u00a04242\u00a04242\u00a04242', '[card •••• 4242]'],
    ['4242 – 4242 – 4242 – 4242', '[card •••• 4242]'],
    ['4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2', '[card •••• 4242]'],
    ['بطاقتي ٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢', 'بطاقتي [card •••• 4242]'],
    ['カード４２４２４２４２４２４２４２４２', 'カード[card •••• 4242]'],
    ['(4242) 4242-4242-4242', '([card •••• 4242]'],
    ['[4242][4242][4242][4242]', '[[card •••• 4242]]'],
    ['4242/4242/4242/4242', '[card •••• 4242]'],
    ["4242'4242'4242'4242", '[card •••• 4242]'],
    ['4242\n4242\r\n4242\n4242', '[card •••• 4242]'],
    ['card 4222222222222', 'card [card •••• 2222]'],
    ['order 12 and card 4242424242424242 please', 'order 12 and card [card •••• 4242] please'],
    ['4242424242424242 5555555555554444', '[card •••• 4242] [card •••• 4444]'],
  ])('%s', (text, expected) => {
    expect(redact(text).text).toBe(expected);
  });

  it.each([
    ['4242 4242 4242 4242 12/28 123', '[card •••• 4242] 12/28 [card code •••]'],
    ['4242424242424242, exp 12/2028, 1234', '[card •••• 4242], exp 12/2028, [card code •••]'],
    ['4242424242424242 737', '[card •••• 4242] [card code •••]'],
    ['4242424242424242 006', '[card •••• 4242]'], // with the code it passes as a card of 19 digits: its end must not be shown
    ['my cvv is 123', 'my cvv is [card code •••]'],
    ['CVC: 4321 ok?', 'CVC: [card code •••] ok?'],
    ['the security code on the back says 999', 'the security code on the back says [card code •••]'],
    ['security code 999', 'security code [card code •••]'],
    ['Prüfziffer 123', 'Prüfziffer [card code •••]'],
    ['código de seguridad: 123', 'código de seguridad: [card code •••]'],
    ['123 is my cvv', '[card code •••] is my cvv'],
    ['cvv ١٢٣', 'cvv [card code •••]'],
  ])('takes the code away: %s', (text, expected) => {
    expect(redact(text).text).toBe(expected);
  });

  it('counts what it took', () => {
    expect(redact('4242424242424242 cvv 123').redacted).toBe(2);
    expect(redact('hello').redacted).toBe(0);
  });
});

describe('what redaction leaves alone', () => {
  it.each([
    'order 1234567890123456',
    'Order #4242424242424241 has not arrived',
    'tracking 1Z999AA10123456784',
    'call me on +49 170 1234567',
    'call me on +1 415 555 2671 or +44 20 7946 0958',
    'phone 0170 1234567 or 0049 170 1234567',
    'DE89 3704 0044 0532 0130 00',
    'IBAN ES91 2100 0418 4502 0005 1332',
    'barcode 4006381333931',
    'it is 2026-11-22 17:03:22 now',
    'I paid 1,234,567.89 in 2024 and 2025',
    'timestamp 1732295002123',
    'ISBN 978-3-16-148410-0',
    '4111 is my building, 1111 the street, flat 12',
    'sum 1000 2000 3000 4000',
    'reference 00000000000000000000',
    'my case number is 778-123',
    'uuid 0190a7a4-8f3e-7d3c-9b1a-4242424242ab',
    'card ending in 4242',
  ])('%s', (text) => {
    expect(redact(text)).toEqual({ text, redacted: 0 });
  });
});

/** The same cases in every run. */
const SEED = { seed: 20261122 };

describe('properties of redaction', () => {
  const separators = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ', '\n', '/', '_');
  const payloads = fc.tuple(
    fc.constantFrom('4', '51', '2221', '6011'),
    fc.array(fc.nat(9), { minLength: 15, maxLength: 15 }),
  );
  const cards = payloads.map(([prefix, rest]) => check((prefix + rest.join('')).slice(0, 15)));

  it('no valid card survives, whatever separates its groups', () => {
    fc.assert(
      fc.property(cards, separators, fc.constantFrom('', 'x ', 'kort: '), (card, separator, before) => {
        const written = card.match(/.{4}/g)?.join(separator) ?? card;
        expect(redact(`${before}${written}`).text).toBe(`${before}[card •••• ${card.slice(-4)}]`);
      }),
      SEED,
    );
  });

  it('a second pass changes nothing', () => {
    const piece = fc.oneof(cards, fc.string(), fc.constantFrom(' cvv ', ' 123 ', '12/28', ' ', '4242'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = redact(pieces.join('')).text;
        expect(redact(once)).toEqual({ text: once, redacted: 0 });
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  it('text without digits comes back as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/\p{Nd}/gu, '');
        expect(redact(plain)).toEqual({ text: plain, redacted: 0 });
      }),
      SEED,
    );
  });
});
