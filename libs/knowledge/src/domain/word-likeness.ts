/** Shorter words are alike by chance. */
const SHORTEST = 4;
/** From this share of common pairs of letters on, two words are taken for spellings or forms of one. */
const ALIKE = 0.6;
/** A part of a compound says much of it, not all: "Ersatzkarte" is a "Karte". */
const PART_OF_COMPOUND = 0.6;
const NEARLY_THE_SAME = 0.8;

/**
 * How well one word stands for another, 0 to 0.8: a typing error, another ending, or a part of a compound (which German, Swedish, Dutch
 * and Chinese write in one). Dice's coefficient over pairs of letters.
 */
export function likeness(left: string, right: string): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (/\d/.test(short)) return 0;
  if (short.length < SHORTEST) return 0;
  if (long.startsWith(short) || long.endsWith(short)) return PART_OF_COMPOUND;
  if (long.length > 1.6 * short.length) return 0;
  const common = sharedPairs(short, long);
  const dice = (2 * common) / (short.length + long.length + 2);
  return dice >= ALIKE ? NEARLY_THE_SAME * dice : 0;
}

/** Pairs of neighbouring letters in common, word boundaries included. It runs for every two words, so it makes no strings of the pairs. */
function sharedPairs(left: string, right: string): number {
  const [own, others] = [` ${left} `, ` ${right} `];
  const taken = new Uint8Array(others.length);
  let common = 0;
  for (let at = 1; at < own.length; at++) {
    const pair = freePair(others, taken, [own.charCodeAt(at - 1), own.charCodeAt(at)]);
    if (pair < 0) continue;
    taken[pair] = 1;
    common++;
  }
  return common;
}

function freePair(word: string, taken: Uint8Array, [first, second]: readonly [number, number]): number {
  for (let at = 1; at < word.length; at++)
    if (taken[at] === 0 && word.charCodeAt(at) === second && word.charCodeAt(at - 1) === first) return at;
  return -1;
}
