/** A host's iSCSI adapter, as the client changes it. */
import { describe, expect, it } from 'vitest';
import { connected } from './connected.js';

async function lab() {
  const { simulator, session } = await connected();
  const [host] = simulator.world.inventory.ofType('HostSystem');
  const system = host?.get('configManager').storageSystem;
  if (!host || !system) throw new Error('No host.');
  const adapters = () => host.get('config')?.storageDevice?.hostBusAdapter ?? [];
  return { session, system, adapters };
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
