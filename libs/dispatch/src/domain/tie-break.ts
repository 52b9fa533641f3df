/**
 * The rules that a decision was made by stand in its seed, so that the records of before replay (I13): with 2 ties are mixed
 * well, with 3 room is kept for work that needs an agent alone.
 */
const RULES = 3;

/** The token of the lease: it changes with each leader, so nobody can arrange for an id that always wins. */
export const seedOf = (fencingToken: number): string => `v${RULES}/${fencingToken}`;

/** 1 for records from before the rules stood in the seed. */
export const rulesOf = (seed: string): number => Number(/^v(\d+)\//.exec(seed)?.[1] ?? 1);

/**
 * A fair, repeatable order among equals, 32 bit: FNV-1a over the seed and both ids, then the finish of MurmurHash3, without
 * which ids that differ in their last characters only would not win equally often.
 */
export function tieBreak(seed: string, ...ids: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of [seed, ...ids].join('/')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return rulesOf(seed) >= 2 ? mixed(hash) : hash;
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
