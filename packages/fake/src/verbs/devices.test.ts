import { describe, expect, it } from 'vitest';
import {
  ConsoleTypeUnavailable,
  DiskNotFound,
  InstanceNotFound,
  InterfaceAttachFailed,
  InterfaceDetachFailed,
  InvalidInput,
  TooManyDiskDevices,
  type ShareMapping,
} from '@kilonova/core';
import {
  absent,
  emptyScene,
  instance,
  instanceNamed,
  scene,
  vif,
  volume,
  type Scene,
} from '../../test/fixtures.js';

async function volumesOf({ driver, ctx }: Scene): Promise<string[]> {
  const usage = await driver.getAllVolumeUsage(ctx, [{ instance, volumes: [] }]);
  return usage.map(({ volumeId }) => volumeId);
}

describe('volumes', () => {
  it('are attached once, and detached once', async () => {
    const made = await scene();
    const { driver, ctx } = made;
    await driver.attachVolume(ctx, instance, volume('a'));
    await driver.attachVolume(ctx, instance, volume('a'));
    await driver.attachVolume(ctx, instance, volume('b'), { mountpoint: '/dev/sdk' });
    expect(await volumesOf(made)).toEqual(['a', 'b']);
    expect(await driver.blockStats(ctx, instance, '/dev/sdk')).not.toBeNull();

    await driver.detachVolume(ctx, instance, volume('a'));
    await expect(driver.detachVolume(ctx, instance, volume('a'))).rejects.toThrow(DiskNotFound);
    expect(await volumesOf(made)).toEqual(['b']);
  });

  it('find no room on a guest that has them on every name', async () => {
    const { driver, ctx } = await scene();
    for (let count = 0; count < 25; count++) await driver.attachVolume(ctx, instance, volume(`v${count}`));

    await expect(driver.attachVolume(ctx, instance, volume('more'))).rejects.toThrow(TooManyDiskDevices);
  });

  it('are swapped in place, also when that is done already', async () => {
    const made = await scene();
    const { driver, ctx } = made;
    await driver.attachVolume(ctx, instance, volume('a'));
    await driver.swapVolume(ctx, instance, volume('a'), volume('b'), { resizeToGb: 2 });
    await driver.swapVolume(ctx, instance, volume('a'), volume('b'));

    expect(await volumesOf(made)).toEqual(['b']);
    await expect(driver.extendVolume(ctx, instance, volume('b'), 1_000)).rejects.toThrow(InvalidInput);
    await expect(driver.swapVolume(ctx, instance, volume('x'), volume('y'))).rejects.toThrow(DiskNotFound);
  });

  it('grow and never shrink', async () => {
    const { driver, ctx } = await scene();
    await driver.attachVolume(ctx, instance, volume('a'));
    await driver.extendVolume(ctx, instance, volume('a'), 2_000);
    await driver.extendVolume(ctx, instance, volume('a'), 2_000);

    await expect(driver.extendVolume(ctx, instance, volume('a'), 1_999)).rejects.toThrow(InvalidInput);
    await expect(driver.extendVolume(ctx, instance, volume('b'), 1)).rejects.toThrow(DiskNotFound);
  });

  it('have snapshots that are made and removed any number of times', async () => {
    const { driver, ctx } = await scene();
    await driver.attachVolume(ctx, instance, volume('a'));
    const create = () => driver.volumeSnapshotCreate(ctx, instance, 'a', { snapshot_id: 's' });
    const remove = () => driver.volumeSnapshotDelete(ctx, instance, 'a', 's', {});

    const count = async () => (await driver.getDiagnostics(ctx, instance))['volume snapshots'];

    await create();
    await create();
    expect(await count()).toBe(1);
    await remove();
    await remove();
    expect(await count()).toBe(0);
    await expect(driver.volumeSnapshotCreate(ctx, instance, 'a', {})).rejects.toThrow(InvalidInput);
    await expect(driver.volumeSnapshotDelete(ctx, instance, 'b', 's', {})).rejects.toThrow(DiskNotFound);
  });

  it('need an id', async () => {
    const { driver, ctx } = await scene();
    const nameless = { driverVolumeType: 'other', transport: 'rbd', data: {} } as const;

    await expect(driver.attachVolume(ctx, instance, nameless)).rejects.toThrow(InvalidInput);
  });

  it('are exported to the host that the service says it is', async () => {
    const { driver, ctx } = emptyScene({ hostIp: '10.9.8.7' });
    await driver.initHost(ctx, 'compute-1');

    expect(await driver.getVolumeConnector(ctx, absent)).toMatchObject({ host: 'compute-1', ip: '10.9.8.7' });
  });

  it.each<[string, (scene: Scene) => Promise<unknown>]>([
    ['attachVolume', ({ driver, ctx }) => driver.attachVolume(ctx, absent, volume('a'))],
    ['detachVolume', ({ driver, ctx }) => driver.detachVolume(ctx, absent, volume('a'))],
    ['swapVolume', ({ driver, ctx }) => driver.swapVolume(ctx, absent, volume('a'), volume('b'))],
    ['extendVolume', ({ driver, ctx }) => driver.extendVolume(ctx, absent, volume('a'), 1)],
    ['volumeSnapshotCreate', ({ driver, ctx }) => driver.volumeSnapshotCreate(ctx, absent, 'a', {})],
    ['volumeSnapshotDelete', ({ driver, ctx }) => driver.volumeSnapshotDelete(ctx, absent, 'a', 's', {})],
    ['attachInterface', ({ driver, ctx }) => driver.attachInterface(ctx, absent, vif('p'))],
    ['detachInterface', ({ driver, ctx }) => driver.detachInterface(ctx, absent, vif('p'))],
    ['injectNetworkInfo', ({ driver, ctx }) => driver.injectNetworkInfo(ctx, absent, [])],
    ['getConsoleOutput', ({ driver, ctx }) => driver.getConsoleOutput(ctx, absent)],
    ['getVncConsole', ({ driver, ctx }) => driver.getVncConsole(ctx, absent)],
    ['getDiagnostics', ({ driver, ctx }) => driver.getDiagnostics(ctx, absent)],
    ['getInstanceDiagnostics', ({ driver, ctx }) => driver.getInstanceDiagnostics(ctx, absent)],
    ['getInstanceDiskInfo', ({ driver, ctx }) => driver.getInstanceDiskInfo(ctx, absent)],
    ['blockStats', ({ driver, ctx }) => driver.blockStats(ctx, absent, 'sda')],
  ])('%s does not find an absent guest', async (_verb, call) => {
    await expect(call(await scene())).rejects.toThrow(InstanceNotFound);
  });
});

describe('NICs', () => {
  it('are attached once: the second time fails, and so does detaching what is not there', async () => {
    const { driver, ctx } = await scene({}, { networkInfo: [vif('a')] });
    await driver.attachInterface(ctx, instance, vif('b', '10.0.0.3'));
    await expect(driver.attachInterface(ctx, instance, vif('a'))).rejects.toThrow(InterfaceAttachFailed);
    expect(await driver.getDiagnostics(ctx, instance)).toMatchObject({ nics: 2 });

    await driver.detachInterface(ctx, instance, vif('a'));
    await expect(driver.detachInterface(ctx, instance, vif('a'))).rejects.toThrow(InterfaceDetachFailed);
    expect(await driver.getDiagnostics(ctx, instance)).toMatchObject({ nics: 1 });
  });

  it('are wired and unwired on the host any number of times, guest or no guest', async () => {
    const networkInfo = [vif('a'), vif('b')];
    const { driver, ctx } = await scene({}, { networkInfo });
    const wired = async () => (await driver.getDiagnostics(ctx, instance))['nics wired'];
    await driver.plugVifs(ctx, instance, networkInfo);
    await driver.plugVifs(ctx, absent, [vif('elsewhere')]);
    await driver.plugVifs(ctx, instance, [vif('a')]);
    expect(await wired()).toBe(2);

    await driver.unplugVifs(ctx, instance, [vif('a')]);
    await driver.unplugVifs(ctx, instance, [vif('a')]);
    expect(await wired()).toBe(1);
  });

  it('learn new addresses', async () => {
    const { driver, ctx } = await scene({}, { networkInfo: [vif('a'), vif('b')] });
    const moved = { ...vif('b'), address: '02:00:00:00:00:99' };
    await driver.injectNetworkInfo(ctx, instance, [moved, vif('unknown')]);

    const { nicDetails } = await driver.getInstanceDiagnostics(ctx, instance);
    expect(nicDetails?.map(({ macAddress }) => macAddress)).toEqual([
      '02:00:00:00:00:01',
      '02:00:00:00:00:99',
    ]);
  });
});

describe('shares', () => {
  it('stay mounted as long as an instance has them', async () => {
    const { driver, ctx } = emptyScene();
    const share: ShareMapping = {
      uuid: 'm',
      instanceUuid: instance.uuid,
      shareId: 's',
      protocol: 'NFS',
      exportLocation: '10.0.0.9:/s',
      tag: 's',
    };
    await driver.mountShare(ctx, instance, share);
    await driver.mountShare(ctx, instance, share);
    await driver.mountShare(ctx, instanceNamed('two'), share);

    expect(await driver.umountShare(ctx, instance, share)).toBe(true);
    expect(await driver.umountShare(ctx, instanceNamed('two'), share)).toBe(false);
    expect(await driver.umountShare(ctx, instance, share)).toBe(false);
  });
});

describe('consoles', () => {
  it('are there while the guest runs', async () => {
    const { driver, ctx } = await scene({ hostIp: '10.1.1.1' });
    const consoles = [
      driver.getVncConsole,
      driver.getSpiceConsole,
      driver.getSerialConsole,
      driver.getMksConsole,
    ];
    const ports = new Set<number>();
    for (const console of consoles) {
      const connection = await console(ctx, instance);
      expect(connection).toMatchObject({ host: '10.1.1.1', internalAccessPath: `/fake/${instance.uuid}` });
      ports.add(connection.port);
    }
    expect(ports.size).toBe(4);

    await driver.powerOff(ctx, instance);
    for (const console of consoles)
      await expect(console(ctx, instance)).rejects.toThrow(ConsoleTypeUnavailable);
    expect((await driver.getConsoleOutput(ctx, instance)).length).toBeGreaterThan(0);
  });
});

describe('diagnostics', () => {
  it('count what the guest has', async () => {
    const { driver, ctx } = await scene({}, { networkInfo: [vif('a')] });
    await driver.attachVolume(ctx, instance, volume('v'));

    expect(await driver.getInstanceDiagnostics(ctx, instance)).toMatchObject({
      state: 'running',
      driver: 'fake',
      numCpus: 2,
      numNics: 1,
      numDisks: 2,
      memoryDetails: { maximumMb: 1_024 },
    });
    expect(await driver.getInstanceDiskInfo(ctx, instance)).toMatchObject([
      { virtualSizeBytes: 10 * 2 ** 30 },
    ]);
    expect(await driver.blockStats(ctx, instance, 'sdz')).toBeNull();
    expect(await driver.getAllVolumeUsage(ctx, [{ instance: absent, volumes: [] }])).toEqual([]);
  });
});
