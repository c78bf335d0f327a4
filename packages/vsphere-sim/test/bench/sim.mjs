/**
 * `npm run bench:sim`: how large an inventory the simulator carries, and how fast, beside govmomi's simulator.
 *
 * Each server is a process of its own and is asked over TLS. The large inventory has to reach the targets; ratios come
 * from a smaller one, which both servers get to.
 *
 * Options: --vms N, --hosts N, --datastores N, --tasks N, --waiters N, --idle-ms N, --rounds N, --peer-vms N, --no-peer, --json.
 */
import { parseArgs } from 'node:util';
import { idleCpu } from './idle-clients.mjs';
import { startOurs, startPeer } from './servers.mjs';
import { powerTasks, sweeps } from './work.mjs';

const { values: options } = parseArgs({
  options: {
    vms: { type: 'string', default: '10000' },
    hosts: { type: 'string', default: '64' },
    datastores: { type: 'string', default: '200' },
    tasks: { type: 'string', default: '1000' },
    waiters: { type: 'string', default: '200' },
    'idle-ms': { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '5' },
    'peer-vms': { type: 'string', default: '1000' },
    'no-peer': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const large = {
  vms: wholeNumber('vms'),
  hosts: wholeNumber('hosts'),
  datastores: wholeNumber('datastores'),
};
const small = { vms: wholeNumber('peer-vms'), hosts: 8, datastores: 4 };

const results = [await measured('kilonova', startOurs, large)];
if (!options['no-peer']) {
  results.push(await measured('kilonova', startOurs, small), await measured('govmomi', startPeer, small));
}
const [ours, ourSmall, peer] = results;
const targets = targetsOf(ours);
const ratios = peer === undefined ? [] : ratiosOf(ourSmall, peer);
process.stdout.write(
  options.json ? `${JSON.stringify({ results, targets, ratios }, undefined, 2)}\n` : inWords(),
);

async function measured(name, start, sizes) {
  const begin = performance.now();
  const server = await start(sizes);
  try {
    const startMs = performance.now() - begin;
    const startRssMb = server.rssMb();
    const sweep = await sweeps(server, wholeNumber('rounds'));
    const tasks = await powerTasks(server, Math.min(wholeNumber('tasks'), sizes.vms));
    const idle = await idleCpu(server, wholeNumber('waiters'), wholeNumber('idle-ms'));
    return {
      name,
      ...sizes,
      startMs,
      startRssMb,
      ...sweep,
      ...tasks,
      ...idle,
      peakRssMb: server.peakRssMb(),
    };
  } finally {
    await server.stop();
  }
}

function targetsOf(row) {
  return [
    atMost('s from its start to the first request', row.startMs / 1000, 3),
    atMost('MB after the start', row.startRssMb, 400),
    atMost('s until a light sweep of all VMs is at the socket', row.sweepMs / 1000, 0.5),
    {
      what: `of ${row.tasks} power tasks with their updates`,
      value: row.tasksDone,
      wanted: `${row.tasks}`,
      met: row.tasksDone === row.tasks,
    },
    atMost(`ms of CPU a second with ${row.waiters} clients that wait`, row.idleCpuMs / row.idleS, 10),
  ];
}

function ratiosOf(us, them) {
  const names = {
    startMs: 'start',
    startRssMb: 'memory',
    sweepMs: 'sweep',
    clientSweepMs: 'sweep, decoded',
    tasksMs: 'tasks',
  };
  return Object.entries(names).map(([key, what]) => ({ what, ratio: them[key] / us[key] }));
}

function atMost(what, value, limit) {
  return { what, value: rounded(value), wanted: `at most ${limit}`, met: value <= limit };
}

function inWords() {
  const head = [
    '',
    'VMs',
    'start s',
    'MB',
    'sweep ms',
    'MB sent',
    'decoded ms',
    'tasks',
    'tasks s',
    'idle CPU ms/s',
    'peak MB',
  ];
  const rows = results.map(cellsOf);
  const goals = targets.map(({ what, value, wanted, met }) => [
    what,
    String(value),
    wanted,
    met ? 'met' : 'NOT met',
  ]);
  const missed = targets.filter(({ met }) => !met).length;
  return [
    table([head, ...rows]),
    ...(ratios.length === 0 ? [] : ['', `govmomi takes, with ${small.vms} VMs:`]),
    ...ratios.map(({ what, ratio }) => `  ${what}: ${text(ratio)} times as much`),
    '',
    table(goals),
    missed === 0 ? 'targets met' : `targets NOT met: ${missed}`,
    '',
  ].join('\n');
}

function cellsOf(row) {
  const { name, vms, startMs, startRssMb, sweepMs, sweepBytes, clientSweepMs, tasks, tasksDone } = row;
  const before = [startMs / 1000, startRssMb, sweepMs, sweepBytes / 1e6, clientSweepMs].map(text);
  const after = [row.tasksMs / 1000, row.idleCpuMs / row.idleS, row.peakRssMb].map(text);
  return [name, String(vms), ...before, `${tasksDone}/${tasks}`, ...after];
}

function text(value) {
  return String(rounded(value));
}

function rounded(value) {
  return Number(value.toFixed(2));
}

/** The first column to the left, all others to the right. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const padded = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}

function wholeNumber(name) {
  const value = Number(options[name]);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`--${name}: ${options[name]} is not a number of at least 1`);
}
