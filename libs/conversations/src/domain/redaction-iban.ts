/** ISO 13616: country, two check digits, up to 30 letters and digits, in groups of four or in one. */
const IBAN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/gu;

/** Places of valid IBANs: their digits may look like a card, and agents need them to trace a transfer. */
export function findIbans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(IBAN)]
    .filter((match) => hasValidChecksum(match[0].replace(/[ -]/g, '')))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * Modulo 97 of the rearranged number is 1 (ISO 7064); digit by digit, because the whole exceeds a safe integer.
 */
function hasValidChecksum(iban: string): boolean {
  const rearranged = iban.slice(4) + iban.slice(0, 4);
  let remainder = 0;
  for (const character of rearranged) {
    for (const digit of String(Number.parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}
