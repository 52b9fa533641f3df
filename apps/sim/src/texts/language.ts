/** The languages that the people of the simulation speak. */
export const languages = ['en', 'de', 'es', 'fr', 'sv', 'ar'] as const;
/** Our own code for it, without a region. */
export type Language = (typeof languages)[number];

const isSpoken = (code: string): code is Language => languages.some((language) => language === code);

/** Our texts' language for a language tag; English where we have none. */
export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split('-')[0] ?? '';
  return isSpoken(code) ? code : 'en';
}
