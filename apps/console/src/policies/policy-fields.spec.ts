import { shownAt, shownValue, typedText, valueFrom, withTyped, type FieldKind } from './policy-fields';

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

  it('that may be empty is left out of the document, and says what that means', () => {
    const field = {
      path: ['wordlessPercent'],
      label: 'Share',
      kind: { type: 'percent' },
      whenEmpty: 'all of it',
    } as const;
    const document = { currency: 'EUR', wordlessPercent: 40 };
    expect(shownAt(field, document, 'EUR')).toBe('40%');
    const emptied = withTyped(document, field, ' ', 'EUR');
    expect(emptied).toEqual({ currency: 'EUR' });
    expect(shownAt(field, emptied, 'EUR')).toBe('all of it');
    expect(withTyped(emptied, field, '0', 'EUR')).toEqual({ currency: 'EUR', wordlessPercent: 0 });
  });

  it('that may not be empty keeps the empty text, so that the schema refuses it', () => {
    const field = { path: ['vipPercent'], label: 'VIP', kind: { type: 'percent' } } as const;
    expect(withTyped({ vipPercent: 20 }, field, '', 'EUR')).toEqual({ vipPercent: '' });
  });
});
