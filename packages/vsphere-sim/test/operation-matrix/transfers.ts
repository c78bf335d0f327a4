/** Rows of the table: VMs that are sent and fetched. */
import { describe, expect, it } from 'vitest';
import { exportVm, getObjectProperties, getObjectProperty, importVmdk } from '@kilonova/vsphere';
import { ManualClock } from '../../src/index.js';
import { Tasks } from '../../src/tasks/tasks.js';
import { send } from '../disk-images.js';
import { CAPACITY, content, diskImage, importScene, vmOf } from '../import-scene.js';
import { bytesOf, KIB, pieces } from '../storage-fixture.js';
import { faultOf } from '../vm-scene.js';

const image = await diskImage();

describe('imports and exports', () => {
  it('ImportVApp: a lease that becomes ready, says how much is to come, and is there when it is done', async () => {
    const clock = new ManualClock();
    const { simulator, session, ask, diskBytes } = await importScene({ clock });
    simulator.world.part(Tasks).durationMs = 1000;
    const lease = await ask();
    const read = async () => {
      const { properties } = await getObjectProperties(session, lease, ['state', 'info']);
      return properties;
    };
    expect(await read()).toEqual({ state: 'initializing' });
    await clock.advance(1000);
    const { state, info } = await read();
    expect(state).toBe('ready');
    expect(info).toMatchObject({
      totalDiskCapacityInKB: CAPACITY / KIB,
      deviceUrl: [{ disk: true, sslThumbprint: simulator.thumbprint }],
    });
    const url = info?.deviceUrl?.[0]?.url ?? '';
    expect((await send(simulator, url, { body: image })).status).toBe(200);
    await session.invokeApi(lease, 'HttpNfcLeaseComplete', {});
    expect((await read()).state).toBe('done');
    expect((await send(simulator, url, { body: image })).status).toBe(404);
    const all = await diskBytes('image/image.vmdk');
    expect([all.length, all.subarray(0, content.length).equals(content)]).toEqual([CAPACITY, true]);
  });

  it('ImportVApp that is given up: neither a VM nor a file of it stays', async () => {
    const { simulator, lease, vms, filesIn } = await importScene();
    const open = await lease();
    expect(vms()).toEqual(['image']);
    await send(simulator, open.devices[0]?.url ?? '', { body: image });
    await open.abort();
    expect([vms(), filesIn()]).toEqual([[], []]);
  });

  it('ExportVm: the disk as it was sent, under a lease that keeps the VM off', async () => {
    const { session, request, diskBytes } = await importScene();
    const vm = vmOf(await importVmdk(session, pieces(image), request));
    const fetched: Buffer[] = [];
    for await (const { content: bytes } of exportVm(session, vm)) fetched.push(await bytesOf(bytes));
    const [disk] = fetched;
    await importVmdk(session, pieces(disk ?? Buffer.alloc(0)), { ...request, name: 'again' });
    expect((await diskBytes('again/again.vmdk')).equals(await diskBytes('image/image.vmdk'))).toBe(true);

    const lease = await session.openLease(await session.invokeApi(vm, 'ExportVm', {}));
    expect(await faultOf(session.runTask(vm, 'PowerOnVM_Task', {}))).toMatchObject({
      fault: 'TaskInProgress',
    });
    await lease.complete();
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await faultOf(session.invokeApi(vm, 'ExportVm', {}))).toMatchObject({
      fault: 'InvalidPowerState',
      existingState: 'poweredOn',
    });
    expect(await getObjectProperty(session, lease.ref, 'state')).toBe('done');
  });
});
