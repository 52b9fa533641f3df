import english from '../locales/en.json';
import { computed, signal } from '../state/store';
import { formatMessage } from './message-format';

export type Key = keyof typeof english;
type Catalogue = Readonly<Partial<Record<Key, string>>>;

const catalogues = import.meta.glob<Catalogue>(['../locales/*.json', '!../locales/en.json'], { import: 'default' });
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

const current = signal<{ locale: string; texts: Catalogue }>({ locale: 'en', texts: english });

export const locale = computed(() => current.value.locale);
export const direction = computed(() => (rightToLeft.has(locale.value.slice(0, 2)) ? 'rtl' : 'ltr'));

/** Shows the interface in the nearest language that there is a catalogue for; dates and numbers follow the exact tag. */
export async function setLocale(wanted: string): Promise<void> {
  const language = wanted.slice(0, 2).toLowerCase();
  const load = catalogues[`../locales/${language}.json`];
  const texts = load ? await load() : english;
  current.value = { locale: load || language === 'en' ? wanted : 'en', texts };
}

/** The text of a key in the reader's language. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  const { texts, locale } = current.value;
  return formatMessage(texts[key] ?? english[key], locale, direction.value === 'rtl' ? isolated(values) : values);
}

/** Names in Latin letters keep their own direction within a line that runs the other way. */
const isolated = (values: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  );
