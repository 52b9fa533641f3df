/** What a model made of a text: BCP 47, or `und`, and how sure it is, 0 to 1. */
export interface FoundLanguage {
  readonly language: string;
  readonly confidence: number;
}

/** Also the language of the assistant's sentences where we have no others. */
const DEFAULT_LANGUAGE = 'en';
/** Surer than this of a text of some length, the text decides. */
const SURE = 0.6;
/** A word or two decide only where nothing else is known, and by more: "PayPal" and "no" are at home in many languages. */
const SURE_OF_LITTLE = 0.9;
const FEW_WORDS = 3;
const FEW_LETTERS = 16;
const HARDLY_A_WORD = 3;
/** The look behind keeps a long word without a digit from being read again from each of its letters. Order numbers, addresses, links and names such as PayPal or DHL belong to no language. */
const NO_WORDS =
  /(?<!\S)\S*[\d@]\S*|https?:\S+|www\.\S+|(?<!\p{L})(?:\p{Lu}\p{Ll}+\p{Lu}\p{L}*|\p{Ll}\p{Lu}\p{L}+|\p{Lu}{2,5})(?!\p{L})/gu;
/** Letters of these scripts tell the language, or its family, by themselves. */
const TELLING_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** The part of a text that can tell its language. */
export const wordsOf = (text: string): string => text.replace(NO_WORDS, ' ').replace(/\s+/gu, ' ').trim();

/**
 * The language to answer in and to look for a person in. A short text says little, so the talk so far and the customer's
 * own setting go before a guess about it.
 *
 * @param words what `wordsOf` left of the text
 * @param known the language of the talk so far, else the customer's setting, if there is either
 */
export function languageOfTurn(words: string, found: FoundLanguage, known: string | undefined): string {
  const guess = found.language === 'und' ? DEFAULT_LANGUAGE : found.language;
  const before = known?.split('-')[0]?.toLowerCase();
  if (!isShort(words)) return found.confidence >= SURE ? guess : (before ?? guess);
  if (before !== undefined) return before;
  return lettersOf(words) >= HARDLY_A_WORD && found.confidence >= SURE_OF_LITTLE ? guess : DEFAULT_LANGUAGE;
}

const lettersOf = (words: string): number => words.match(/\p{L}/gu)?.length ?? 0;

/** A text in a telling script is never too short: one Greek word is Greek. */
const isShort = (words: string): boolean =>
  !TELLING_SCRIPT.test(words) && words.split(' ').length < FEW_WORDS && lettersOf(words) < FEW_LETTERS;
