/**
 * One spelling for all rules: lower case, no accents (where they are marks on a letter, not letters of their own), one width, one form of the
 * Arabic letters that keyboards mix up, apostrophes closed up, letters typed three times or more only once.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(FOLDED, (letter) => FOLD[letter] ?? letter);
}

/** Where a clause ends; rules never reach across it. */
export const CLAUSE_END = '|';

/** The folded text as words with single spaces, clauses set apart by ` | `. */
export function toClauses(text: string): string {
  return foldLetters(text.slice(0, MAX_CHARACTERS))
    .replace(/['’ʼ‘`´ʹ]/gu, "'")
    .replace(/(\p{L})'(?=(?:t|s|m|re|ve|ll|d)(?!\p{L}))/gu, '$1')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/[.,;:!?…¡¿。、，！？；：،؛؟।|\n\r()[\]"“”«»]+|(?<=\s)[-–—]+(?=\s)/gu, ` ${CLAUSE_END} `)
    .replace(/[^\p{L}\p{M}\p{N}|]+/gu, ' ')
    .replace(/(?:\s*\|\s*)+/gu, ` ${CLAUSE_END} `)
    .replace(/^[\s|]+|[\s|]+$/gu, '');
}

/** Bounds the time that rules take; who writes more has said what it is about by then. */
const MAX_CHARACTERS = 4000;
/** Latin, Greek and Cyrillic accents, Arabic and Hebrew vowel signs, tatweel, zero-width characters. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u0591-\u05c7\u200b-\u200f\u2060\ufeff]/gu;
const FOLD: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ς: 'σ',
};
const FOLDED = new RegExp(`[${Object.keys(FOLD).join('')}]`, 'gu');
