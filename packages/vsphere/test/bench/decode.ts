/**
 * `npm run bench:decode`: how fast an answer is read and a request written, beside the others, in one run.
 *
 * The answer is RetrievePropertiesEx of 2,000 VMs with thirteen devices each, 12.7 MB, or the file that is
 * given. Everybody reads the same bytes from memory into typed values, in turns; medians are shown, the first turn left
 * out. Ratios come from wall time; CPU time stands beside it for machines that do other things too.
 *
 * Options: --vms N, --rounds N, --turn-ms N, --input FILE, --json, --require-peers, --no-peers.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Contender, takeTurns } from './contender.js';
import { atLeast, below, rounded, table, targetLines, wholeNumber, type Target } from './figures.js';
import { govmomi, pyvmomi, withoutMissing } from './peers.js';
import { vmInventoryAnswer } from './vm-inventory-answer.js';

const WORKER = fileURLToPath(new URL('worker.js', import.meta.url));
const OURS = 'kilonova';
const SOAP = 'npm soap';
/** How many times as fast as each of them we have to be. */
const LEAD: Readonly<Record<string, number>> = { [SOAP]: 12, govmomi: 3, pyvmomi: 15 };
const ENCODE_LEAD = 3;
const MEMORY_LIMIT = 8;

interface Row {
  readonly name: string;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly firstMs: number;
  readonly mbPerSecond: number;
  /** How many times as long as we they take. */
  readonly ratio: number;
  readonly cpuRatio: number;
  readonly items: number;
}

interface Report {
  readonly input: { readonly bytes: number; readonly objects: number; readonly rounds: number };
  readonly decode: readonly Row[];
  readonly encode: readonly Row[];
  readonly memory: { readonly grownByBytes: number; readonly timesInput: number };
  readonly targets: readonly Target[];
}

const { values: options } = parseArgs({
  options: {
    vms: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    'turn-ms': { type: 'string', default: '2000' },
    input: { type: 'string' },
    json: { type: 'boolean', default: false },
    'require-peers': { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kilonova-bench-'));
  try {
    const report = await measure(inputFile(folder));
    process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : inWords(report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inputFile(folder: string): string {
  if (options.input !== undefined) return options.input;
  const file = join(folder, 'answer.xml');
  writeFileSync(file, vmInventoryAnswer(wholeNumber('vms', options.vms)));
  return file;
}

async function measure(file: string): Promise<Report> {
  const { length: bytes } = readFileSync(file);
  const rounds = wholeNumber('rounds', options.rounds);
  const others = options['no-peers'] ? [] : [govmomi(), pyvmomi('pyvmomi_decode.py')];
  const peers = withoutMissing(others, options['require-peers']);
  const decode = await race(bytes, rounds, [
    nodeContender(OURS, 'decode-ours', file),
    nodeContender(SOAP, 'decode-soap', file),
    ...peers.map(({ name, command, args }) => new Contender(name, command, [...args, file])),
  ]);
  const encode = await race(undefined, rounds, [
    nodeContender(OURS, 'encode-ours', options.vms),
    nodeContender(SOAP, 'encode-soap', options.vms),
  ]);
  const memory = measureMemory(file);
  return {
    input: { bytes, objects: decode[0]?.items ?? 0, rounds },
    decode,
    encode,
    memory,
    targets: [
      ...decode
        .slice(1)
        .map(({ name, ratio }) => atLeast(`decode: times as fast as ${name}`, ratio, LEAD[name] ?? 1)),
      ...encode
        .slice(1)
        .map(({ name, ratio }) => atLeast(`encode: times as fast as ${name}`, ratio, ENCODE_LEAD)),
      below('peak memory above the input, in its size', memory.timesInput, MEMORY_LIMIT),
    ],
  };
}

function nodeContender(name: string, work: string, argument: string): Contender {
  return new Contender(name, process.execPath, [WORKER, work, argument]);
}

/** @param bytes that each turn reads; what it writes if not given */
async function race(
  bytes: number | undefined,
  rounds: number,
  contenders: readonly Contender[],
): Promise<Row[]> {
  await takeTurns(contenders, rounds, wholeNumber('turn-ms', options['turn-ms']));
  const timings = contenders.map((contender) => ({ name: contender.name, ...contender.timing() }));
  const [ours] = timings;
  return timings.map(({ name, wallMs, cpuMs, firstMs, items }) => ({
    name,
    wallMs: rounded(wallMs),
    cpuMs: rounded(cpuMs),
    firstMs: rounded(firstMs),
    mbPerSecond: rounded((bytes ?? items) / 1000 / wallMs),
    ratio: rounded(wallMs / (ours?.wallMs ?? Number.NaN), 2),
    cpuRatio: rounded(cpuMs / (ours?.cpuMs ?? Number.NaN), 2),
    items,
  }));
}

/** In a process that has done nothing else. */
function measureMemory(file: string): Report['memory'] {
  const said = execFileSync(process.execPath, [WORKER, 'memory', file], { encoding: 'utf8' });
  const { input, grownBy }: { input: number; grownBy: number } = JSON.parse(said);
  return { grownByBytes: grownBy, timesInput: rounded(grownBy / input, 2) };
}

function inWords({ input, decode, encode, memory, targets }: Report): string {
  const head = ['', 'wall ms', 'CPU ms', 'first ms', 'MB/s', 'ratio', 'CPU ratio'];
  return [
    `Decoding ${(input.bytes / 1e6).toFixed(1)} MB, ${input.objects} objects, medians of ${input.rounds}`,
    table([head, ...cellsOf(decode)]),
    '',
    `Encoding a request of ${((encode[0]?.items ?? 0) / 1e6).toFixed(2)} MB`,
    table([head, ...cellsOf(encode)]),
    '',
    `Memory: ${(memory.grownByBytes / 1e6).toFixed(0)} MB above the input, ${memory.timesInput} times its size`,
    '',
    targetLines(targets),
    '',
  ].join('\n');
}

function cellsOf(rows: readonly Row[]): string[][] {
  return rows.map((row) => [
    row.name,
    ...[row.wallMs, row.cpuMs, row.firstMs, row.mbPerSecond, row.ratio, row.cpuRatio].map(String),
  ]);
}

await main();
