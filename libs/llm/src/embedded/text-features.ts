/**
 * The words and letter groups that a text is compared by: words and word pairs carry meaning, groups of 2-5 letters survive typing
 * errors and inflection. Each feature is a string with a mark of its kind, so that `w:card` and letters `card` stay apart.
 */
export interface TextFeatures {
  readonly words: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<string, number>;
}

const WORD = /[\p{L}\p{M}\p{N}]+|[?!€$£]/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** A first message says what it is about in its first sentences; this bounds the time. */
const MAX_CHARACTERS = 1000;

/** Lower-case words; letters of scripts without spaces count as a word each. */
export function wordsOf(text: string): string[] {
  const normal = text.slice(0, MAX_CHARACTERS).normalize('NFKC').toLowerCase().replace(/['’]/gu, '');
  return [...normal.matchAll(WORD)].flatMap(([word]) => (UNSPACED.test(word) ? [...word] : [word]));
}

/** Counts, not yet weighed: the vocabulary knows what each is worth. */
export function featuresOf(text: string): TextFeatures {
  const words = wordsOf(text);
  return { words: count(wordFeatures(words)), letters: count(letterFeatures(words)) };
}

/** Pairs keep the order that single words lose: "card lost" and "lost card" share letters, not pairs. */
function wordFeatures(words: readonly string[]): string[] {
  const pairs = words.slice(1).map((word, index) => `p:${words[index] ?? ''} ${word}`);
  return [...words.map((word) => `w:${word}`), ...pairs];
}

/** With a space at both ends, so that beginnings and endings are features of their own. */
function letterFeatures(words: readonly string[]): string[] {
  const features: string[] = [];
  for (const word of words) {
    const padded = ` ${word} `;
    for (let size = 2; size <= 5; size++) {
      for (let start = 0; start + size <= padded.length; start++) features.push(padded.slice(start, start + size));
    }
  }
  return features;
}

function count(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}
