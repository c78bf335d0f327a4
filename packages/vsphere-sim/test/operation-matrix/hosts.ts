/** Rows of the table: hosts and clusters, and what they are asked for. */
import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperty, getObjects } from '@kilonova/vsphere';
import type { ClusterConfigSpecEx, VirtualMachineRelocateSpec } from '@kilonova/vsphere';
import { ManualClock } from '../../src/index.js';
import { connected } from '../connected.js';
import { placementScene } from '../placement-scene.js';
import { faultOf, values } from '../vm-scene.js';

/** A cluster of two hosts with two VMs. */
async function lab() {
  const clock = new ManualClock();
  const at = await connected({ clock, inventory: { clusters: 1, hosts: 2, standaloneHosts: 0, vms: 2 } });
  const { inventory } = at.simulator.world;
  const [cluster] = inventory.ofType('ClusterComputeResource');
  const [host, other] = inventory.ofType('HostSystem');
  const [vm, second] = inventory.ofType('VirtualMachine');
  if (!cluster || !host || !other || !vm || !second) throw new Error('It is too small.');
  return { ...at, clock, cluster, host, other, vm, second };
}

describe('hosts and clusters', () => {
  it('RelocateVM_Task: to a host of the cluster, and not to another vCenter', async () => {
    const { session, vm, other } = await lab();
    const ref = vm.refAs('VirtualMachine');
    const relocate = (spec: VirtualMachineRelocateSpec) => session.runTask(ref, 'RelocateVM_Task', { spec });
    await relocate({ host: other.refAs('HostSystem') });
    expect(await getObjectProperty(session, ref, 'runtime.host')).toEqual(other.ref);
    const credential = { _type: 'ServiceLocatorNamePassword', username: 'a', password: 'b' };
    const service = { instanceUuid: 'a', url: 'https://vcenter.example.org', credential };
    expect(await faultOf(relocate({ service }))).toMatchObject({ fault: 'NotSupported' });
  });

  it('DRS rules, groups, VM overrides: the name of a group or rule is there once, and overrides are kept', async () => {
    const { session, cluster, vm, second } = await lab();
    const ref = cluster.refAs('ClusterComputeResource');
    const reconfigure = (spec: Partial<ClusterConfigSpecEx>) =>
      session.runTask(ref, 'ReconfigureComputeResource_Task', {
        spec: { _type: 'ClusterConfigSpecEx', ...spec },
        modify: true,
      });
    const vms = [vm.refAs('VirtualMachine'), second.refAs('VirtualMachine')];
    const group = { _type: 'ClusterVmGroup', name: 'group', vm: vms };
    const rule = { _type: 'ClusterAntiAffinityRuleSpec', name: 'apart', vm: vms };
    const addGroup = { groupSpec: [{ operation: 'add' as const, info: group }] };
    const addRule = { rulesSpec: [{ operation: 'add' as const, info: rule }] };
    await reconfigure({ ...addGroup, ...addRule });
    expect(await faultOf(reconfigure(addGroup))).toMatchObject({ fault: 'InvalidArgument' });
    expect(await faultOf(reconfigure(addRule))).toMatchObject({ fault: 'InvalidArgument' });
    const info = { key: vm.refAs('VirtualMachine'), enabled: false };
    await reconfigure({ drsVmConfigSpec: [{ operation: 'add', info }] });
    expect(cluster.get('configurationEx')).toMatchObject({ drsVmConfig: [{ key: vm.ref, enabled: false }] });
  });

  it('DRS rules, groups, VM overrides when VMs are switched on: they are kept to, and not only stored', async () => {
    const { hosts, create, powerOn, hostOf, addRule, reconfigure } = await placementScene();
    const [a, b, bound] = [await create('a'), await create('b'), await create('bound')];
    const [first, , third] = hosts.map((host) => host.refAs('HostSystem'));
    const [one, , three] = hosts.map((host) => host.get('name'));
    const vms = dataObject('ClusterVmGroup', { name: 'vms', vm: [bound] });
    const theirs = dataObject('ClusterHostGroup', { name: 'hosts', host: third ? [third] : [] });
    await reconfigure({ groupSpec: [vms, theirs].map((info) => ({ operation: 'add', info })) });
    await addRule('ClusterAntiAffinityRuleSpec', { name: 'apart', vm: [a, b], mandatory: true });
    const rule = { name: 'licence', mandatory: true, vmGroupName: 'vms', affineHostGroupName: 'hosts' };
    await addRule('ClusterVmHostRuleInfo', rule);
    await powerOn(a);
    await powerOn(bound);
    expect([hostOf(a), hostOf(bound)]).toEqual([one, three]);
    expect(await faultOf(powerOn(b, first))).toMatchObject({ fault: 'RuleViolation', host: first });
    await powerOn(b);
    expect(hostOf(b)).not.toBe(one);
  });

  it('EnterMaintenanceMode_Task: the host is emptied first', async () => {
    const { session, host, other, vm } = await lab();
    await session.runTask(host.refAs('HostSystem'), 'EnterMaintenanceMode_Task', { timeout: 0 });
    expect(host.get('runtime').inMaintenanceMode).toBe(true);
    expect(values(host.get('vm'))).toEqual([]);
    expect(vm.get('runtime').host).toEqual(other.ref);
    expect(
      await faultOf(session.runTask(host.refAs('HostSystem'), 'EnterMaintenanceMode_Task', { timeout: 0 })),
    ).toMatchObject({ fault: 'InvalidState' });
  });

  it('datastore summary: a type that drivers take', async () => {
    for (const datastoreKind of ['VMFS', 'NFS', 'NFS41', 'vsan', 'VVOL'] as const) {
      const { session } = await connected({ inventory: { datastoreKind } });
      const [datastore] = await getObjects(session, 'Datastore', { pathSet: ['summary'] });
      expect(datastore?.properties.summary).toMatchObject({
        type: datastoreKind,
        accessible: true,
        maintenanceMode: 'normal',
      });
    }
  });

  it('AcquireTicket: only for a console that is there', async () => {
    const { session, vm } = await lab();
    const ref = vm.refAs('VirtualMachine');
    const acquire = () => session.invokeApi(ref, 'AcquireTicket', { ticketType: 'webmks' });
    expect(await acquire()).toMatchObject({
      ticket: expect.any(String),
      url: expect.stringMatching(/^wss:/),
    });
    await session.runTask(ref, 'PowerOffVM_Task', {});
    expect(await faultOf(acquire())).toMatchObject({ fault: 'InvalidPowerState' });
  });

  it('iSCSI targets, RescanHba: what was added is there, what is not cannot be scanned', async () => {
    const { session, host } = await lab();
    const { storageSystem } = host.get('configManager');
    if (storageSystem === undefined) throw new Error('The host has no storage system.');
    const targets = [{ address: '192.0.2.9', port: 3260 }];
    const iScsiHbaDevice = 'vmhba64';
    await session.invokeApi(storageSystem, 'AddInternetScsiSendTargets', { iScsiHbaDevice, targets });
    expect(host.get('config')?.storageDevice?.hostBusAdapter).toContainEqual(
      expect.objectContaining({ configuredSendTarget: [expect.objectContaining(targets[0] ?? {})] }),
    );
    const rescan = (hbaDevice: string) => session.invokeApi(storageSystem, 'RescanHba', { hbaDevice });
    await rescan(iScsiHbaDevice);
    expect(await faultOf(rescan('vmhba99'))).toMatchObject({ fault: 'NotFound' });
  });
});
