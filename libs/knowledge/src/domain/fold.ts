/** Latin accents, Arabic vowel signs and tatweel. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/gu;

/** Case, width, accents and the spellings of Arabic letters put aside. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ß/gu, 'ss');
}
