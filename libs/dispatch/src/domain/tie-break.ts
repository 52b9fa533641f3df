/** A fair, repeatable order among equals: FNV-1a over the seed and both ids, 32 bit. */
export function tieBreak(...parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('/')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}
