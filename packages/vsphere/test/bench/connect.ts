/**
 * `npm run bench:connect`: from the start of a process to logged in with the ServiceContent, import included.
 *
 * Beside it, in turns and on the same server, pyvmomi does the same, and a Node process that has nothing to do. The
 * server is govmomi's simulator. What is measured ends when the process says that it has the ServiceContent: how
 * long it takes to log out and end is left out.
 *
 * Options: --rounds N, --json, --require-peers, --no-peers.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { clientModule } from './built-client.js';
import { below, median, rounded, table, targetLines, wholeNumber, type Target } from './figures.js';
import { pyvmomi, withoutMissing } from './peers.js';
import { withSimulator, type Simulator } from './simulator.js';

/** How much longer than an empty process we may take. */
const MOST_ABOVE_EMPTY_MS = 120;
const OURS = 'kilonova';
const EMPTY = 'empty Node process';

interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

interface Row {
  readonly name: string;
  readonly readyMs: number;
  readonly fastestMs: number;
  readonly aboveEmptyMs: number;
}

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
    'require-peers': { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const rounds = wholeNumber('rounds', options.rounds);
  const rows = await withSimulator((simulator) => measure(programs(simulator), rounds));
  const targets = targetsOf(rows);
  const report = { rounds, node: process.version, connect: rows, targets };
  process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : inWords(rows, targets));
}

function programs({ url, caFile, username, password }: Simulator): Program[] {
  const { hostname, port } = new URL(url);
  const connect = JSON.stringify({ server: url, username, password, tls: { caFile } });
  const ours =
    `import(${JSON.stringify(clientModule)}).then(async ({ VimSession }) => {` +
    `const session = await VimSession.connect(${connect});` +
    `${said('session.serviceContent.about.apiVersion')} await session.close(); });`;
  const peers = withoutMissing(
    options['no-peers'] ? [] : [pyvmomi('pyvmomi_connect.py')],
    options['require-peers'],
  );
  return [
    { name: OURS, command: process.execPath, args: ['-e', ours] },
    ...peers.map(({ name, command, args }) => ({
      name,
      command,
      args: [...args, hostname, port, username, password],
    })),
    { name: EMPTY, command: process.execPath, args: ['-e', said("''")] },
  ];
}

/** Says that it is ready. A console takes time of its own to get ready, and is nobody's business here. */
function said(expression: string): string {
  return `process.getBuiltinModule('node:fs').writeSync(1, ${expression} + '\\n');`;
}

/** Everybody in turn, once before it counts. */
async function measure(all: readonly Program[], rounds: number): Promise<Row[]> {
  const times = new Map(all.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const program of all) {
      const readyMs = await timeToFirstLine(program);
      if (round > 0) times.get(program.name)?.push(readyMs);
    }
  }
  const empty = median(times.get(EMPTY) ?? []);
  return [...times].map(([name, measured]) => ({
    name,
    readyMs: rounded(median(measured)),
    fastestMs: rounded(Math.min(...measured)),
    aboveEmptyMs: rounded(median(measured) - empty),
  }));
}

/** @throws {Error} the program failed */
async function timeToFirstLine({ name, command, args }: Program): Promise<number> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let readyMs: number | undefined;
  child.stdout.on('data', () => (readyMs ??= performance.now() - start));
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0 || readyMs === undefined) throw new Error(`${name} ended with ${String(code)}`);
  return readyMs;
}

function targetsOf(rows: readonly Row[]): Target[] {
  const ours = rows.find(({ name }) => name === OURS);
  if (ours === undefined) return [];
  const { readyMs, aboveEmptyMs } = ours;
  const others = rows.filter(({ name }) => name !== OURS && name !== EMPTY);
  return [
    ...others.map((row) => below(`ms, less than ${row.name}`, readyMs, row.readyMs)),
    below('ms above an empty Node process', aboveEmptyMs, MOST_ABOVE_EMPTY_MS),
  ];
}

function inWords(rows: readonly Row[], targets: readonly Target[]): string {
  const head = ['', 'ready ms', 'fastest ms', 'above empty ms'];
  const cells = rows.map((row) => [row.name, ...[row.readyMs, row.fastestMs, row.aboveEmptyMs].map(String)]);
  return ['From process start to logged in', table([head, ...cells]), '', targetLines(targets), ''].join(
    '\n',
  );
}

await main();
