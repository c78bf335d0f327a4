/** Exports: disks as they are fetched, what the manifest says of them, and whole packages there and back. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  exportOva,
  exportVm,
  getObjectProperty,
  getObjects,
  importOva,
  importVmdk,
  type Exportable,
} from '@kilonova/vsphere';
import type { SimulatorOptions } from '../src/index.js';
import { Tasks } from '../src/tasks/tasks.js';
import { send } from './disk-images.js';
import { CAPACITY, diskImage, importScene, vmOf } from './import-scene.js';
import { bytesOf, cut } from './storage-fixture.js';
import { add, disk, faultOf, scsi } from './vm-scene.js';

const image = await diskImage();

async function scene(options: SimulatorOptions = {}) {
  const made = await importScene(options);
  const { session } = made;
  const vm = vmOf(await importVmdk(session, cut(image, 50_000), made.request));
  const fetched = async (object: Exportable) => {
    const disks = exportVm(session, object);
    const all: Buffer[] = [];
    for await (const { content: pieces } of disks) all.push(await bytesOf(pieces));
    return { all, files: disks.files ?? [] };
  };
  return { ...made, vm, fetched };
}

describe('an export', () => {
  it('gives the disk as a stream-optimised image, which the manifest describes', async () => {
    const { session, pool, folder, vm, fetched, diskBytes } = await scene();
    const { all, files } = await fetched(vm);
    expect(files).toMatchObject([
      { name: 'disk-0.vmdk', isDisk: true, capacityBytes: CAPACITY, sizeBytes: all[0]?.length },
    ]);
    await importVmdk(session, cut(all[0] ?? Buffer.alloc(0), 9000), {
      pool,
      folder,
      datastore: 'LocalDS_0',
      name: 'again',
    });
    expect((await diskBytes('again/again.vmdk')).equals(await diskBytes('image/image.vmdk'))).toBe(true);
  });

  it('has a manifest of what was fetched to its end, by the sum that was asked for', async () => {
    const { simulator, session, vm } = await scene();
    const lease = await session.openLease(await session.invokeApi(vm, 'ExportVm', {}));
    expect(await lease.manifest()).toEqual([]);
    const [device] = lease.devices;
    const head = await send(simulator, device?.url ?? '', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(await lease.manifest()).toEqual([]);
    const { body, headers } = await send(simulator, device?.url ?? '', { method: 'GET' });
    expect(headers['content-type']).toBe('application/x-vnd.vmware-streamVmdk');
    const sum = (algorithm: string): string => createHash(algorithm).update(body).digest('hex');
    const common = { key: device?.key, sha1: sum('sha1'), size: body.length, disk: true, capacity: CAPACITY };
    expect(await lease.manifest()).toMatchObject([
      { ...common, checksum: sum('sha1'), checksumType: 'sha1' },
    ]);
    const choose = (value: string) =>
      session.invokeApi(lease.ref, 'HttpNfcLeaseSetManifestChecksumType', {
        deviceUrlsToChecksumTypes: [{ key: device?.key ?? '', value }],
      });
    await choose('sha256');
    expect(await lease.manifest()).toMatchObject([
      { ...common, checksum: sum('sha256'), checksumType: 'sha256' },
    ]);
    expect(await faultOf(choose('md5'))).toMatchObject({ fault: 'InvalidArgument' });
    const put = await send(simulator, device?.url ?? '', { body });
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD']);
    await lease.complete();
  });

  it('keeps the VM as it is, until it is over', async () => {
    const { session, vm } = await scene();
    const lease = await session.openLease(await session.invokeApi(vm, 'ExportVm', {}));
    expect(await faultOf(session.runTask(vm, 'PowerOnVM_Task', {}))).toMatchObject({
      fault: 'TaskInProgress',
    });
    expect(await faultOf(session.invokeApi(vm, 'ExportVm', {}))).toMatchObject({ fault: 'TaskInProgress' });
    await lease.abort();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await faultOf(session.invokeApi(vm, 'ExportVm', {}))).toMatchObject({
      fault: 'InvalidPowerState',
    });
  });

  it('of a snapshot gives what the VM had then, while it runs', async () => {
    const { session, vm, fetched } = await scene();
    const before = await fetched(vm);
    const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', {
      name: 's',
      memory: false,
      quiesce: false,
    });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const { all } = await fetched(snapshot);
    expect(all.map(({ length }) => length)).toEqual(before.all.map(({ length }) => length));
  });

  it('of a VM without disks is empty', async () => {
    const { create, fetched } = await scene();
    expect(await fetched(await create({ name: 'bare' }))).toEqual({ all: [], files: [] });
  });

  it('is not had of a VM whose host is out of reach', async () => {
    const { simulator, session, vm } = await scene();
    const [host] = simulator.world.inventory.ofType('HostSystem');
    host?.set('runtime', { ...host.get('runtime'), connectionState: 'notResponding' });
    expect(await faultOf(session.invokeApi(vm, 'ExportVm', {}))).toMatchObject({ fault: 'HostNotConnected' });
  });

  it('that is left in the middle lets go of the disk', async () => {
    const { simulator, session, vm, store } = await scene();
    const lease = await session.openLease(await session.invokeApi(vm, 'ExportVm', {}));
    expect(store().file('image/image.vmdk').locks).toBeDefined();
    await lease.abort();
    expect(store().file('image/image.vmdk').locks).toBeUndefined();
    const [run] = simulator.world.part(Tasks).all().toReversed();
    expect(run?.info).toMatchObject({
      name: 'ExportVm',
      descriptionId: 'VirtualMachine.exportVm',
      state: 'error',
    });
  });
});

describe('a package', () => {
  it('is exported and imported again, with its disks and its hardware', async () => {
    const { session, create, pool, folder, diskBytes } = await scene();
    const directory = await mkdtemp(join(tmpdir(), 'kilonova-ova-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const vm = await create({
      name: 'two',
      numCPUs: 2,
      memoryMB: 1024,
      annotation: 'made for a test <&>',
      deviceChange: [
        add(scsi),
        add({ ...disk(-101), key: -2 }, 'create'),
        add(disk(-101, 3, '[LocalDS_0] image/image.vmdk')),
      ],
    });
    await exportOva(session, vm, join(directory, 'two.ova'));
    const [datastore] = await getObjects(session, 'Datastore', { pathSet: ['name'] });
    if (datastore === undefined) throw new Error('There is no datastore.');

    const { entity, warnings } = await importOva(session, createReadStream(join(directory, 'two.ova')), {
      pool,
      folder,
      datastore: datastore.obj,
      name: 'twin',
      diskProvisioning: 'thin',
    });

    expect(warnings).toEqual([]);
    const config = await getObjectProperty(
      session,
      { type: 'VirtualMachine', value: entity.value },
      'config',
    );
    expect(config).toMatchObject({
      name: 'twin',
      annotation: 'made for a test <&>',
      guestId: 'otherGuest64',
      hardware: { numCPU: 2, memoryMB: 1024 },
    });
    const disks = config?.hardware.device?.filter(({ _type: type }) => type === 'VirtualDisk') ?? [];
    expect(disks.map(({ unitNumber }) => unitNumber)).toEqual([0, 3]);
    expect((await diskBytes('twin/twin_1.vmdk')).equals(await diskBytes('image/image.vmdk'))).toBe(true);
  });
});
