/** A host's iSCSI adapter, as the client changes it. */
import { describe, expect, it } from 'vitest';
import { findScsiLun, getScsiPaths } from '@kilonova/vsphere';
import { addIscsiTarget } from '../src/index.js';
import { connected } from './connected.js';

async function lab() {
  const { simulator, session } = await connected();
  const [host] = simulator.world.inventory.ofType('HostSystem');
  const system = host?.get('configManager').storageSystem;
  if (!host || !system) throw new Error('No host.');
  const adapters = () => host.get('config')?.storageDevice?.hostBusAdapter ?? [];
  return { session, simulator, host: host.refAs('HostSystem'), system, adapters };
}

const targets = [{ address: '10.0.0.9', port: 3260 }];
const iScsiHbaDevice = 'vmhba64';

describe('a software iSCSI adapter', () => {
  it('keeps the targets it is given until they are taken away', async () => {
    const { session, system, adapters } = await lab();
    const add = () => session.invokeApi(system, 'AddInternetScsiSendTargets', { iScsiHbaDevice, targets });
    const remove = () =>
      session.invokeApi(system, 'RemoveInternetScsiSendTargets', { iScsiHbaDevice, targets });
    await add();
    await add();
    expect(adapters()).toMatchObject([{ device: 'vmhba0' }, { configuredSendTarget: targets }]);
    await remove();
    expect(adapters()).toMatchObject([{}, { configuredSendTarget: [] }]);
    await expect(remove()).rejects.toMatchObject({ faultName: 'NotFound' });
    const named = [{ address: '10.0.0.9', iScsiName: 'iqn.2024-01.org.example:disk' }];
    await session.invokeApi(system, 'AddInternetScsiStaticTargets', { iScsiHbaDevice, targets: named });
    expect(adapters()).toMatchObject([{}, { configuredStaticTarget: named }]);
  });

  it('is gone while it is disabled, and rescans only what there is', async () => {
    const { session, system, adapters } = await lab();
    const rescan = () => session.invokeApi(system, 'RescanHba', { hbaDevice: iScsiHbaDevice });
    await rescan();
    await session.invokeApi(system, 'UpdateSoftwareInternetScsiEnabled', { enabled: false });
    expect(adapters()).toHaveLength(1);
    await expect(rescan()).rejects.toMatchObject({ faultName: 'NotFound' });
    await session.invokeApi(system, 'RescanAllHba', {});
    await session.invokeApi(system, 'UpdateSoftwareInternetScsiEnabled', { enabled: true });
    await rescan();
  });
});

describe('the disks of an iSCSI target', () => {
  const iScsiName = 'iqn.2024-01.org.example:volume-1';
  const target = { address: '10.0.0.9', iScsiName };
  const luns = [{ capacityBytes: 1024 ** 3 }, { capacityBytes: 2 * 1024 ** 3 }];

  it('are seen after a rescan of a host that knows the target, and not by another', async () => {
    const { session, simulator, host, system } = await lab();
    addIscsiTarget(simulator.world, { ...target, luns });
    await session.invokeApi(system, 'RescanAllHba', {});
    expect(await getScsiPaths(session, host)).toEqual([]);
    await session.invokeApi(system, 'AddInternetScsiSendTargets', { iScsiHbaDevice, targets });
    expect(await getScsiPaths(session, host)).toEqual([]);
    await session.invokeApi(system, 'RescanHba', { hbaDevice: iScsiHbaDevice });
    expect(await findScsiLun(session, host, { iScsiName, lun: 1 })).toMatchObject({
      adapter: iScsiHbaDevice,
      portals: ['10.0.0.9:3260'],
      scsiLun: { lunType: 'disk', capacityBytes: 2 * 1024 ** 3 },
    });
    const [, other] = simulator.world.inventory.ofType('HostSystem');
    expect(other && (await getScsiPaths(session, other.refAs('HostSystem')))).toEqual([]);
  });

  it('are the same on each host, and gone with their target', async () => {
    const { session, simulator, host, system } = await lab();
    addIscsiTarget(simulator.world, { ...target, luns });
    const hosts = simulator.world.inventory.ofType('HostSystem').slice(0, 2);
    for (const one of hosts) {
      const storage = one.get('configManager').storageSystem ?? system;
      await session.invokeApi(storage, 'AddInternetScsiStaticTargets', { iScsiHbaDevice, targets: [target] });
      await session.invokeApi(storage, 'RescanAllHba', {});
    }
    const paths = await getScsiPaths(
      session,
      hosts.map((one) => one.refAs('HostSystem')),
    );
    expect(paths).toHaveLength(4);
    expect(new Set(paths.map(({ scsiLun }) => scsiLun.canonicalName)).size).toBe(2);
    await session.invokeApi(system, 'RemoveInternetScsiStaticTargets', { iScsiHbaDevice, targets: [target] });
    await session.invokeApi(system, 'RescanAllHba', {});
    expect(await getScsiPaths(session, host)).toEqual([]);
  });
});
