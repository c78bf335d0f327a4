/** Numbers as a reader wants them. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 0 ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

/** Columns under each other: the first to the left, all others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A figure that has to reach a target. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly wanted: string;
  readonly met: boolean;
}

export function atLeast(what: string, value: number, least: number): Target {
  return { what, value: rounded(value, 2), wanted: `at least ${least}`, met: value >= least };
}

export function below(what: string, value: number, limit: number): Target {
  return { what, value: rounded(value, 2), wanted: `below ${limit}`, met: value < limit };
}

export function targetLines(targets: readonly Target[]): string {
  return table(
    targets.map(({ what, value, wanted, met }) => [what, String(value), wanted, met ? 'met' : 'MISSED']),
  );
}

/** A number given on the command line. */
export function wholeNumber(option: string, given: string): number {
  const value = Number(given);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${option}: ${given} is not a number of at least 1`);
  return value;
}
