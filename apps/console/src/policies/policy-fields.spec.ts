import { shownValue, typedText, valueFrom, type FieldKind } from './policy-fields';

const money: FieldKind = { type: 'money' };
const seconds: FieldKind = { type: 'seconds' };

describe('a field of a policy', () => {
  it('shows values as people say them', () => {
    expect(shownValue(money, 250, 'EUR')).toBe('€2.50');
    expect(shownValue({ type: 'percent' }, 15, 'EUR')).toBe('15%');
    expect(shownValue({ type: 'share' }, 0.625, 'EUR')).toBe('62.5%');
    expect(shownValue(seconds, 180, 'EUR')).toBe('3 min');
    expect(shownValue({ type: 'words' }, [], 'EUR')).toBe('none');
    expect(shownValue(money, undefined, 'EUR')).toBe('–');
  });

  it('reads what it writes', () => {
    expect(valueFrom(money, typedText(money, 1250, 'EUR'), 'EUR')).toBe(1250);
    expect(valueFrom({ type: 'share' }, '0,55', 'EUR')).toBe(0.55);
    expect(valueFrom({ type: 'words' }, ' fraud, legal ,', 'EUR')).toEqual(['fraud', 'legal']);
  });

  it('keeps what cannot be read, so that the schema refuses it', () => {
    expect(valueFrom(money, '2.505', 'EUR')).toBe('2.505');
    expect(valueFrom(seconds, '', 'EUR')).toBe('');
    expect(valueFrom(seconds, 'soon', 'EUR')).toBe('soon');
  });
});
