/**
 * The page that lists in what the two servers differ: read here, and compared with what was seen.
 *
 * A row of its tables is `| id | what is asked | govmomi's simulator | ours | who is right, and why |`. The answers are
 * written as `shown` writes them, so that a row is wrong as soon as either server answers otherwise.
 */
import { readFile } from 'node:fs/promises';

export interface Difference {
  readonly asks: string;
  readonly govmomi: string;
  readonly ours: string;
}

const PAGE = new URL('../../../../../docs/reference/simulator-differences.md', import.meta.url);
const ROW = /^\| `([\w-]+)`\s*\|(.*)\|(.*)\|(.*)\|(.*)\|\s*$/;
const LONGEST = 160;

interface Listed {
  readonly row: Difference;
  readonly why: string;
}

/** By the ids of the calls. */
export async function readDifferences(): Promise<ReadonlyMap<string, Listed>> {
  const rows = new Map<string, Listed>();
  for (const line of (await readFile(PAGE, 'utf8')).split('\n')) {
    const [, id, asks = '', govmomi = '', ours = '', why = ''] = ROW.exec(line) ?? [];
    if (id === undefined) continue;
    if (rows.has(id)) throw new Error(`The page lists ${id} twice.`);
    const row = { asks: asks.trim(), govmomi: govmomi.trim(), ours: ours.trim() };
    rows.set(id, { row, why: why.trim() });
  }
  return rows;
}

/** An answer as it stands in a cell: what is long is cut. */
export function shown(answer: unknown): string {
  const text = withoutNames(answer)
    .replaceAll(/(?<=[{,])"(\w+)":/g, '$1: ')
    .replaceAll('"', "'")
    .replaceAll('|', '/');
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\``;
}

/** What two answers are compared by: ids, dates and addresses, which every server makes anew, are left out. */
export function withoutNames(answer: unknown): string {
  return JSON.stringify(plain(answer) ?? null)
    .replaceAll(/<(\w+)>[^"]*/g, '<$1>')
    .replaceAll(/"[a-z]+-\d+"/g, '"<id>"')
    .replaceAll(/\/[^"]*\/govcsim-[^/"]*\//g, '<a folder of the machine>/')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, '<date>')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '<uuid>')
    .replaceAll(/(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/gi, '<mac>');
}

/** How calls ended, in a word where that is enough. */
function plain(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map((each) => plain(each));
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('cut' in answer) return 'no answer';
  if ('fault' in answer) {
    const members = 'members' in answer && typeof answer.members === 'object' ? answer.members : {};
    return { ['ofTask' in answer ? 'taskFault' : 'fault']: answer.fault, ...members };
  }
  if (!('results' in answer) || !Array.isArray(answer.results)) return answer;
  const [first, ...more]: readonly unknown[] = answer.results;
  return more.length === 0 ? (first ?? 'done') : answer.results;
}
