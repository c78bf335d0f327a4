/**
 * `npm run bench:spawn`: how many calls it takes to build an instance and to destroy it, beside the limits that we set
 * ourselves, and how long a hundred builds of one image take side by side.
 *
 * The vCenter is the simulator in this process, so a call costs next to nothing and what is timed is the driver. Calls of
 * the session's one stream of updates, by which it hears of tasks, are not counted; neither is the transfer of an image.
 *
 * Options: --together N, --json.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createContext, DirectoryImageService } from '@kilonova/core';
import { sessionFactory, VMwareVCDriver, vmwareOptionsSchema } from '@kilonova/vmwareapi';
import { startSimulator } from '@kilonova/vsphere-sim';

const { values } = parseArgs({
  options: { together: { type: 'string', default: '100' }, json: { type: 'boolean', default: false } },
});
const together = Number(values.together);

const STREAM = new Set([
  'WaitForUpdatesEx',
  'CreatePropertyCollector',
  'CreateListView',
  'ModifyListView',
  'CreateFilter',
]);
const IMAGE_BYTES = 8 * 1024 * 1024;
const flavor = { name: 'bench', vcpus: 1, memoryMb: 512, rootGb: 1 };

const directory = await mkdtemp(join(tmpdir(), 'kilonova-bench-'));
const simulator = await startSimulator({ inventory: { hosts: 4, standaloneHosts: 0, vms: 0 } });
const ctx = createContext();
const images = new DirectoryImageService(directory);
const options = vmwareOptionsSchema.parse({
  server: new URL(simulator.url).host,
  username: simulator.username,
  password: simulator.password,
  caFile: simulator.caFile,
  clusterName: 'DC0_C0',
});
const driver = new VMwareVCDriver(options, sessionFactory(options), { images });
try {
  await writeFile(join(directory, 'bench'), Buffer.alloc(IMAGE_BYTES));
  const record = { status: 'active', sizeBytes: IMAGE_BYTES, diskFormat: 'vmdk', containerFormat: 'bare' };
  await writeFile(join(directory, 'bench.json'), JSON.stringify(record));
  await driver.initHost(ctx, 'bench');
  const imageMeta = await images.show(ctx, 'bench');
  // What a session asks once, whatever it builds, is not part of any build.
  await driver.destroy(ctx, await built({}));
  const blank = await counted(() => built({}));
  const cold = await counted(() => built({ imageMeta }));
  const warm = await counted(() => built({ imageMeta }));
  const drive = await counted(() => built({ imageMeta, configDrive: true }));
  const rows = [
    row('build, blank disk', blank, 6),
    row('build, image in the cache', warm, 6),
    row('build, image in the cache, config drive', drive, 8),
    row('build, image not in the cache', cold, warm.calls.length + 6),
    row('destroy, blank disk', await counted(() => driver.destroy(ctx, blank.result)), 3),
    row('destroy, linked clone', await counted(() => driver.destroy(ctx, warm.result)), 3),
    row('destroy, linked clone, config drive', await counted(() => driver.destroy(ctx, drive.result)), 3),
  ];
  const crowd = await sideBySide(imageMeta);
  process.stdout.write(values.json ? `${JSON.stringify({ rows, crowd }, null, 2)}\n` : inWords(rows, crowd));
} finally {
  await driver.cleanupHost(ctx);
  await simulator.close();
  await rm(directory, { recursive: true, force: true });
}

async function built({ imageMeta, configDrive = false }) {
  const instance = {
    uuid: randomUUID(),
    name: 'bench',
    displayName: 'bench',
    flavor,
    configDrive,
    ...(imageMeta && { imageRef: imageMeta.id }),
  };
  const vif = {
    id: randomUUID(),
    address: 'fa:16:3e:00:00:01',
    type: 'dvs',
    network: { id: 'n', bridge: 'VM Network', label: 'VM Network', subnets: [], meta: {} },
  };
  await driver.spawn(ctx, instance, { networkInfo: [vif], ...(imageMeta && { imageMeta }) });
  return instance;
}

async function counted(work) {
  simulator.calls.clear();
  const result = await work();
  const calls = simulator.calls.all().map(({ method }) => method);
  return { result, calls: calls.filter((method) => !STREAM.has(method)) };
}

function row(what, { calls }, most) {
  return { what, calls: calls.length, most, met: calls.length <= most, methods: calls };
}

async function sideBySide(imageMeta) {
  simulator.calls.clear();
  const begin = performance.now();
  await Promise.all(Array.from({ length: together }, () => built({ imageMeta })));
  const seconds = (performance.now() - begin) / 1000;
  const { maxInFlight } = simulator.calls.tally('WaitForUpdatesEx');
  return { builds: together, seconds, waitsInFlight: maxInFlight, calls: simulator.calls.count() };
}

function inWords(rows, { builds, seconds, waitsInFlight, calls }) {
  const lines = rows.map(
    ({ what, calls: count, most, met, methods }) =>
      `${met ? 'ok ' : 'NOT'} ${what.padEnd(42)} ${String(count).padStart(2)} calls (at most ${most}): ${methods.join(', ')}\n`,
  );
  return `${lines.join('')}${builds} builds side by side: ${seconds.toFixed(2)} s, ${calls} calls, ${waitsInFlight} wait for updates in flight\n`;
}
