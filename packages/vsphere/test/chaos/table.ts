/** The table of cells as a person reads it: a row for each fault, a column for each kind of call. */
import { FAULT_NAMES, FAULTS, type FaultName } from './faults.js';

export interface Column {
  readonly about: string;
  readonly outcomes: Partial<Readonly<Record<FaultName, string>>>;
}

const NO_CELL = '-';

export function tableOf(columns: readonly Column[]): string {
  const rowOf = (name: FaultName): string[] => columns.map(({ outcomes }) => outcomes[name] ?? NO_CELL);
  const rows = [['', ...columns.map(({ about }) => about)]];
  for (const name of FAULT_NAMES) rows.push([FAULTS[name].about, ...rowOf(name)]);
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}
