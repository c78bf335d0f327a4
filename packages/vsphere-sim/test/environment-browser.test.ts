/** What a cluster says that VMs on it can have. */
import { describe, expect, it } from 'vitest';
import { getObjectProperty, getObjects, isDataObject } from '@kilonova/vsphere';
import { addDistributedSwitch, addOpaqueNetwork } from '../src/index.js';
import { faultOf, vmScene } from './vm-scene.js';

async function lab() {
  const scene = await vmScene();
  const { session, simulator } = scene;
  const { inventory } = simulator.world;
  const [cluster] = await getObjects(session, 'ClusterComputeResource', { pathSet: ['environmentBrowser'] });
  const browser = cluster?.properties.environmentBrowser;
  const [datacenter] = inventory.ofType('Datacenter');
  if (browser === undefined || datacenter === undefined) throw new Error('There is no browser.');
  const networks = inventory.get('Folder', datacenter.get('networkFolder'));
  return { ...scene, browser, networks, world: simulator.world, hosts: inventory.ofType('HostSystem') };
}

describe('an environment browser', () => {
  it('knows every guest that a VM can be made with, and what fits it', async () => {
    const { session, browser, create } = await lab();
    const option = await session.invokeApi(browser, 'QueryConfigOption', {});
    expect(option).toMatchObject({ version: 'vmx-19', hardwareOptions: { hwVersion: 19 } });
    const guests = new Map(option?.guestOSDescriptor.map((guest) => [guest.id, guest]));
    expect(option?.guestOSDescriptor[option.guestOSDefaultIndex]?.id).toBe('otherGuest64');
    expect(guests.get('debian11_64Guest')).toMatchObject({
      family: 'linuxGuest',
      recommendedSCSIController: 'ParaVirtualSCSIController',
      supportsCpuHotAdd: true,
    });
    expect(guests.get('windows9Server64Guest')).toMatchObject({
      family: 'windowsGuest',
      recommendedSCSIController: 'VirtualLsiLogicSASController',
    });
    expect(guests.get('otherLinuxGuest')?.family).toBe('linuxGuest');
    expect(guests.get('otherGuest')?.family).toBe('otherGuestFamily');
    for (const guestId of ['solaris11_64Guest', 'darwin19_64Guest']) {
      expect(guests.has(guestId)).toBe(true);
      await create({ name: guestId, guestId });
    }
  });

  it('answers for a version of the hardware and for some guests', async () => {
    const { session, browser, host } = await lab();
    const query = (spec: object) => session.invokeApi(browser, 'QueryConfigOptionEx', { spec });
    const option = await query({ key: 'vmx-13', host, guestId: ['ubuntu64Guest'] });
    expect(option).toMatchObject({ version: 'vmx-13', guestOSDescriptor: [{ id: 'ubuntu64Guest' }] });
    expect(option?.hardwareOptions.numCPU.at(-1)).toBe(128);
    const cards = option?.hardwareOptions.virtualDeviceOption ?? [];
    expect(cards.some((each) => isDataObject(each, 'VirtualVmxnet3Option'))).toBe(true);
    expect(await faultOf(query({ key: 'vmx-99' }))).toMatchObject({ invalidProperty: 'spec.key' });
    expect(await faultOf(query({ guestId: ['no'] }))).toMatchObject({ invalidProperty: 'spec.guestId' });
    const descriptors = await session.invokeApi(browser, 'QueryConfigOptionDescriptor', {});
    expect(descriptors.filter(({ defaultConfigOption }) => defaultConfigOption)).toMatchObject([
      { key: 'vmx-19', host: [host] },
    ]);
  });

  it('names the datastores and networks that the hosts have', async () => {
    const { session, browser, networks, world, hosts } = await lab();
    addDistributedSwitch(world, networks, { name: 'DVS', hosts });
    addOpaqueNetwork(world, networks, { name: 'nsx', hosts, opaqueNetworkId: 'an-id' });
    const target = await session.invokeApi(browser, 'QueryConfigTarget', {});
    expect(target).toMatchObject({
      numCpus: 64,
      numCpuCores: 32,
      datastore: [{ name: 'LocalDS_0' }, { name: 'LocalDS_1' }],
      network: [{ name: 'VM Network' }],
      opaqueNetwork: [{ name: 'nsx', network: { opaqueNetworkId: 'an-id' } }],
      distributedVirtualPortgroup: [{ portgroupName: 'DVS-DVUplinks', uplinkPortgroup: true }],
      distributedVirtualSwitch: [{ switchName: 'DVS' }],
    });
  });

  it('is that of its VMs', async () => {
    const { session, browser, create } = await lab();
    expect(await getObjectProperty(session, await create(), 'environmentBrowser')).toEqual(browser);
  });
});
