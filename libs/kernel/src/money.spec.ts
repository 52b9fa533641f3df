import { addMoney, money, multiplyMoney, splitMoney, sumMoney } from './money';

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
});
