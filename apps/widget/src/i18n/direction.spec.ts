import { directionOf, isolated } from './direction';
import { formatMessage } from './message-format';

describe('the direction of a language', () => {
  it('follows the language, not the place it is spoken in', () => {
    expect(['ar', 'ar-EG', 'AR', 'he-IL', 'fa', 'ur-PK'].map(directionOf)).toEqual(Array(6).fill('rtl'));
    expect(['en', 'en-AE', 'sv', 'de-CH', ''].map(directionOf)).toEqual(Array(5).fill('ltr'));
  });

  it('lets a Latin name stand in an Arabic line without turning what follows', () => {
    expect(formatMessage('انضمّ {name}.', 'ar', isolated({ name: 'Maya L. (2)' }))).toBe(
      'انضمّ \u2068Maya L. (2)\u2069.',
    );
  });

  it('leaves numbers to the plural rules', () => {
    expect(isolated({ count: 3, name: 'x' })).toEqual({ count: 3, name: '\u2068x\u2069' });
  });
});
