import { waitRange } from './words';

// Jest does not know Vite's import.meta.glob; the catalogue that is always there needs none.
jest.mock('./translation', () => {
  const english: Record<string, string> = jest.requireActual('../locales/en.json');
  const { formatMessage } = jest.requireActual<typeof import('./message-format')>('./message-format');
  return {
    locale: { value: 'en' },
    t: (key: string, values?: Record<string, number>) => formatMessage(english[key] ?? key, 'en', values),
  };
});

describe('the words of a wait', () => {
  it('promise no more than is known', () => {
    expect(waitRange({ low: 5, high: 60 })).toMatch(/minute/);
    expect(waitRange({ low: 61, high: 170 })).toMatch(/1.*3/);
    expect(waitRange({ low: 115, high: 120 })).toMatch(/1.*2/);
  });

  it('round the early end down and the late end up', () => {
    expect(waitRange({ low: 239, high: 241 })).toMatch(/3.*5/);
    expect(waitRange({ low: 120, high: 120 })).toMatch(/2/);
  });
});
