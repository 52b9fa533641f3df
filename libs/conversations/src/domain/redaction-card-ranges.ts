/** First and last prefix of six digits, and how many digits the scheme's numbers have. */
interface CardRange {
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
}

const range = (from: number, to: number, ...lengths: number[]): CardRange => ({ from, to, lengths });
const UP_TO_19 = [16, 17, 18, 19];

/** Issuer ranges by their first six digits (ISO/IEC 7812): schemes that people hold today. */
const RANGES: readonly CardRange[] = [
  range(400000, 499999, 16, 19), // Visa
  range(510000, 559999, 16), // Mastercard
  range(222100, 272099, 16), // Mastercard, second series
  range(340000, 349999, 15), // American Express
  range(370000, 379999, 15),
  range(300000, 305999, 14, 16), // Diners
  range(309500, 309599, 14, 16),
  range(360000, 369999, 14, 16),
  range(380000, 399999, 14, 16),
  range(352800, 358999, ...UP_TO_19), // JCB
  range(601100, 601199, ...UP_TO_19), // Discover
  range(644000, 659999, ...UP_TO_19),
  range(620000, 629999, ...UP_TO_19), // UnionPay
  range(810000, 829999, ...UP_TO_19), // UnionPay, RuPay
  range(606200, 608999, 16), // RuPay, Hipercard
  range(508000, 509999, 16), // RuPay, Elo
  range(220000, 220499, ...UP_TO_19), // Mir
  range(500000, 507999, ...UP_TO_19), // Maestro, Verve, Dankort
  range(560000, 589999, ...UP_TO_19), // Maestro
  range(630000, 639999, ...UP_TO_19),
  range(670000, 679999, ...UP_TO_19),
  range(979200, 979299, 16), // Troy
];

/** Lengths that are rare today and common in barcodes and phone numbers: a card only where the text speaks of one. */
const SHORT_RANGES: readonly CardRange[] = [
  range(400000, 499999, 13),
  range(500000, 509999, 12, 13, 14, 15),
  range(560000, 589999, 12, 13, 14, 15),
  range(670000, 679999, 12, 13, 14, 15),
];

/** Whether these digits have an issuer's prefix, its length and a correct check digit. */
export function isCardNumber(digits: string): boolean {
  return inRange(digits, RANGES) && passesLuhn(digits);
}

/** The same for the short forms, which need the word "card" near them. */
export function isShortCardNumber(digits: string): boolean {
  return inRange(digits, SHORT_RANGES) && passesLuhn(digits);
}

function inRange(digits: string, ranges: readonly CardRange[]): boolean {
  const issuer = Number(digits.slice(0, 6));
  return ranges.some(({ from, to, lengths }) => issuer >= from && issuer <= to && lengths.includes(digits.length));
}

/** The check digit of ISO/IEC 7812-1, annex B: catches one wrong digit, and one random number in ten passes. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
