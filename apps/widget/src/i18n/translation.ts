import { computed, signal } from '../state/store';
import { directionOf, isolated } from './direction';
import { formatMessage } from './message-format';

export type Key = keyof typeof import('../locales/en.json');
type Catalogue = Readonly<Partial<Record<Key, string>>>;

/** One file per language, and nobody loads more than one: each says everything (locales.spec.ts), so none stands in for another. */
const catalogues = import.meta.glob<Catalogue>('../locales/*.json', { import: 'default' });

const current = signal<{ locale: string; texts: Catalogue }>({ locale: 'en', texts: {} });

export const locale = computed(() => current.value.locale);
export const direction = computed(() => directionOf(locale.value));

/** Shows the interface in the nearest language that there is a catalogue for; dates and numbers follow the exact tag. */
export async function setLocale(wanted: string): Promise<void> {
  const own = catalogues[`../locales/${wanted.slice(0, 2).toLowerCase()}.json`];
  const texts = await (own ?? catalogues['../locales/en.json'])?.();
  if (texts) current.value = { locale: own ? wanted : 'en', texts };
}

/** The text of a key in the reader's language. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  const { texts, locale } = current.value;
  return formatMessage(texts[key] ?? key, locale, direction.value === 'rtl' ? isolated(values) : values);
}
