/**
 * The lower factor of a symmetric, positive definite matrix, which it overwrites (Cholesky). Yields after each row.
 * Costs the cube of the size once; what is solved with it costs the square.
 */
export function* factorize(matrix: readonly Float64Array[]): Generator<undefined, readonly Float64Array[]> {
  for (const [at, row] of matrix.entries()) {
    factorRow(matrix, row, at);
    yield undefined;
  }
  return matrix;
}

/** Row `at` of the lower factor, from the rows above it. */
function factorRow(matrix: readonly Float64Array[], row: Float64Array, at: number): void {
  for (let column = 0; column <= at; column++) {
    const other = matrix[column] ?? row;
    let sum = row[column] ?? 0;
    for (let k = 0; k < column; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0);
    row[column] = column === at ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (other[column] ?? 1);
  }
}

/** x of A x = target, A being what was factorized: forward with the factor, then backward with its transpose. */
export function solve(factor: readonly Float64Array[], target: Float64Array): Float64Array {
  const x = Float64Array.from(target);
  for (const [i, row] of factor.entries()) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (row[k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (row[i] ?? 1);
  }
  for (let i = factor.length - 1; i >= 0; i--) {
    const value = (x[i] ?? 0) / (factor[i]?.[i] ?? 1);
    x[i] = value;
    const row = factor[i];
    for (let k = 0; k < i; k++) x[k] = (x[k] ?? 0) - (row?.[k] ?? 0) * value;
  }
  return x;
}
