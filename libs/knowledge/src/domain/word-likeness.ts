/** Shorter words are alike by chance. */
const SHORTEST = 4;
/** From this share of common pairs of letters on, two words are taken for spellings or forms of one. */
const ALIKE = 0.6;
/** A part of a compound says much of it, not all: "Ersatzkarte" is a "Karte". */
const PART_OF_COMPOUND = 0.6;
const NEARLY_THE_SAME = 0.8;

/**
 * A vocabulary that finds what looks like a word: a typing error, another ending, or a part of a compound (which German, Swedish, Dutch
 * and Chinese write in one). Dice's coefficient over pairs of letters, counted by an inverted index, because a question is compared with
 * some hundred words at once.
 */
export class Lookalikes {
  private readonly words: readonly string[];
  private readonly having = new Map<string, number[]>();

  constructor(vocabulary: Iterable<string>) {
    this.words = [...vocabulary].filter(isComparable);
    this.words.forEach((word, at) => {
      for (const pair of pairsOf(word)) {
        const known = this.having.get(pair);
        if (known === undefined) this.having.set(pair, [at]);
        else known.push(at);
      }
    });
  }

  /** The other words that may stand for this one, and how well, 0 to 0.8. */
  of(word: string): Map<string, number> {
    const found = new Map<string, number>();
    if (!isComparable(word)) return found;
    const common = new Map<number, number>();
    for (const pair of pairsOf(word))
      for (const at of this.having.get(pair) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    for (const [at, shared] of common) {
      const other = this.words[at] ?? '';
      const strength = other === word ? 0 : likeness(word, other, shared);
      if (strength > 0) found.set(other, strength);
    }
    return found;
  }
}

/** Numbers are equal or they are not. */
function isComparable(word: string): boolean {
  return word.length >= SHORTEST && !/\d/.test(word);
}

function likeness(left: string, right: string, shared: number): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.startsWith(short) || long.endsWith(short)) return PART_OF_COMPOUND;
  if (long.length > 1.6 * short.length) return 0;
  const dice = (2 * shared) / (short.length + long.length + 2);
  return dice >= ALIKE ? NEARLY_THE_SAME * dice : 0;
}

/** Pairs of neighbouring letters, word boundaries included; the second "an" of "banana" is another one than the first. */
function pairsOf(word: string): string[] {
  const padded = ` ${word} `;
  const times = new Map<string, number>();
  return Array.from({ length: padded.length - 1 }, (_, at) => {
    const pair = padded.slice(at, at + 2);
    const time = times.get(pair) ?? 0;
    times.set(pair, time + 1);
    return `${pair}${time}`;
  });
}
