import { allSentences, sentencesIn } from './sentences';

/** One title is no choice, and more than three nobody reads on a telephone. */
const FEWEST = 2;
const MOST = 3;

/** Asks which of some articles is meant, with the way to a person; undefined where there is nothing to choose from. It states no fact. */
export function askWhich(titles: readonly string[], language: string): string | undefined {
  const different = [...new Set(titles)].slice(0, MOST);
  if (different.length < FEWEST) return undefined;
  const { choose, offer } = sentencesIn(language);
  return [choose, different.map((title, at) => `${at + 1}. ${title}`).join('\n'), offer].join('\n\n');
}

/** A number with a little around it: "2", "2.", "nr 2", "the 3rd", also in the digits of Arabic. */
const NUMBER = /^\P{Nd}{0,8}(?<digit>[1-3١-٣])\P{Nd}{0,4}$/u;
const ARABIC_ZERO = 0x0660;
/** Whatever language the question was asked in. */
const CHOOSE: readonly string[] = allSentences().map(({ choose }) => choose);

/**
 * The title that a message picks from the choices that the assistant gave right before it.
 *
 * @param before what the assistant said last
 */
export function pickedTitle(message: string, before: string | undefined): string | undefined {
  const digit = NUMBER.exec(message.trim())?.groups?.['digit'];
  if (digit === undefined || before === undefined || !CHOOSE.some((each) => before.startsWith(each))) return undefined;
  const wanted = digit <= '3' ? digit : String(digit.charCodeAt(0) - ARABIC_ZERO);
  return before
    .split('\n')
    .find((line) => line.startsWith(`${wanted}. `))
    ?.slice(wanted.length + 2);
}
