import type { BlockDeviceInfo } from '@kilonova/core';
import { dataObject, uploadFile } from '@kilonova/vsphere';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  builtVm,
  contentsOf,
  diskDevice,
  looseDisk,
  reconfigured,
  settings,
  type Built,
} from '../../test/half-built.js';
import { startSimulated, type Simulated } from '../../test/simulated.js';
import { disksOf } from '../vm-util/disk-roles.js';
import { destroy } from './destroy.js';
import { spawn } from './spawn.js';

let bench: Simulated;

beforeEach(async () => {
  bench = await startSimulated();
});

afterEach(() => bench.close());

async function plugged({ vm }: Built, disks: Readonly<Record<string, string>>): Promise<void> {
  await reconfigured(bench, vm, {
    deviceChange: Object.values(disks).map((path, index) => ({
      operation: 'add',
      device: diskDevice(index + 1, path),
    })),
  });
  const uuids = disksOf(await contentsOf(bench, vm))
    .slice(1)
    .map(({ uuid = '' }) => uuid);
  const roles = Object.keys(disks).flatMap((id, index) =>
    id.startsWith('vol') ? [[`kilonova.disk.${uuids[index]}`, `volume.${id}`] as const] : [],
  );
  await reconfigured(bench, vm, { extraConfig: settings(Object.fromEntries(roles)) });
}

const volumes = (...ids: string[]): BlockDeviceInfo => ({
  blockDeviceMapping: ids.map((volumeId) => ({
    connectionInfo: { driverVolumeType: 'vmdk', data: { volume: 'vm-1', volumeId } },
  })),
});

async function* bytes() {
  yield Buffer.from('a disc');
}

describe('destroying an instance', () => {
  it('is three calls for one that runs, two for one that does not', async () => {
    const { platform, ctx, simulator } = bench;
    const [on, off] = [await builtVm(bench), await builtVm(bench, false)];
    bench.calls();
    await destroy(platform, ctx, on.uuid);
    expect(bench.calls()).toEqual(['RetrievePropertiesEx', 'PowerOffVM_Task', 'Destroy_Task']);
    await destroy(platform, ctx, off.uuid);
    expect(bench.calls()).toEqual(['RetrievePropertiesEx', 'Destroy_Task']);

    expect(simulator.census()).toMatchObject({ vms: [], files: [] });
  });

  it('succeeds when it is repeated, and when there was nothing', async () => {
    const { platform, ctx } = bench;
    const { uuid } = await builtVm(bench);
    await destroy(platform, ctx, uuid);
    bench.calls();
    await destroy(platform, ctx, uuid);

    expect(bench.calls()).toEqual(['FindAllByUuid']);
  });

  it('finds the VM again when another has its place by now', async () => {
    const { platform, ctx, simulator } = bench;
    const [one, other] = [await builtVm(bench), await builtVm(bench)];
    platform.lookup.remember(one.uuid, other.vm);
    await destroy(platform, ctx, one.uuid);

    expect(simulator.census().vms).toEqual([`web 1 (${other.uuid})`]);
  });

  it('D-07: reports what the platform refuses, and succeeds when it is repeated', async () => {
    const { platform, ctx, simulator } = bench;
    const { uuid } = await builtVm(bench);
    const fault = { name: 'FileLocked', members: { file: 'x' } };
    simulator.hooks.add({ method: 'Destroy_Task', times: 1, task: { fault } });

    await expect(destroy(platform, ctx, uuid)).rejects.toThrow('FileLocked');
    await destroy(platform, ctx, uuid);
    expect(simulator.census()).toMatchObject({ vms: [], files: [] });
  });

  it('unplugs volumes in their order, in one call, before anything is removed', async () => {
    const { platform, ctx, simulator } = bench;
    const built = await builtVm(bench);
    await looseDisk(bench, '[LocalDS_0] volumes/a.vmdk');
    await looseDisk(bench, '[LocalDS_0] volumes/b.vmdk');
    await plugged(built, { 'vol-a': '[LocalDS_0] volumes/a.vmdk', 'vol-b': '[LocalDS_0] volumes/b.vmdk' });
    bench.calls();
    simulator.calls.keepBodies = true;
    await destroy(platform, ctx, built.uuid, { blockDeviceInfo: volumes('vol-b', 'vol-a', 'vol-c') });

    const [unplug] = simulator.calls.all('ReconfigVM_Task');
    expect([...(unplug?.body ?? '').matchAll(/volumes\/(\w)\.vmdk/g)].map(([, name]) => name)).toEqual([
      'b',
      'a',
    ]);
    expect(unplug?.body).not.toContain('fileOperation');
    expect(bench.calls()).toEqual([
      'RetrievePropertiesEx',
      'PowerOffVM_Task',
      'ReconfigVM_Task',
      'Destroy_Task',
    ]);
    expect(simulator.census()).toMatchObject({
      vms: [],
      files: ['[LocalDS_0] volumes/', '[LocalDS_0] volumes/a.vmdk', '[LocalDS_0] volumes/b.vmdk'],
    });
    expect(ctx.logged).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ volumeId: 'vol-c' }) }),
    );
  });

  it('keeps the VM when a volume cannot be unplugged', async () => {
    const { platform, ctx, simulator } = bench;
    const built = await builtVm(bench);
    await looseDisk(bench, '[LocalDS_0] volumes/a.vmdk');
    await plugged(built, { 'vol-a': '[LocalDS_0] volumes/a.vmdk' });
    const fault = { name: 'FileLocked', members: { file: 'x' } };
    simulator.hooks.add({ method: 'ReconfigVM_Task', task: { fault } });

    await expect(destroy(platform, ctx, built.uuid)).rejects.toThrow('FileLocked');
    expect(simulator.census().vms).toEqual([`web 1 (${built.uuid})`]);
  });

  it('D-50: leaves a disk that nobody of ours made, whatever it is called', async () => {
    const { platform, ctx, simulator } = bench;
    const built = await builtVm(bench);
    await looseDisk(bench, '[LocalDS_0] swap/ephemeral_0.vmdk');
    await plugged(built, { foreign: '[LocalDS_0] swap/ephemeral_0.vmdk' });
    await destroy(platform, ctx, built.uuid);

    expect(simulator.census()).toMatchObject({
      vms: [],
      files: ['[LocalDS_0] swap/', '[LocalDS_0] swap/ephemeral_0.vmdk'],
    });
  });

  it.each([
    ['', false],
    [', also with snapshots', true],
  ])('leaves what a linked disk builds on, and removes the disk%s', async (_what, withSnapshot) => {
    const { platform, ctx, simulator, session } = bench;
    const { uuid, vm } = await builtVm(bench, false);
    await looseDisk(bench, '[LocalDS_0] _base/image.vmdk');
    const device = diskDevice(1, '', '[LocalDS_0] _base/image.vmdk');
    await reconfigured(bench, vm, {
      deviceChange: [{ operation: 'add', fileOperation: 'create', device }],
      extraConfig: settings({ 'kilonova.disk.at.scsi0:1': 'ephemeral.0' }),
    });
    if (withSnapshot) {
      const params = { name: 'before', memory: false, quiesce: false };
      await session.runTask(vm, 'CreateSnapshot_Task', params);
    }
    await destroy(platform, ctx, uuid);

    expect(simulator.census()).toMatchObject({
      vms: [],
      files: ['[LocalDS_0] _base/', '[LocalDS_0] _base/image.vmdk'],
    });
  });

  it('still knows the file of a linked disk after it was unplugged and the process died', async () => {
    const { platform, ctx, simulator } = bench;
    const { uuid, vm } = await builtVm(bench, false);
    await looseDisk(bench, '[LocalDS_0] _base/image.vmdk');
    const device = diskDevice(1, '', '[LocalDS_0] _base/image.vmdk');
    await reconfigured(bench, vm, { deviceChange: [{ operation: 'add', fileOperation: 'create', device }] });
    simulator.hooks.add({ method: 'DeleteVirtualDisk_Task', times: 1, drop: true });
    await expect(destroy(platform, ctx, uuid)).rejects.toThrow('lost');
    await destroy(platform, ctx, uuid);

    expect(simulator.census().files).toEqual(['[LocalDS_0] _base/', '[LocalDS_0] _base/image.vmdk']);
  });

  it('removes the disc in the VM’s folder, and leaves one of elsewhere', async () => {
    const { platform, ctx, simulator, session } = bench;
    const { uuid, vm } = await builtVm(bench, false);
    await looseDisk(bench, '[LocalDS_0] iso/x.vmdk');
    const { datacenter } = platform.cluster;
    const images = [`[LocalDS_0] ${uuid}/configdrive.iso`, '[LocalDS_0] iso/install.iso'];
    for (const path of images) await uploadFile(session, bytes(), path, { datacenter });
    await reconfigured(bench, vm, {
      deviceChange: images.map((fileName, unitNumber) => ({
        operation: 'add',
        device: dataObject('VirtualCdrom', {
          key: -1 - unitNumber,
          controllerKey: 200,
          unitNumber,
          backing: dataObject('VirtualCdromIsoBackingInfo', { fileName }),
        }),
      })),
    });
    await destroy(platform, ctx, uuid);

    expect(simulator.census()).toMatchObject({
      vms: [],
      files: ['[LocalDS_0] iso/', '[LocalDS_0] iso/install.iso', '[LocalDS_0] iso/x.vmdk'],
    });
  });

  it('D-35: takes no file of others along when the VM lies in the root of its datastore', async () => {
    const { platform, ctx, simulator, session } = bench;
    await looseDisk(bench, '[LocalDS_0] other.vmdk');
    const { uuid } = await builtVm(bench);
    await destroy(platform, ctx, uuid);
    const { vmFolder, resourcePool: pool } = platform.cluster;
    const config = {
      name: 'root',
      instanceUuid: uuid,
      guestId: 'otherGuest',
      numCPUs: 1,
      memoryMB: 128n,
      files: { vmPathName: '[LocalDS_0] root.vmx' },
      extraConfig: settings({ 'nvp.vm-uuid': uuid }),
    };
    await session.runTask(vmFolder, 'CreateVM_Task', { config, pool });
    expect(simulator.census().files).toContain('[LocalDS_0] root.vmx');
    await destroy(platform, ctx, uuid);

    expect(simulator.census()).toMatchObject({ vms: [], files: ['[LocalDS_0] other.vmdk'] });
  });

  it('leaves all files, but no volume on the VM, when the disks are to stay', async () => {
    const { platform, ctx, simulator } = bench;
    const built = await builtVm(bench);
    await looseDisk(bench, '[LocalDS_0] volumes/a.vmdk');
    await plugged(built, { 'vol-a': '[LocalDS_0] volumes/a.vmdk' });
    await destroy(platform, ctx, built.uuid, { destroyDisks: false, blockDeviceInfo: volumes('vol-a') });

    expect(simulator.census().vms).toEqual([]);
    expect(simulator.census().files).toContain(`[LocalDS_0] ${built.uuid}/${built.uuid}.vmdk`);
    expect(simulator.census().files).toContain('[LocalDS_0] volumes/a.vmdk');
    // And the instance can be built again: its folder is taken, so the server finds another.
    await spawn(platform, ctx, built.instance, {});
    await destroy(platform, ctx, built.uuid);
    expect(simulator.census().files).toContain(`[LocalDS_0] ${built.uuid}/${built.uuid}.vmdk`);
  });
});
