import { formatMessage } from './message-format';

describe('a message of a catalogue', () => {
  it('takes values by name', () => {
    expect(formatMessage('{name} joined {place}.', 'en', { name: 'Maya', place: 'here' })).toBe('Maya joined here.');
  });

  it('chooses the plural by the rules of the language', () => {
    const pattern = '{n, plural, =0 {لا شيء} one {دقيقة} two {دقيقتين} few {# دقائق} other {# دقيقة}}';
    const chosen = [0, 1, 2, 3, 11].map((n) => formatMessage(pattern, 'ar-EG', { n }));
    expect(chosen).toEqual(['لا شيء', 'دقيقة', 'دقيقتين', '٣ دقائق', '١١ دقيقة']);
  });

  it('writes numbers as the language does', () => {
    expect(formatMessage('{n, plural, one {# line} other {# lines}}', 'de', { n: 1234 })).toBe('1.234 lines');
  });
});
