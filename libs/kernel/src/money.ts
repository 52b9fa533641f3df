import { DomainError } from './domain-error';

/** An amount in minor units (cents) of one currency (ISO 4217). Never a float. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/** An exact factor, so that a percentage never becomes a float: 15 % is `{ numerator: 15, denominator: 100 }`. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

// ISO 4217. Not taken from Intl: browsers and servers carry different data there (IQD, for one), and what an amount of
// minor units is worth must not depend on who shows it.
const decimalsOtherThanTwo: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const decimals = new Map(
  Object.entries(decimalsOtherThanTwo).flatMap(([count, codes]) =>
    codes.split(' ').map((code): [string, number] => [code, Number(count)]),
  ),
);

/** How many decimals a currency is written with: EUR 2, JPY 0, KWD 3. Two where the code is not known. */
export const decimalsOf = (currency: string): number => decimals.get(currency) ?? 2;

/** The amount as an exact plain number in the main unit, for files, logs and `Intl`: `4.50`, `-450` (JPY), `0.450` (KWD). */
export function toDecimal({ amountMinor, currency }: Money): string {
  const places = decimalsOf(currency);
  const digits = String(Math.abs(amountMinor)).padStart(places + 1, '0');
  const sign = amountMinor < 0 ? '-' : '';
  const whole = digits.slice(0, digits.length - places);
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

/** `4.50 EUR`, for sentences of the server and for terminals; pages write amounts in the reader's own way. */
export const sayMoney = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`;

/** Throws unless the amount is an integer that JSON and JavaScript carry exactly. */
export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor))
    throw new DomainError('VALIDATION_FAILED', `An amount of money is a whole number of minor units: ${amountMinor}.`);
  return { amountMinor, currency };
}

/** Throws `VALIDATION_FAILED` for two currencies. */
export function addMoney(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return money(a.amountMinor + b.amountMinor, a.currency);
}

export const sumMoney = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(addMoney, money(0, currency));

/** Multiplies and rounds once, half to even. */
export function multiplyMoney(amount: Money, ratio: Ratio): Money {
  const product = BigInt(amount.amountMinor) * BigInt(ratio.numerator);
  return money(Number(divideHalfEven(product, BigInt(ratio.denominator))), amount.currency);
}

/** Splits by weights with the largest-remainder method: the parts add up to the whole exactly. */
export function splitMoney(amount: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) throw new DomainError('VALIDATION_FAILED', 'A split needs at least one weight above zero.');
  const exact = weights.map((weight) => (amount.amountMinor * weight) / total);
  const parts = exact.map(Math.floor);
  let left = amount.amountMinor - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts.map((part) => money(part, amount.currency));
}

function assertSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency)
    throw new DomainError('VALIDATION_FAILED', `${a.currency} and ${b.currency} cannot be added.`);
}

function divideHalfEven(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  const twice = 2n * (value - quotient * by);
  const size = twice < 0n ? -twice : twice;
  if (size < by || (size === by && quotient % 2n === 0n)) return quotient;
  return value < 0n ? quotient - 1n : quotient + 1n;
}
