/** Imports: a VM under a lease, and the bytes of its disks. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  dataObject,
  getObjectProperty,
  getObjectPropertiesDict,
  getObjects,
  importVmdk,
  LeaseLostError,
  type Ref,
} from '@kilonova/vsphere';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { addDatastore, ManualClock } from '../src/index.js';
import { Leases } from '../src/nfc/leases.js';
import { Sessions } from '../src/sessions/sessions.js';
import { Tasks } from '../src/tasks/tasks.js';
import { failureOf } from './connected.js';
import { imageOf, send } from './disk-images.js';
import { CAPACITY, content, diskImage, importScene, importSpec, sized, vmOf } from './import-scene.js';
import { rawLogin } from './raw-request.js';
import { cut, KIB, MIB, noise } from './storage-fixture.js';
import { add, disk, faultOf, scsi } from './vm-scene.js';

const image = await diskImage();

describe('an import', () => {
  it('makes a VM whose disk has what was sent', async () => {
    const { session, request, diskBytes, filesIn } = await importScene();
    const before = await getObjects(session, 'Datastore', { pathSet: ['summary.freeSpace'] });

    const { entity, files } = await importVmdk(session, cut(image, 10_000), request);

    expect(files).toMatchObject([{ sizeBytes: image.length }]);
    const all = await diskBytes('image/image.vmdk');
    expect(all.length).toBe(CAPACITY);
    expect(all.subarray(0, content.length).equals(content)).toBe(true);
    expect(all.subarray(content.length).every((byte) => byte === 0)).toBe(true);
    expect(filesIn('image')).toContain('image/image-flat.vmdk');
    const vm: Ref<'VirtualMachine'> = { type: 'VirtualMachine', value: entity.value };
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const after = await getObjects(session, 'Datastore', { pathSet: ['summary.freeSpace'] });
    expect(Number(after[0]?.properties['summary.freeSpace'])).toBeLessThan(
      Number(before[0]?.properties['summary.freeSpace']),
    );
  });

  it('is a task of the pool, which ends with it', async () => {
    const { simulator, session, pool, lease } = await importScene();
    const open = await lease();
    const [run] = simulator.world.part(Tasks).all().toReversed();
    expect(run?.info).toMatchObject({ name: 'ImportVApp', entity: pool, state: 'running' });
    await session.invokeApi(open.ref, 'HttpNfcLeaseProgress', { percent: 40 });
    expect(run?.info.progress).toBe(40);
    expect(await getObjectProperty(session, open.ref, 'transferProgress')).toBe(40);
    await open.complete();
    expect(run?.info.state).toBe('success');
    expect(await getObjectProperty(session, open.ref, 'state')).toBe('done');
  });

  it('says where each file goes, how much there is to come, and whose certificate is there', async () => {
    const { simulator, lease } = await importScene();
    const { info } = await lease();
    const [device] = info.deviceUrl ?? [];
    expect(info).toMatchObject({ leaseTimeout: 300, totalDiskCapacityInKB: CAPACITY / KIB });
    expect(device).toMatchObject({
      key: `/${info.entity.value}/VirtualLsiLogicController0:0`,
      importKey: '/image/VirtualLsiLogicController0:0',
      sslThumbprint: simulator.thumbprint,
      disk: true,
      targetId: 'disk-0.vmdk',
    });
    expect(device?.url).toMatch(new RegExp(`^${simulator.url}/nfc/[0-9a-f-]{36}/disk-0\\.vmdk$`));
    expect(info.hostMap?.[0]?.datastoreKey).toBe(device?.datastoreKey);
  });

  it('keeps the VM and its files from everybody else', async () => {
    const { simulator, session, lease, store } = await importScene();
    const open = await lease();
    const vm = vmOf(open);
    for (const method of ['PowerOnVM_Task', 'Destroy_Task'] as const) {
      expect(await faultOf(session.runTask(vm, method, {}))).toMatchObject({ fault: 'TaskInProgress' });
    }
    expect(await faultOf(session.invokeApi(vm, 'UnregisterVM', {}))).toMatchObject({
      fault: 'TaskInProgress',
    });
    expect(store().file('image/image-flat.vmdk').locks).toBeDefined();
    await open.complete();
    expect(store().file('image/image-flat.vmdk').locks).toBeUndefined();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(simulator.world.part(Leases).byTicket('x')).toBeUndefined();
  });

  it('is complete when the last of a file has come, though its client asks for that before', async () => {
    const { simulator, session, lease, diskBytes } = await importScene();
    const open = await lease();
    let complete: Promise<unknown> | undefined;
    async function* early(): AsyncGenerator<Uint8Array> {
      yield image.subarray(0, 100_000);
      complete = session.invokeApi(open.ref, 'HttpNfcLeaseComplete', {});
      await session.invokeApi(open.ref, 'HttpNfcLeaseProgress', { percent: 99 });
      yield image.subarray(100_000);
    }
    expect((await send(simulator, open.devices[0]?.url ?? '', { body: early() })).status).toBe(200);
    await complete;
    expect((await diskBytes('image/image.vmdk')).subarray(0, content.length).equals(content)).toBe(true);
  });

  it.each(['POST', 'PUT'])(
    'takes a disk by %s, with its length or in chunks, and once more',
    async (method) => {
      const { simulator, lease, diskBytes } = await importScene();
      const open = await lease();
      const url = open.devices[0]?.url ?? '';
      const other = await imageOf(noise(KIB, 7), CAPACITY);
      expect((await send(simulator, url, { method, body: other })).status).toBe(200);
      expect((await send(simulator, url, { method, body: cut(image, 7000) })).status).toBe(200);
      await open.complete();
      expect((await diskBytes('image/image.vmdk')).subarray(0, content.length).equals(content)).toBe(true);
    },
  );

  it('makes a disk as large as what comes, where its client asked for a small one', async () => {
    const { session, simulator, lease, diskBytes, store } = await importScene();
    const open = await lease({ deviceChange: [add(scsi), add(sized({}, 1), 'create')] });
    expect((await send(simulator, open.devices[0]?.url ?? '', { body: image })).status).toBe(200);
    await open.complete();
    expect((await diskBytes('image/image.vmdk')).length).toBe(CAPACITY);
    expect(store().file('image/image-flat.vmdk').sizeBytes).toBe(CAPACITY);
    const devices = await getObjectProperty(session, vmOf(open), 'config.hardware.device');
    expect(devices?.find(({ _type: type }) => type === 'VirtualDisk')).toMatchObject({
      capacityInKB: CAPACITY / KIB,
      capacityInBytes: CAPACITY,
    });
  });

  it('takes an image for a drive, which has it from then on', async () => {
    const { simulator, session, lease, store } = await importScene();
    const drive = dataObject('VirtualCdrom', {
      key: -5,
      controllerKey: 200,
      backing: dataObject('VirtualCdromIsoBackingInfo', { fileName: '' }),
    });
    const open = await lease({ deviceChange: [add(drive)] });
    expect(open.devices).toMatchObject([{ isDisk: false, importKey: '/image/VirtualIDEController0:0' }]);
    const [device] = open.devices;
    const answer = await send(simulator, device?.url ?? '', {
      method: 'PUT',
      headers: { Overwrite: 't' },
      body: Buffer.from('an image'),
    });
    await open.complete();
    expect(answer.status).toBe(200);
    const path = '[LocalDS_0] image/_deviceImage-0.iso';
    expect(store().file('image/_deviceImage-0.iso').sizeBytes).toBe(8);
    const devices = await getObjectProperty(session, vmOf(open), 'config.hardware.device');
    expect(devices?.find(({ _type: type }) => type === 'VirtualCdrom')?.backing).toMatchObject({
      fileName: path,
    });
  });

  it('leaves a disk that was there before to itself', async () => {
    const { create, lease } = await importScene();
    await create({ name: 'old', deviceChange: [add(scsi), add(disk(-101), 'create')] });
    const open = await lease({
      deviceChange: [add(scsi), add(disk(-101, 0, '[LocalDS_0] old/old.vmdk'))],
    });
    expect(open.devices).toEqual([]);
  });
});

describe('an import that the server fetches itself', () => {
  it('has what is at the address, if the certificate there is the right one', async () => {
    const { simulator, session, lease, diskBytes } = await importScene();
    const { username, password, url, thumbprint } = simulator;
    const cookie = { cookie: await rawLogin(simulator) };
    const address = `${url}/folder/image.vmdk?dcPath=DC0&dsName=LocalDS_0`;
    await send(simulator, address, { method: 'PUT', headers: cookie, body: image });
    const open = await lease();
    const value = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const file = {
      targetDeviceId: open.devices[0]?.importKey ?? '',
      url: address,
      create: false,
      httpHeaders: [{ key: 'Authorization', value }],
    };
    const pull = (changes: object = {}) => faultOf(open.pullFromUrls([{ ...file, ...changes }]));
    expect(await pull()).toMatchObject({ fault: 'SSLVerifyFault' });
    expect(await pull({ sslThumbprint: `00${thumbprint.slice(2)}` })).toMatchObject({
      fault: 'SSLVerifyFault',
      thumbprint,
    });
    expect(await pull({ sslThumbprint: thumbprint, httpHeaders: [] })).toMatchObject({
      fault: 'HttpFault',
      statusCode: 401,
    });
    expect(await pull({ url: 'http://127.0.0.1:1/x' })).toMatchObject({ fault: 'HttpFault', statusCode: 0 });
    expect(await pull({ url: 'file:///etc/passwd' })).toMatchObject({ fault: 'InvalidArgument' });
    expect(await pull({ targetDeviceId: 'none' })).toMatchObject({ fault: 'InvalidArgument' });
    expect(await pull({ memberName: 'a.vmdk' })).toMatchObject({ fault: 'NotSupported' });

    await open.pullFromUrls([{ ...file, sslThumbprint: thumbprint }]);
    await open.complete();

    expect(await getObjectProperty(session, vmOf(open), 'name')).toBe('image');
    expect((await diskBytes('image/image.vmdk')).subarray(0, content.length).equals(content)).toBe(true);
  });
});

describe('an import that is not completed', () => {
  it('leaves neither a VM nor a file when it is aborted, and says why', async () => {
    const { simulator, session, lease, vms, filesIn, store } = await importScene();
    const free = store().space.freeBytes;
    const open = await lease();
    await send(simulator, open.devices[0]?.url ?? '', { body: image });
    await open.abort(new Error('enough'));
    expect([vms(), filesIn(), store().space.freeBytes, store().blobs.chunkCount]).toEqual([[], [], free, 0]);
    const { state, error } = await getObjectPropertiesDict(session, open.ref, ['state', 'error']);
    expect([state, error?.localizedMessage]).toEqual(['error', 'enough']);
    const [run] = simulator.world.part(Tasks).all().toReversed();
    expect(run?.info).toMatchObject({ state: 'error', error: { localizedMessage: 'enough' } });
    expect((await send(simulator, open.devices[0]?.url ?? '', { body: image })).status).toBe(404);
    expect(await faultOf(session.invokeApi(open.ref, 'HttpNfcLeaseComplete', {}))).toMatchObject({
      fault: 'InvalidState',
    });
  });

  it('ends when nothing is heard of its client, which the bytes of a disk do not change', async () => {
    const clock = new ManualClock();
    const { session, simulator, ask, vms, filesIn } = await importScene({ clock });
    const ref = await ask();
    const info = await session.waitForLeaseReady(ref);
    await clock.advance(299_000);
    await session.invokeApi(ref, 'HttpNfcLeaseProgress', { percent: 0 });
    await clock.advance(299_000);
    await send(simulator, info.deviceUrl?.[0]?.url ?? '', { body: image });
    expect(vms()).toEqual(['image']);
    await clock.advance(1000);
    expect([vms(), filesIn()]).toEqual([[], []]);
    for (const call of [
      session.invokeApi(ref, 'HttpNfcLeaseProgress', { percent: 1 }),
      session.invokeApi(ref, 'HttpNfcLeaseComplete', {}),
      session.invokeApi(ref, 'HttpNfcLeaseAbort', {}),
    ]) {
      expect(await faultOf(call)).toMatchObject({ fault: 'Timedout' });
    }
    expect(await getObjectProperty(session, ref, 'state')).toBe('error');
    await clock.advance(600_000);
    expect(await faultOf(session.invokeApi(ref, 'HttpNfcLeaseComplete', {}))).toMatchObject({
      fault: 'ManagedObjectNotFound',
    });
  });

  it('ends with the session of its client', async () => {
    const { session, ask, vms, filesIn } = await importScene();
    await session.waitForLeaseReady(await ask());
    expect(vms()).toEqual(['image']);
    await session.invokeApi({ type: 'SessionManager', value: 'SessionManager' }, 'Logout', {});
    expect([vms(), filesIn()]).toEqual([[], []]);
  });

  it('ends with its task', async () => {
    const { simulator, session, lease, vms } = await importScene();
    const open = await lease();
    const [run] = simulator.world.part(Tasks).all().toReversed();
    if (run === undefined) throw new Error('There is no task.');
    await session.invokeApi(run.object.refAs('Task'), 'CancelTask', {});
    expect(vms()).toEqual([]);
    expect(await failureOf(open.complete())).toBeInstanceOf(LeaseLostError);
  });

  it('ends, though a server that it is pulled from says nothing', async () => {
    const { simulator, session, lease, vms } = await importScene();
    const asked: ServerResponse[] = [];
    const silent = createServer((_, answer) => void asked.push(answer));
    onTestFinished(() => silent.close().closeAllConnections());
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    if (address === null || typeof address === 'string') throw new Error('It listens nowhere.');
    const open = await lease();
    const file = {
      targetDeviceId: open.devices[0]?.importKey ?? '',
      url: `http://127.0.0.1:${address.port}/image.vmdk`,
      create: false,
    };
    const pull = failureOf(open.pullFromUrls([file]));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const left = asked.map((answer) => once(answer, 'close'));
    await session.invokeApi(open.ref, 'HttpNfcLeaseAbort', {});
    await Promise.all(left);
    await pull;
    expect(vms()).toEqual([]);
    expect(
      simulator.world
        .part(Tasks)
        .all()
        .filter(({ info }) => info.state === 'running'),
    ).toEqual([]);
  });

  it('ends at once when another format comes', async () => {
    const { simulator, session, lease, vms } = await importScene();
    const open = await lease();
    const answer = await send(simulator, open.devices[0]?.url ?? '', { body: noise(4 * KIB) });
    expect([answer.status, answer.body.toString()]).toEqual([
      400,
      expect.stringMatching(/flat is not taken/),
    ]);
    expect(vms()).toEqual([]);
    expect(await getObjectProperty(session, open.ref, 'error')).toMatchObject({
      fault: { _type: 'InvalidDiskFormat' },
    });
  });

  it('is given up before it is ready', async () => {
    const clock = new ManualClock();
    const { session, ask, vms, simulator } = await importScene({ clock });
    simulator.world.part(Tasks).durationMs = 10_000;
    const ref = await ask();
    await clock.advance(4000);
    expect(await getObjectPropertiesDict(session, ref, ['state', 'initializeProgress'])).toEqual({
      state: 'initializing',
      initializeProgress: 40,
    });
    expect(await faultOf(session.invokeApi(ref, 'HttpNfcLeaseComplete', {}))).toMatchObject({
      fault: 'InvalidState',
    });
    await session.invokeApi(ref, 'HttpNfcLeaseAbort', {});
    await clock.advance(10_000);
    expect(vms()).toEqual([]);
    expect(await getObjectProperty(session, ref, 'error')).toMatchObject({
      fault: { _type: 'RequestCanceled' },
    });
  });

  it('goes on after a file that broke off, and is not complete with that', async () => {
    const { simulator, session, lease, diskBytes } = await importScene();
    const open = await lease();
    const url = open.devices[0]?.url ?? '';
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield image.subarray(0, 100_000);
      await expect.poll(() => simulator.world.part(Leases).of(leaseObject())?.devices[0]?.isBusy).toBe(true);
      expect((await send(simulator, url, { body: image })).status).toBe(423);
      early = faultOf(session.invokeApi(open.ref, 'HttpNfcLeaseComplete', {}));
      throw new Error('The source failed.');
    }
    const leaseObject = () => {
      const [session1] = [...simulator.world.part(Sessions).all()];
      const found = session1?.find(open.ref);
      if (found === undefined) throw new Error('There is no lease.');
      return found;
    };
    let early: Promise<unknown> | undefined;
    await failureOf(send(simulator, url, { body: broken() }));
    expect(await early).toMatchObject({ fault: 'InvalidState' });
    await expect.poll(() => simulator.world.part(Leases).of(leaseObject())?.devices[0]?.isBusy).toBe(false);
    expect((await send(simulator, url, { body: image })).status).toBe(200);
    await open.complete();
    expect((await diskBytes('image/image.vmdk')).subarray(0, content.length).equals(content)).toBe(true);
  });
});

describe('an import is refused', () => {
  it('when there is nowhere to put it, or it is no single machine', async () => {
    const { session, pool, folder, create } = await importScene();
    expect(await faultOf(session.invokeApi(pool, 'ImportVApp', { spec: importSpec() }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'folder',
    });
    const resourcePoolSpec = { cpuAllocation: {}, memoryAllocation: {} };
    const vApp = dataObject('VirtualAppImportSpec', { name: 'v', vAppConfigSpec: {}, resourcePoolSpec });
    expect(await faultOf(session.invokeApi(pool, 'ImportVApp', { spec: vApp, folder }))).toMatchObject({
      fault: 'NotSupported',
    });
    await create({ name: 'image' });
    expect(
      await faultOf(session.invokeApi(pool, 'ImportVApp', { spec: importSpec(), folder })),
    ).toMatchObject({
      fault: 'DuplicateName',
    });
  });

  it('by its lease when the VM cannot be made', async () => {
    const { simulator, session, ask, vms } = await importScene();
    const { world } = simulator;
    const hosts = world.inventory.ofType('HostSystem');
    const [datacenter] = world.inventory.ofType('Datacenter');
    const folder = world.inventory.get(
      'Folder',
      datacenter?.get('datastoreFolder') ?? session.serviceContent.rootFolder,
    );
    addDatastore(world, folder, { name: 'small', capacityBytes: MIB, hosts });
    const deviceChange = [add(scsi), add(sized({ thinProvisioned: false }), 'create')];
    const ref = await ask({ files: { vmPathName: '[small]' }, deviceChange });
    expect(await faultOf(session.waitForLeaseReady(ref))).toMatchObject({ fault: 'NoDiskSpace' });
    expect([vms(), await getObjectProperty(session, ref, 'state')]).toEqual([[], 'error']);
    const small = world.inventory.ofType('Datastore').find((each) => each.get('name') === 'small');
    expect(small && world.part(DatastoreTrees).of(small).root.entries.size).toBe(0);
  });

  it('at an address that is none, or by a method that is for exports', async () => {
    const { simulator, lease } = await importScene();
    const open = await lease();
    const url = open.devices[0]?.url ?? '';
    expect((await send(simulator, `${simulator.url}/nfc/x/disk-0.vmdk`, { body: image })).status).toBe(404);
    expect((await send(simulator, url.replace('disk-0', 'disk-1'), { body: image })).status).toBe(404);
    const fetched = await send(simulator, url, { method: 'GET' });
    expect([fetched.status, fetched.headers.allow]).toEqual([405, 'PUT, POST']);
  });
});
