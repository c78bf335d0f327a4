/**
 * The programs of docs/guide/vsphere.md, run. The page shows what stands here between `// snippet: name` and
 * `// snippet: end`, to the letter; `UPDATE_DOCS=1` writes it there.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CallAbortedError,
  VimSession,
  dataObject,
  downloadFile,
  findByInventoryPath,
  findByInventoryPaths,
  getAllProfiles,
  getObjects,
  getProfileIdByName,
  importOva,
  isRefTo,
  isVimFault,
  iterateObjects,
  uploadFile,
  type Ref,
} from '../../src/index.js';
import { startVcenter, type Vcenter } from '../../../../test/vcenter/vcenter.js';
import { cutPage } from '../../../../test/unit/guide-snippets.js';
import { ovaOf, streamOptimizedVmdk } from '../image-samples.js';

const GUIDE = new URL('../../../../docs/guide/vsphere.md', import.meta.url);

let vcenter: Vcenter;
let folder: string;
let session: VimSession;
const printed: string[] = [];
const print = (line: string): void => void printed.push(line);

beforeAll(async () => {
  [vcenter, folder] = await Promise.all([
    startVcenter({ vms: 3, taskDelayMs: 50 }),
    mkdtemp(join(tmpdir(), 'kilonova-guide-')),
  ]);
  const { server, username, password, caFile } = vcenter;

  // snippet: connect
  session = await VimSession.connect({ server, username, password, tls: { caFile } });
  print(session.serviceContent.about.fullName);
  // snippet: end
});

afterAll(async () => {
  await session.close();
  const { sessions } = await vcenter.census();
  if (sessions > 0) throw new Error(`${sessions} sessions were left behind`);
  await Promise.all([vcenter.stop(), rm(folder, { recursive: true })]);
});

describe('the guide to the vSphere client', () => {
  it('reads', async () => {
    // snippet: read
    const vms = await getObjects(session, 'VirtualMachine', {
      pathSet: ['name', 'runtime.powerState', 'config.hardware.memoryMB'],
    });
    for (const { properties, missing } of vms) {
      print(
        `${properties.name}: ${properties['runtime.powerState']}, ${properties['config.hardware.memoryMB']} MB`,
      );
      for (const { path, message } of missing) print(`  ${path} cannot be read: ${message}`);
    }

    // Ten thousand VMs? One at a time, in constant memory.
    for await (const { properties } of iterateObjects(session, 'VirtualMachine', { pathSet: ['name'] })) {
      if (properties.name?.endsWith('VM1')) break;
    }
    // snippet: end

    expect(vms).toHaveLength(3);
    expect(printed.at(-1)).toMatch(/^DC0.*: poweredOn, 32 MB$/);
  });

  it('finds', async () => {
    // snippet: find
    const folderOfVms = await findByInventoryPath(session, 'DC0/vm');
    const pool = await findByInventoryPath(session, 'DC0/host/DC0_C0/Resources');
    if (!isRefTo(folderOfVms, 'Folder') || !isRefTo(pool, 'ResourcePool')) throw new Error('no such place');
    // snippet: end

    // snippet: create
    const vm = await session.runTask(folderOfVms, 'CreateVM_Task', {
      config: {
        name: 'web-1',
        guestId: 'debian11_64Guest',
        files: { vmPathName: '[LocalDS_0]' },
        numCPUs: 2,
        memoryMB: 2048,
        extraConfig: [{ key: 'owner', value: 'lab' }],
      },
      pool,
    });
    print(`created ${vm.value}`);
    // snippet: end
    expect(printed.at(-1)).toBe(`created ${vm.value}`);

    await waits(vm);
    await understandsFaults(vm);
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await session.runTask(vm, 'Destroy_Task', {});
  });

  it('watches', async () => {
    const vmFolder = await findByInventoryPath(session, 'DC0/vm');
    const [first] = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });
    if (!first || !vmFolder) throw new Error('there is nothing to watch');
    const powerOff = session.runTask.bind(session, first.obj, 'PowerOffVM_Task', {});

    // snippet: watch
    const watch = await session.watchInventory({
      types: {
        VirtualMachine: ['name', 'runtime.powerState'],
        HostSystem: ['name', 'runtime.connectionState'],
      },
    });
    print(`${watch.all('VirtualMachine').length} VMs`); // a copy that is kept current: looking costs nothing

    watch.on('changed', ({ obj, paths }) => print(`${obj.value}: ${paths.join(', ')}`));
    await powerOff();
    for await (const event of watch.events({ initial: true })) {
      if (event.type !== 'VirtualMachine' || event.kind === 'removed') continue;
      if (event.object.properties['runtime.powerState'] === 'poweredOff') break;
    }
    await watch.close();
    // snippet: end

    expect(printed).toContain(`${watch.all('VirtualMachine').length} VMs`);
    expect(printed).toContain(`${first.obj.value}: runtime.powerState`);
  });

  it('moves files', async () => {
    const local = join(folder, 'seed.iso');
    await writeFile(local, Buffer.alloc(300_000, 7));
    const copy = join(folder, 'copy.iso');

    // snippet: files
    const { bytes, sha256 } = await uploadFile(session, local, '[LocalDS_0] iso/seed.iso', {
      onProgress: ({ bytesDone, bytesTotal }) => print(`${bytesDone} of ${bytesTotal} bytes`),
    });
    await downloadFile(session, '[LocalDS_0] iso/seed.iso', copy, { size: bytes, sha256 });
    // snippet: end

    expect(await readFile(copy)).toEqual(await readFile(local));
  });

  it('imports a package', async () => {
    const path = join(folder, 'appliance.ova');
    await writeFile(path, ovaOf([{ name: 'disk.vmdk', data: streamOptimizedVmdk(64 * 1024 * 1024) }]));
    const places = ['DC0/vm', 'DC0/host/DC0_C0/Resources', 'DC0/datastore/LocalDS_0'];
    const [vmFolder, pool, datastore] = await findByInventoryPaths(session, places);
    if (!isRefTo(vmFolder, 'Folder') || !isRefTo(pool, 'ResourcePool')) throw new Error('no such place');
    if (!isRefTo(datastore, 'Datastore')) throw new Error('no such datastore');

    // snippet: import
    const { entity, isVerified } = await importOva(session, createReadStream(path), {
      name: 'appliance',
      folder: vmFolder,
      pool,
      datastore,
    });
    print(`${entity.value} is there${isVerified ? ', as its manifest says' : ''}`);
    // snippet: end

    expect((await vcenter.census()).vms).toContain('appliance');
  });

  it('asks for storage policies', async () => {
    // snippet: policies
    for (const { name, profileId } of await getAllProfiles(session)) print(`${name}: ${profileId.uniqueId}`);
    const policy = await getProfileIdByName(session, 'vSAN Default Storage Policy');
    if (!policy) throw new Error('no such policy');
    const vmProfile = [dataObject('VirtualMachineDefinedProfileSpec', { profileId: policy.uniqueId })];
    // snippet: end

    expect(vmProfile[0]?.profileId).not.toBe('');
    expect(printed).toContain(`vSAN Default Storage Policy: ${policy.uniqueId}`);
  });
});

it('is what docs/guide/vsphere.md shows', async () => {
  const { text, expected, shown, tested } = await cutPage(GUIDE, import.meta.url);

  expect(shown).toEqual(tested);
  expect(text).toBe(expected);
});

async function waits(vm: Ref<'VirtualMachine'>): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;

  // snippet: wait
  const task = await session.invokeApi(vm, 'PowerOnVM_Task', {});
  try {
    const info = await session.waitForTask(task, {
      onProgress: (percent) => print(`${percent} %`),
      timeoutMs: 60_000,
      signal, // abort it, and the task is cancelled
      cancelOnAbort: true,
    });
    print(`powered on at ${info.completeTime?.toISOString()}`);
  } catch (error) {
    if (!(error instanceof CallAbortedError)) throw error;
    print(`given up; the task has ${error.taskOutcome}`); // the truth, also when the cancel came too late
  }
  // snippet: end

  expect(printed.at(-1)).toMatch(/^powered on at /);
}

async function understandsFaults(vm: Ref<'VirtualMachine'>): Promise<void> {
  // snippet: faults
  try {
    await session.runTask(vm, 'PowerOnVM_Task', {});
  } catch (error) {
    // True for the fault itself, for those that inherit from it, and when it is the cause of another.
    if (!isVimFault(error, 'InvalidPowerState')) throw error;
    print(error.message); // what was tried, on what, the server's words, the operation id
    print(error.hint ?? ''); // what to do
  }
  // snippet: end

  expect(printed.at(-2)).toContain('InvalidPowerState');
  expect(printed.at(-1)).not.toBe('');
}

/** Between its marks, moved to the left margin. */
