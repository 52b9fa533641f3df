import { decimalsOf, toDecimal } from '@handraise/kernel';

/** Minor units as a person types them: 250 → "2.50". */
export const amountText = (amountMinor: number, currency: string): string => toDecimal({ amountMinor, currency });

/** What a person typed, in minor units: "2.5" and "2,50" → 250. Null when it is not an amount. */
export function minorFrom(text: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim());
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > decimals) return null;
  return Number(`${match[1] ?? ''}${fraction.padEnd(decimals, '0')}`);
}
