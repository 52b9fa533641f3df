/** One measured value; `against` is the ceiling taken in the same run, and `ratio` the one divided by the other. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly n?: number;
  readonly against?: { readonly what: string; readonly value: number };
  readonly ratio?: number;
}

/** Four digits: more would claim a precision that no run has. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/** A figure beside its ceiling. */
export const compared = (figure: string, unit: string, value: number, what: string, ceiling: number): Figure => ({
  figure,
  value: rounded(value),
  unit,
  against: { what, value: rounded(ceiling) },
  ratio: rounded(value / ceiling),
});

/** One line for people; programs take the JSON. */
export function textOf({ figure, value, unit, against, ratio }: Figure): string {
  const beside = against ? `   ${against.what}: ${against.value} ${unit}, ratio ${ratio}` : '';
  return `${figure.padEnd(24)}${value} ${unit}${beside}`;
}

/** The nearest rank; NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
