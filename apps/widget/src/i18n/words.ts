import { locale, t } from './translation';

/** "14:02", or with the day when it was another one. */
export function clockTime(iso: string): string {
  const date = new Date(iso);
  const today = new Date().toDateString() === date.toDateString();
  const day = today ? {} : { day: 'numeric' as const, month: 'short' as const };
  return new Intl.DateTimeFormat(locale.value, { ...day, hour: 'numeric', minute: '2-digit' }).format(date);
}

/** The honest range of a wait, in words that promise no more than is known. */
export function waitRange({ low, high }: { low: number; high: number }): string {
  if (high <= 60) return t('wait.underMinute');
  const [from, to] = [Math.max(1, Math.floor(low / 60)), Math.ceil(high / 60)];
  return from === to ? t('wait.about', { minutes: to }) : t('wait.range', { from, to });
}

/** Names of languages in the reader's own. */
export function languageNames(codes: readonly string[]): string {
  const names = new Intl.DisplayNames([locale.value], { type: 'language' });
  return new Intl.ListFormat(locale.value).format(codes.map((code) => names.of(code) ?? code));
}
