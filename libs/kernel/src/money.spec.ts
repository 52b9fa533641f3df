import { addMoney, decimalsOf, money, multiplyMoney, sayMoney, splitMoney, sumMoney, toDecimal } from './money';

describe('money', () => {
  it('adds amounts of one currency and refuses two', () => {
    expect(addMoney(money(250, 'EUR'), money(50, 'EUR'))).toEqual(money(300, 'EUR'));
    expect(() => addMoney(money(1, 'EUR'), money(1, 'USD'))).toThrow('cannot be added');
  });

  it('refuses fractions of a minor unit', () => {
    expect(() => money(0.5, 'EUR')).toThrow('whole number');
  });

  it.each([
    [250, 15, 38], // 37.5 rounds to the even 38
    [250, 13, 32], // 32.5 rounds to the even 32
    [-250, 15, -38],
    [333, 10, 33],
  ])('multiplies %i by %i %% and rounds half to even: %i', (amount, percent, expected) => {
    const ratio = { numerator: percent, denominator: 100 };
    expect(multiplyMoney(money(amount, 'EUR'), ratio).amountMinor).toBe(expected);
  });

  it('splits so that the parts add up to the whole', () => {
    const parts = splitMoney(money(1000, 'EUR'), [1, 1, 1]);
    expect(parts.map((part) => part.amountMinor)).toEqual([334, 333, 333]);
    expect(sumMoney(parts, 'EUR').amountMinor).toBe(1000);
  });

  it.each([
    [450, 'EUR', '4.50'],
    [-5, 'EUR', '-0.05'],
    [0, 'EUR', '0.00'],
    [450, 'JPY', '450'],
    [-450, 'JPY', '-450'],
    [450, 'KWD', '0.450'],
    [-1_234_567, 'KWD', '-1234.567'],
    [12_345, 'CLF', '1.2345'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90071992547409.91'],
  ])('writes %i of %s exactly as %s', (amount, currency, text) => {
    expect(toDecimal(money(amount, currency))).toBe(text);
  });

  it('knows the decimals of a currency by ISO 4217, wherever it runs', () => {
    expect(['EUR', 'JPY', 'KWD', 'IQD', 'UYW', 'ABC'].map(decimalsOf)).toEqual([2, 0, 3, 3, 4, 2]);
  });

  it('says an amount with its currency', () => {
    expect(sayMoney(money(500, 'KWD'))).toBe('0.500 KWD');
  });
});
