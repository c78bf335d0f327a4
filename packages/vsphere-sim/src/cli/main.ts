/**
 * The `kilonova-vsphere-sim` program: starts a simulator, says how to reach it, and serves until it is interrupted.
 */
import { createRequire } from 'node:module';
import { Command, InvalidArgumentError, Option } from 'commander';
import { datastoreKinds, type DatastoreKind } from '../build/add-datastore.js';
import type { InventorySizes } from '../build/start-inventory.js';
import { ManualClock } from '../model/clock.js';
import { startSimulator, type Simulator } from '../start-simulator.js';

interface Options {
  readonly listen: Address;
  readonly tls: boolean;
  readonly name: readonly string[];
  readonly user?: string;
  readonly password?: string;
  readonly datacenters: number;
  readonly clusters: number;
  readonly hosts: number;
  readonly standaloneHosts: number;
  readonly hostNames?: string;
  readonly datastores: number;
  readonly datastoreType: DatastoreKind;
  readonly vms: number;
  readonly seed?: number;
  readonly taskMs?: number;
  readonly scenario?: string;
  readonly clock: 'system' | 'manual';
  readonly storage?: string;
  readonly record?: string;
  readonly control: boolean | string;
  readonly lenient: boolean;
  readonly json: boolean;
}

interface Address {
  readonly host: string;
  readonly port: number;
}

const LARGEST_PORT = 65_535;
/** The options that say how much there is. */
const SIZES = ['datacenters', 'clusters', 'hosts', 'standaloneHosts', 'datastores', 'datastoreType', 'vms'];
// The manifest is two levels up from the sources and from the build alike.
const { version: VERSION }: { readonly version: string } = createRequire(import.meta.url)(
  '../../package.json',
);

const program = new Command('kilonova-vsphere-sim')
  .version(VERSION)
  .description('A simulated vCenter: for development, demos and tests.')
  .option(
    '--listen <host:port>',
    'where to listen; port 0 is a free one',
    toAddress,
    toAddress('127.0.0.1:0'),
  )
  .option('--no-tls', 'HTTP instead of HTTPS with a certificate made at start')
  .option(
    '--name <name>',
    'a name or address the certificate is for as well (may be repeated)',
    collected,
    [],
  )
  .option('--user <name>', 'who may log in')
  .option('--password <text>', 'and with what')
  .option('--datacenters <n>', 'how many there are', toCount, 1)
  .option('--clusters <n>', 'in each datacenter', toCount, 1)
  .option('--hosts <n>', 'in each cluster', toCount, 3)
  .option('--standalone-hosts <n>', 'outside of clusters, in each datacenter', toCount, 1)
  .option('--host-names <pattern>', 'what hosts are called, {n} being a number: 127.0.1.{n}')
  .option('--datastores <n>', 'in each datacenter', toCount, 1)
  .addOption(
    new Option('--datastore-type <type>', 'of all datastores').choices(datastoreKinds).default('VMFS'),
  )
  .option('--vms <n>', 'in each cluster and on each host outside of one', toCount, 2)
  .option('--seed <n>', 'of uuids, MAC addresses and session keys', toCount)
  .option('--task-ms <n>', 'how long each task takes', toCount)
  .option(
    '--scenario <file>',
    'what there is, in YAML or JSON; sizes that are given as well come on top of it',
  )
  .addOption(
    new Option('--clock <kind>', 'manual stands still until it is moved through --control')
      .choices(['system', 'manual'])
      .default('system'),
  )
  .option('--storage <folder>', 'keeps the bytes of files below this folder instead of in memory')
  .option('--record <folder>', 'writes each request and its answer there, without passwords and tickets')
  .option('--control [token]', 'takes orders at /control under this token, or one that it prints', false)
  .option('--lenient', 'takes requests that are not quite as the schema has them', false)
  .option('--json', 'says how to reach it as JSON', false);

program.parse();
await serve(program.opts<Options>());

async function serve(options: Options): Promise<void> {
  const simulator = await startSimulator({
    ...options.listen,
    tls: options.tls,
    names: options.name,
    username: options.user,
    password: options.password,
    scenario: options.scenario,
    clock: options.clock === 'manual' ? new ManualClock() : undefined,
    seed: options.seed,
    taskDurationMs: options.taskMs,
    lenient: options.lenient,
    storage: options.storage === undefined ? undefined : { directory: options.storage },
    recordTo: options.record,
    control: options.control,
    inventory: sizesOf(options),
  }).catch((error: unknown) => program.error(error instanceof Error ? error.message : String(error)));
  process.stdout.write(options.json ? `${JSON.stringify(facts(simulator))}\n` : inWords(simulator));
  await interrupted();
  await simulator.close();
}

/** Beside a scenario there is only what was asked for. */
function sizesOf(options: Options): InventorySizes | undefined {
  const isAskedFor = SIZES.some((name) => program.getOptionValueSource(name) === 'cli');
  if (options.scenario !== undefined && !isAskedFor) return undefined;
  return {
    datacenters: options.datacenters,
    clusters: options.clusters,
    hosts: options.hosts,
    standaloneHosts: options.standaloneHosts,
    hostNames: options.hostNames,
    datastores: options.datastores,
    datastoreKind: options.datastoreType,
    vms: options.vms,
  };
}

function facts(simulator: Simulator) {
  const { url, username, password, thumbprint, thumbprintSha256, caFile, controlToken } = simulator;
  return {
    url: `${url}/sdk`,
    username,
    password,
    thumbprint,
    thumbprintSha256,
    caFile,
    ...(controlToken !== '' && { controlUrl: `${url}/control`, controlToken }),
  };
}

function inWords(simulator: Simulator): string {
  const { url, username, password, thumbprint, caFile, controlUrl, controlToken } = facts(simulator);
  const lines = [
    `A simulated vCenter is at ${url}`,
    `user        ${username}`,
    `password    ${password}`,
    ...(caFile === '' ? [] : [`CA file     ${caFile}`, `thumbprint  ${thumbprint}`]),
    ...(controlUrl === undefined ? [] : [`control     ${controlUrl}`, `token       ${controlToken}`]),
    'Interrupt it (Ctrl-C) to end it.',
  ];
  return `${lines.join('\n')}\n`;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function toAddress(text: string): Address {
  const match = /^(?:\[([^\]]+)\]|([^:]*)):(\d+)$/.exec(text);
  const port = Number(match?.[3]);
  if (match === null || port > LARGEST_PORT) throw new InvalidArgumentError('It is HOST:PORT.');
  return { host: match[1] ?? (match[2] === '' ? '0.0.0.0' : (match[2] ?? '')), port };
}

function toCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
