/** How many decimals a currency is written with (EUR 2, JPY 0). */
export function decimalsOf(currency: string): number {
  try {
    const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    return options.maximumFractionDigits ?? 2;
  } catch {
    return 2; // a currency that is still being typed
  }
}

/** Minor units as a person types them: 250 → "2.50". */
export const amountText = (minor: number, currency: string): string =>
  (minor / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency));

/** What a person typed, in minor units: "2.5" and "2,50" → 250. Null when it is not an amount. */
export function minorFrom(text: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim());
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > decimals) return null;
  return Number(`${match[1] ?? ''}${fraction.padEnd(decimals, '0')}`);
}
