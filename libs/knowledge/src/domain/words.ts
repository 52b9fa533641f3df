import { fold } from './fold';
import { stem } from './stem';
import { stopwordsOf } from './stopwords';

/** The language of a locale: "pt" of "pt-BR". */
export function languageOf(locale: string): string {
  return (locale.split(/[-_]/)[0] ?? locale).toLowerCase();
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** All words of a text, folded, in order. */
export function words(text: string, language: string): string[] {
  const folded = joinApostrophes(fold(text), language);
  return UNSPACED.test(folded) ? segmented(folded, language) : (folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** The words that carry meaning, stemmed. */
export function terms(text: string, language: string): string[] {
  return words(text, language)
    .filter((word) => isContent(word, language))
    .map((word) => stem(word, language));
}

/** Whether a folded word says what a text is about. */
export function isContent(word: string, language: string): boolean {
  return !stopwordsOf(language).has(word) && (word.length > 1 || /\d|\p{Script=Han}/u.test(word));
}

/** "can't" is one word in English; "l'article" is two in French. */
function joinApostrophes(text: string, language: string): string {
  return text.replace(/(\p{L})['’](\p{L})/gu, language === 'en' ? '$1$2' : '$1 $2');
}

/**
 * What is cut at once. The segmenter copies its whole input for each word it finds, so a long text without a space costs its square in
 * time and memory.
 */
const STRETCH = /[^\s、。，．！？；：]{1,200}/gu;

/** Scripts without spaces are cut by ICU's dictionaries. */
function segmented(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text.match(STRETCH) ?? []).flatMap((stretch) =>
    [...segmenter.segment(stretch)].filter((part) => part.isWordLike === true).map((part) => part.segment),
  );
}

/** Character grams within word boundaries: they forgive typing errors, endings and compounds. */
export function characterGrams(
  text: string,
  language: string,
  [shortest, longest]: readonly [number, number],
): string[] {
  const grams: string[] = [];
  for (const word of words(text, language)) {
    const padded = ` ${word} `;
    for (let size = shortest; size <= longest; size++)
      for (let at = 0; at + size <= padded.length; at++) grams.push(padded.slice(at, at + size));
  }
  return grams;
}
