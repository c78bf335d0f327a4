/**
 * For tests that follow a table, one test a row: when they are over, the table is printed with the state of each row.
 *
 * So whoever reads the output of a run sees which rows were looked at, and not only how many tests passed.
 */
import { afterAll, beforeEach } from 'vitest';

interface Task {
  readonly type: string;
  readonly name: string;
  readonly mode: string;
  readonly tasks?: readonly Task[];
  readonly result?: { readonly state: string } | undefined;
}

export function printTableAtEnd(title: string): void {
  let file: Pick<Task, 'tasks'> = {};
  beforeEach(({ task }) => {
    file = task.file;
  });
  afterAll(() => {
    const rows = rowsOf(file, []);
    const seen = rows.filter(([state]) => state === 'pass').length;
    const lines = rows.map(([state, name]) => `  ${state.padEnd(5)} ${name}`);
    console.log(`${title}: ${seen} of ${rows.length} rows as expected\n${lines.join('\n')}`);
  });
}

function rowsOf(
  { tasks = [] }: Pick<Task, 'tasks'>,
  place: readonly string[],
): (readonly [string, string])[] {
  return tasks.flatMap((task): (readonly [string, string])[] =>
    task.type === 'test'
      ? [[task.result?.state ?? task.mode, [...place, task.name].join(' > ')]]
      : rowsOf(task, [...place, task.name]),
  );
}
