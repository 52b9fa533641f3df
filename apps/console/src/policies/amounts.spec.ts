import { amountText, minorFrom } from './amounts';

describe('amounts in a form', () => {
  it.each([
    ['2.50', 250],
    ['2,5', 250],
    ['0.30', 30],
    ['12', 1200],
    [' 7.05 ', 705],
  ])('reads %s', (text, minor) => {
    expect(minorFrom(text, 'EUR')).toBe(minor);
  });

  it.each(['', 'abc', '-1', '1.234', '1e3', '1.2.3'])('refuses %p', (text) => {
    expect(minorFrom(text, 'EUR')).toBeNull();
  });

  it('knows currencies without decimals', () => {
    expect(minorFrom('300', 'JPY')).toBe(300);
    expect(minorFrom('3.5', 'JPY')).toBeNull();
    expect(amountText(300, 'JPY')).toBe('300');
  });

  it('writes what it reads', () => {
    expect(amountText(5, 'EUR')).toBe('0.05');
    expect(minorFrom(amountText(1999, 'EUR'), 'EUR')).toBe(1999);
  });
});
