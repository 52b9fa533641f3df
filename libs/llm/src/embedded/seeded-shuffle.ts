/** The items in an order that depends on the seed alone: each gets a pseudo-random key (mulberry32) and they are sorted by it. */
export function seededShuffle<T>(items: readonly T[], seed: number): T[] {
  const keyed = items.map((item, index) => ({ item, key: mulberry32(seed * 0x9e3779b1 + index) }));
  return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
}

function mulberry32(state: number): number {
  let value = (state + 0x6d2b79f5) | 0;
  value = Math.imul(value ^ (value >>> 15), value | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return (value ^ (value >>> 14)) >>> 0;
}
