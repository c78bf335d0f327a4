/** Finding entities, as clients ask for them. */
import { describe, expect, it } from 'vitest';
import { getObjects, type VimSession } from '@kilonova/vsphere';
import { vmsByUuid } from '../src/index.js';
import { connected } from './connected.js';

async function search(session: VimSession) {
  const { searchIndex } = session.serviceContent;
  if (searchIndex === undefined) throw new Error('There is no search index.');
  return searchIndex;
}

async function vms(session: VimSession) {
  const found = await getObjects(session, 'VirtualMachine', {
    pathSet: ['name', 'config.uuid', 'config.instanceUuid'],
  });
  return found.map(({ obj, properties }) => Object.assign(properties, { obj }));
}

describe('the search index', () => {
  it('finds a VM by either of its uuids, and only by the one it is asked for', async () => {
    const { session } = await connected();
    const index = await search(session);
    const [vm] = await vms(session);
    const uuid = String(vm?.['config.uuid']);
    const instanceUuid = String(vm?.['config.instanceUuid']);
    const find = (params: { uuid: string; vmSearch: boolean; instanceUuid?: boolean }) =>
      session.invokeApi(index, 'FindAllByUuid', params);

    expect(await find({ uuid, vmSearch: true })).toEqual([vm?.obj]);
    expect(await find({ uuid: uuid.toUpperCase(), vmSearch: true, instanceUuid: false })).toEqual([vm?.obj]);
    expect(await find({ uuid: instanceUuid, vmSearch: true, instanceUuid: true })).toEqual([vm?.obj]);
    expect(await find({ uuid: instanceUuid, vmSearch: true })).toEqual([]);
    expect(await find({ uuid, vmSearch: false })).toEqual([]);
    expect(
      await session.invokeApi(index, 'FindByUuid', { uuid: instanceUuid, vmSearch: true }),
    ).toBeUndefined();
  });

  it('finds all copies that share a uuid, and those of one datacenter', async () => {
    const { simulator, session } = await connected({ inventory: { datacenters: 2 } });
    const index = await search(session);
    const { inventory } = simulator.world;
    const [first, ...others] = inventory.ofType('VirtualMachine');
    const copy = others.at(-1);
    const uuid = first?.get('config')?.uuid ?? '';
    const config = copy?.get('config');
    const [, datacenter] = inventory.ofType('Datacenter');
    if (!first || !copy || !config || !datacenter) throw new Error('No VMs.');
    copy.set('config', { ...config, uuid });

    expect(vmsByUuid(inventory, uuid)).toHaveLength(2);
    expect(await session.invokeApi(index, 'FindAllByUuid', { uuid, vmSearch: true })).toEqual([
      first.ref,
      copy.ref,
    ]);
    const within = { uuid, vmSearch: true, datacenter: datacenter.refAs('Datacenter') };
    expect(await session.invokeApi(index, 'FindByUuid', within)).toEqual(copy.ref);
  });

  it('finds hosts by uuid and name', async () => {
    const { simulator, session } = await connected();
    const index = await search(session);
    const [host] = simulator.world.inventory.ofType('HostSystem');
    const uuid = host?.get('hardware')?.systemInfo.uuid ?? '';

    expect(await session.invokeApi(index, 'FindByUuid', { uuid, vmSearch: false })).toEqual(host?.ref);
    expect(
      await session.invokeApi(index, 'FindByDnsName', { dnsName: 'dc0_c0_h0', vmSearch: false }),
    ).toEqual(host?.ref);
  });

  it('finds VMs by what their guests report', async () => {
    const { simulator, session } = await connected();
    const index = await search(session);
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    const guest = vm?.get('guest');
    if (vm === undefined || guest === undefined) throw new Error('No VM.');
    const ip = { ip: '10.0.0.7', vmSearch: true };
    expect(await session.invokeApi(index, 'FindByIp', ip)).toBeUndefined();
    vm.set('guest', { ...guest, ipAddress: '10.0.0.7', hostName: 'web.example' });

    expect(await session.invokeApi(index, 'FindByIp', ip)).toEqual(vm.ref);
    expect(await session.invokeApi(index, 'FindAllByIp', { ...ip, vmSearch: false })).toEqual([]);
    expect(
      await session.invokeApi(index, 'FindByDnsName', { dnsName: 'WEB.example', vmSearch: true }),
    ).toEqual(vm.ref);
  });

  it('walks inventory paths, and knows what is a child', async () => {
    const { session } = await connected();
    const index = await search(session);
    const find = (inventoryPath: string) =>
      session.invokeApi(index, 'FindByInventoryPath', { inventoryPath });
    const [vm] = await vms(session);

    expect(await find('DC0/vm/DC0_C0_RP0_VM0')).toEqual(vm?.obj);
    expect(await find('/DC0/vm/DC0_C0_RP0_VM0/')).toEqual(vm?.obj);
    expect((await find('DC0/host/DC0_C0/Resources'))?.type).toBe('ResourcePool');
    expect((await find('DC0/host/DC0_C0/DC0_C0_H1'))?.type).toBe('HostSystem');
    expect(await find('DC0/vm/nobody')).toBeUndefined();
    const entity = await find('DC0');
    if (entity === undefined) throw new Error('No datacenter.');
    expect((await session.invokeApi(index, 'FindChild', { entity, name: 'vm' }))?.type).toBe('Folder');
    expect(await session.invokeApi(index, 'FindChild', { entity, name: 'DC0_C0' })).toBeUndefined();
  });

  it('finds a VM by its file, and refuses a datastore that is not there', async () => {
    const { simulator, session } = await connected();
    const index = await search(session);
    const [datacenter] = simulator.world.inventory.ofType('Datacenter');
    const [vm] = await vms(session);
    if (datacenter === undefined) throw new Error('No datacenter.');
    const find = (path: string) =>
      session.invokeApi(index, 'FindByDatastorePath', { datacenter: datacenter.refAs('Datacenter'), path });

    expect(await find('[LocalDS_0] DC0_C0_RP0_VM0/DC0_C0_RP0_VM0.vmx')).toEqual(vm?.obj);
    expect(await find('[LocalDS_0] other/other.vmx')).toBeUndefined();
    await expect(find('[elsewhere] a/a.vmx')).rejects.toMatchObject({ faultName: 'InvalidDatastore' });
  });
});
