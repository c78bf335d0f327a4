/**
 * The `kilonova-vsphere-sim` program: starts a simulator, says how to reach it, and serves until it is interrupted.
 */
import { Command, InvalidArgumentError, Option } from 'commander';
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
  readonly datastores: number;
  readonly datastoreType: 'VMFS' | 'NFS' | 'NFS41' | 'vsan';
  readonly vms: number;
  readonly seed?: number;
  readonly taskMs: number;
  readonly lenient: boolean;
  readonly json: boolean;
}

interface Address {
  readonly host: string;
  readonly port: number;
}

const LARGEST_PORT = 65_535;

const program = new Command('kilonova-vsphere-sim')
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
  .option('--datastores <n>', 'in each datacenter', toCount, 1)
  .addOption(
    new Option('--datastore-type <type>', 'of all datastores')
      .choices(['VMFS', 'NFS', 'NFS41', 'vsan'])
      .default('VMFS'),
  )
  .option('--vms <n>', 'in each cluster and on each host outside of one', toCount, 2)
  .option('--seed <n>', 'of uuids, MAC addresses and session keys', toCount)
  .option('--task-ms <n>', 'how long each task takes', toCount, 0)
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
    seed: options.seed,
    taskDurationMs: options.taskMs,
    lenient: options.lenient,
    inventory: {
      datacenters: options.datacenters,
      clusters: options.clusters,
      hosts: options.hosts,
      standaloneHosts: options.standaloneHosts,
      datastores: options.datastores,
      datastoreKind: options.datastoreType,
      vms: options.vms,
    },
  });
  process.stdout.write(options.json ? `${JSON.stringify(facts(simulator))}\n` : inWords(simulator));
  await interrupted();
  await simulator.close();
}

function facts({ url, username, password, thumbprint, thumbprintSha256, caFile }: Simulator) {
  return { url: `${url}/sdk`, username, password, thumbprint, thumbprintSha256, caFile };
}

function inWords(simulator: Simulator): string {
  const { url, username, password, thumbprint, caFile } = facts(simulator);
  const lines = [
    `A simulated vCenter is at ${url}`,
    `user        ${username}`,
    `password    ${password}`,
    ...(caFile === '' ? [] : [`CA file     ${caFile}`, `thumbprint  ${thumbprint}`]),
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
