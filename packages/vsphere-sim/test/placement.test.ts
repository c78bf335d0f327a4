import { describe, expect, it } from 'vitest';
import {
  dataObject,
  getRecommendedDatastore,
  getRecommendedDatastoreClone,
  getRecommendedDatastoreCreate,
  getObjectProperty,
  isDataObject,
  type PlacementResult,
  type PlacementSpec,
} from '@kilonova/vsphere';
import { addDatastore, addStoragePod, addStorageProfile, tagDatastore } from '../src/index.js';
import { placementScene, type PlacementScene } from './placement-scene.js';
import { add, disk, faultOf, scsi } from './vm-scene.js';

const GIBIBYTE = 1024 ** 3;

function hostsIn(scene: PlacementScene, { recommendations = [] }: PlacementResult): (string | undefined)[] {
  return recommendations.map(({ action: [step] = [] }) => {
    if (step === undefined || !isDataObject(step, 'PlacementAction')) throw new Error('It places nothing.');
    return scene.hosts.find(({ moid }) => moid === step.targetHost?.value)?.get('name');
  });
}

function faultsIn({ drsFault }: PlacementResult): (string | undefined)[] {
  return (drsFault?.faultsByVm ?? []).flatMap(({ fault }) => fault.map((each) => each.fault._type));
}

/** More than any datastore has. */
const huge = Object.assign(disk(-101), { capacityInKB: 1e11 });

const names = ['DC0_C0_H0', 'DC0_C0_H1', 'DC0_C0_H2'];

async function bound(scene: PlacementScene, mandatory: boolean) {
  const [first, , third] = scene.hosts;
  if (first === undefined || third === undefined) throw new Error('There are no hosts.');
  const vm = await scene.create('bound');
  await scene.reconfigure({
    groupSpec: [
      { operation: 'add', info: { _type: 'ClusterVmGroup', name: 'vms', vm: [vm] } },
      { operation: 'add', info: { _type: 'ClusterHostGroup', name: 'hosts', host: [third.ref] } },
    ],
  });
  await scene.addRule('ClusterVmHostRuleInfo', {
    name: 'licence',
    mandatory,
    vmGroupName: 'vms',
    affineHostGroupName: 'hosts',
  });
  return { vm, first: first.refAs('HostSystem'), third: third.refAs('HostSystem') };
}

async function withPod() {
  const scene = await placementScene();
  const { world } = scene.simulator;
  const [datacenter] = world.inventory.ofType('Datacenter');
  if (datacenter === undefined) throw new Error('There is no datacenter.');
  const pod = addStoragePod(world, world.inventory.get('Folder', datacenter.get('datastoreFolder')), {
    name: 'pod',
  });
  const podFolder = world.inventory.get('Folder', pod.ref);
  const stores = [10, 100].map((size, index) =>
    addDatastore(world, podFolder, {
      name: `pod_${index}`,
      capacityBytes: size * GIBIBYTE,
      hosts: scene.hosts,
    }),
  );
  return { ...scene, dsc: pod.refAs('StoragePod'), stores, pod };
}

function place({ session, cluster }: PlacementScene, placementSpec: PlacementSpec) {
  return session.invokeApi(cluster, 'PlaceVm', { placementSpec });
}

describe('switching on', () => {
  it('needs what is reserved for the VM to be left on its host and in its pool', async () => {
    const scene = await placementScene();
    await scene.reconfigure({ drsConfig: { enabled: false } });
    const most = 32 * 2500 * 0.9;
    const first = await scene.create('first', { cpuAllocation: { reservation: most - 100, limit: -1 } });
    const second = await scene.create('second', { cpuAllocation: { reservation: 200, limit: -1 } });
    await scene.powerOn(first);
    expect(await faultOf(scene.powerOn(second))).toMatchObject({
      fault: 'InsufficientCpuResourcesFault',
      unreserved: 100,
      requested: 200,
    });
    await scene.session.runTask(first, 'PowerOffVM_Task', {});
    await scene.powerOn(second);
  });

  it('counts what other VMs of the pool have been promised, and those above it when it may not borrow', async () => {
    const { session, simulator, pool, create, powerOn, ...scene } = await placementScene();
    const shares = { level: 'normal', shares: 4000 } as const;
    const allocation = { reservation: 1024, expandableReservation: false, limit: -1, shares };
    const small = await session.invokeApi(pool, 'CreateResourcePool', {
      name: 'small',
      spec: { cpuAllocation: allocation, memoryAllocation: allocation },
    });
    const memoryAllocation = { reservation: 768, limit: -1 };
    const [a, b] = [await create('a', { memoryAllocation }), await create('b', { memoryAllocation })];
    for (const vm of [a, b]) await session.runTask(vm, 'RelocateVM_Task', { spec: { pool: small } });
    await powerOn(a);
    expect(await faultOf(powerOn(b))).toMatchObject({
      fault: 'InsufficientMemoryResourcesFault',
      unreserved: 256 * 1024 ** 2,
      requested: 768 * 1024 ** 2,
    });
    const { memory } = simulator.world.inventory.get('ResourcePool', small).get('runtime');
    expect(memory).toMatchObject({ reservationUsedForVm: 768 * 1024 ** 2, unreservedForVm: 256 * 1024 ** 2 });
    await session.runTask(b, 'RelocateVM_Task', { spec: { pool } });
    await powerOn(b);
    expect(await faultOf(session.runTask(b, 'RelocateVM_Task', { spec: { pool: small } }))).toMatchObject({
      fault: 'InsufficientMemoryResourcesFault',
    });
    expect(scene.hosts).toHaveLength(3);
  });

  it('finds another host where DRS runs, and says why none will do', async () => {
    const { session, hosts, create, powerOn, hostOf } = await placementScene();
    const [first, second, third] = hosts;
    if (first === undefined || second === undefined || third === undefined) throw new Error('No hosts.');
    const vm = await create('vm');
    for (const host of [first, second]) {
      await session.runTask(host.refAs('HostSystem'), 'EnterMaintenanceMode_Task', { timeout: 0 });
    }
    expect(await faultOf(powerOn(vm, first.refAs('HostSystem')))).toMatchObject({
      fault: 'InvalidHostState',
      host: first.ref,
    });
    await powerOn(vm);
    expect(hostOf(vm)).toBe(names[2]);
    await session.runTask(vm, 'PowerOffVM_Task', {});
    third.set('runtime', { ...third.get('runtime'), connectionState: 'disconnected' });
    const fault = await faultOf(powerOn(vm));
    expect(fault).toMatchObject({ fault: 'NoCompatibleHost', host: [first.ref, second.ref, third.ref] });
    expect(fault['error']).toMatchObject([
      { fault: { _type: 'InvalidHostState' } },
      { fault: { _type: 'InvalidHostState' } },
      { fault: { _type: 'HostNotConnected' } },
    ]);
  });

  it('is refused a VM with more processors than the host has', async () => {
    const { create, powerOn, reconfigure } = await placementScene();
    await reconfigure({ drsConfig: { enabled: false } });
    const vm = await create('wide', { numCPUs: 65 });
    expect(await faultOf(powerOn(vm))).toMatchObject({
      fault: 'NotEnoughCpus',
      numCpuDest: 64,
      numCpuVm: 65,
    });
  });

  it('leaves room for hosts to fail where HA says so', async () => {
    const { create, powerOn, reconfigure, hosts } = await placementScene();
    await reconfigure({ dasConfig: { enabled: true, admissionControlEnabled: true, failoverLevel: 2 } });
    const cpuAllocation = { reservation: 40_000, limit: -1 };
    const [a, b] = [await create('a', { cpuAllocation }), await create('b', { cpuAllocation }, 1)];
    await powerOn(a);
    expect(await faultOf(powerOn(b))).toMatchObject({ fault: 'InsufficientFailoverResourcesFault' });
    await reconfigure({ dasConfig: { admissionControlEnabled: false } });
    await powerOn(b);
    expect(hosts).toHaveLength(3);
  });
});

describe('rules of VMs', () => {
  it('keep VMs apart and together where that can be', async () => {
    const { create, powerOn, hostOf, addRule } = await placementScene();
    const [a, b, c] = [await create('a'), await create('b'), await create('c', {}, 2)];
    await addRule('ClusterAntiAffinityRuleSpec', { name: 'apart', vm: [a, b] });
    await addRule('ClusterAffinityRuleSpec', { name: 'together', vm: [a, c] });
    for (const vm of [a, b, c]) await powerOn(vm);
    expect(hostOf(b)).not.toBe(hostOf(a));
    expect(hostOf(c)).toBe(hostOf(a));
  });

  it('that are mandatory are not broken by switching on or moving', async () => {
    const { session, hosts, create, powerOn, hostOf, addRule } = await placementScene();
    const [a, b] = [await create('a'), await create('b', {}, 1)];
    await addRule('ClusterAntiAffinityRuleSpec', { name: 'apart', vm: [a, b], mandatory: true });
    await powerOn(a);
    const first = hosts[0]?.refAs('HostSystem');
    if (first === undefined) throw new Error('There is no host.');
    expect(await faultOf(powerOn(b, first))).toMatchObject({ fault: 'RuleViolation', host: first });
    await powerOn(b);
    expect(await faultOf(session.runTask(b, 'RelocateVM_Task', { spec: { host: first } }))).toMatchObject({
      fault: 'RuleViolation',
      rule: { name: 'apart' },
    });
    expect(hostOf(b)).toBe(names[1]);
  });

  it('are refused when they speak against one another', async () => {
    const { create, addRule, cluster, session } = await placementScene();
    const [a, b, c] = [await create('a'), await create('b'), await create('c')];
    await addRule('ClusterAffinityRuleSpec', { name: 'ab', vm: [a, b] });
    await addRule('ClusterAffinityRuleSpec', { name: 'bc', vm: [b, c] });
    const apart = (enabled: boolean) =>
      addRule('ClusterAntiAffinityRuleSpec', { name: 'apart', vm: [a, c], enabled });
    expect(await faultOf(apart(true))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'spec.rulesSpec.info.vm',
    });
    await apart(false);
    const rules = await session.invokeApi(cluster, 'FindRulesForVm', { vm: a });
    expect(rules.map(({ name }) => name)).toEqual(['ab', 'apart']);
  });
});

describe('rules of VMs and hosts', () => {
  it('take a VM to its hosts, and keep it there when they are mandatory', async () => {
    const scene = await placementScene();
    const { vm, first, third } = await bound(scene, true);
    expect(await faultOf(scene.powerOn(vm, first))).toMatchObject({
      fault: 'VmHostAffinityRuleViolation',
      vmName: 'bound',
      hostName: names[0],
    });
    await scene.powerOn(vm);
    expect(scene.hostOf(vm)).toBe(names[2]);
    const away = scene.session.runTask(vm, 'RelocateVM_Task', { spec: { host: first } });
    expect(await faultOf(away)).toMatchObject({ fault: 'VmHostAffinityRuleViolation' });
    await scene.session.runTask(vm, 'PowerOffVM_Task', {});
    await scene.session.runTask(third, 'EnterMaintenanceMode_Task', { timeout: 0 });
    expect(await faultOf(scene.powerOn(vm))).toMatchObject({ fault: 'NoCompatibleHost' });
    const found = await scene.session.invokeApi(scene.cluster, 'FindRulesForVm', { vm });
    expect(found).toMatchObject([{ name: 'licence' }]);
  });

  it('are only preferred when they are not mandatory', async () => {
    const scene = await placementScene();
    const { vm, third } = await bound(scene, false);
    await scene.session.runTask(third, 'EnterMaintenanceMode_Task', { timeout: 0 });
    await scene.powerOn(vm);
    expect(scene.hostOf(vm)).toBe(names[0]);
    await scene.session.runTask(vm, 'PowerOffVM_Task', {});
    await scene.session.runTask(third, 'ExitMaintenanceMode_Task', { timeout: 0 });
    await scene.powerOn(vm);
    expect(scene.hostOf(vm)).toBe(names[2]);
  });

  it('do not bind a VM that DRS leaves alone', async () => {
    const scene = await placementScene();
    const { vm, first } = await bound(scene, true);
    const override = { key: vm, enabled: false };
    await scene.reconfigure({ drsVmConfigSpec: [{ operation: 'add', info: override }] });
    await scene.powerOn(vm, first);
    expect(scene.hostOf(vm)).toBe(names[0]);
  });

  it('are refused when they leave a VM no host', async () => {
    const scene = await placementScene();
    await bound(scene, true);
    const never = scene.addRule('ClusterVmHostRuleInfo', {
      name: 'never',
      mandatory: true,
      vmGroupName: 'vms',
      antiAffineHostGroupName: 'hosts',
    });
    expect(await faultOf(never)).toMatchObject({ invalidProperty: 'spec.rulesSpec.info.vmGroupName' });
  });
});

describe('PlaceVm', () => {
  const config = { name: 'new', guestId: 'otherGuest64', numCPUs: 1, memoryMB: 512 };
  it('recommends hosts for a new VM, the emptiest first, and the datastore with the most room', async () => {
    const scene = await placementScene();
    await scene.create('there');
    const result = await place(scene, { placementType: 'create', configSpec: config });
    expect(hostsIn(scene, result)).toEqual([names[1], names[2], names[0]]);
    expect(result.recommendations?.map(({ rating }) => rating)).toEqual([5, 4, 3]);
    const [{ action: [step] = [] } = {}] = result.recommendations ?? [];
    expect(step).toMatchObject({
      _type: 'PlacementAction',
      relocateSpec: { datastore: scene.datastores[1]?.ref, pool: scene.pool },
    });
  });

  it('leaves out hosts that cannot take it, and says why when none is left', async () => {
    const scene = await placementScene();
    const [first, second, third] = scene.hosts.map((host) => host.refAs('HostSystem'));
    if (first === undefined || second === undefined || third === undefined) throw new Error('No hosts.');
    await scene.session.runTask(first, 'EnterMaintenanceMode_Task', { timeout: 0 });
    const result = await place(scene, {
      placementType: 'create',
      configSpec: config,
      hosts: [first, second],
    });
    expect(hostsIn(scene, result)).toEqual([names[1]]);
    const none = await place(scene, { placementType: 'create', configSpec: config, hosts: [first] });
    expect(none.recommendations ?? []).toEqual([]);
    expect(faultsIn(none)).toEqual(['InvalidHostState']);
    const spec = {
      ...config,
      deviceChange: [add(scsi), add(huge, 'create')],
    };
    expect(faultsIn(await place(scene, { placementType: 'create', configSpec: spec }))).toContain(
      'InsufficientStorageSpace',
    );
  });

  it('goes by the rules of the VM and by those in the spec', async () => {
    const scene = await placementScene();
    const [a, b] = [await scene.create('a'), await scene.create('b', {}, 1)];
    await scene.addRule('ClusterAntiAffinityRuleSpec', { name: 'apart', vm: [a, b], mandatory: true });
    await scene.powerOn(a);
    const moved = await place(scene, { vm: b, placementType: 'relocate', relocateSpec: {} });
    expect(hostsIn(scene, moved)).toEqual([names[1], names[2]]);
    const rules = [dataObject('ClusterAffinityRuleSpec', { vm: [a], mandatory: true, name: 'with a' })];
    const fresh = await place(scene, { placementType: 'create', configSpec: config, rules });
    expect(hostsIn(scene, fresh)).toEqual([names[0]]);
  });

  it('places clones and changed VMs, on datastores that fit their policy', async () => {
    const scene = await placementScene();
    const { world } = scene.simulator;
    const [store] = scene.datastores;
    if (store === undefined) throw new Error('There is no datastore.');
    tagDatastore(world, store, 'tier', 'gold');
    const profileId = addStorageProfile(world, { name: 'fine', tags: { tier: ['gold'] } });
    const profile = [dataObject('VirtualMachineDefinedProfileSpec', { profileId })];
    const vm = await scene.create('vm', { numCPUs: 2 });
    const cloneSpec = { location: { profile }, powerOn: false, template: false };
    const clones = await place(scene, { vm, placementType: 'clone', cloneSpec, cloneName: 'clone' });
    const [{ action: [step] = [] } = {}] = clones.recommendations ?? [];
    expect(step).toMatchObject({ relocateSpec: { datastore: store.ref } });
    const grown = { cpuAllocation: { reservation: 10 ** 6, limit: -1 } };
    const refused = await place(scene, { vm, placementType: 'reconfigure', configSpec: grown });
    expect(new Set(faultsIn(refused))).toEqual(new Set(['InsufficientCpuResourcesFault']));
  });

  it('is refused without what the kind of placement needs, and without DRS', async () => {
    const scene = await placementScene();
    const vm = await scene.create('vm');
    expect(await faultOf(place(scene, { placementType: 'create' }))).toMatchObject({
      invalidProperty: 'placementSpec.configSpec',
    });
    expect(await faultOf(place(scene, { vm, placementType: 'clone' }))).toMatchObject({
      invalidProperty: 'placementSpec.cloneSpec',
    });
    const manager = { type: 'StorageResourceManager', value: 'StorageResourceManager' } as const;
    for (const type of ['guess', '__proto__', 'constructor']) {
      expect(await faultOf(place(scene, { placementType: type }))).toMatchObject({
        invalidProperty: 'placementSpec.placementType',
      });
      const storageSpec = { type, podSelectionSpec: {} };
      expect(
        await faultOf(scene.session.invokeApi(manager, 'RecommendDatastores', { storageSpec })),
      ).toMatchObject({ invalidProperty: 'storageSpec.type' });
    }
    const hosts = await scene.session.invokeApi(scene.cluster, 'RecommendHostsForVm', { vm });
    expect(hosts.map(({ host, rating }) => [host.value, rating])).toEqual(
      scene.hosts.map(({ moid }, index) => [moid, 5 - index]),
    );
    await scene.reconfigure({ drsConfig: { enabled: false } });
    expect(await scene.session.invokeApi(scene.cluster, 'RecommendHostsForVm', { vm })).toEqual([]);
    const off = place(scene, { placementType: 'create', configSpec: config });
    expect(await faultOf(off)).toMatchObject({ fault: 'InvalidState' });
  });
});

describe('Storage DRS', () => {
  it('recommends the datastore with the most room for a new VM, and makes it there', async () => {
    const { session, dsc, stores, pool, folder } = await withPod();
    const configSpec = {
      name: 'placed',
      guestId: 'otherGuest64',
      numCPUs: 1,
      memoryMB: 512,
      files: { vmPathName: '' },
      deviceChange: [add(scsi), add(disk(-101), 'create')],
    };
    const found = await getRecommendedDatastoreCreate(session, {
      dsc,
      configSpec,
      resourcePool: pool,
      folder,
    });
    expect(found).toMatchObject({ datastore: stores[1]?.ref, rating: 5 });
    const manager = session.serviceContent.storageResourceManager;
    if (manager === undefined || found === undefined) throw new Error('There is no StorageResourceManager.');
    const apply = () => session.runTask(manager, 'ApplyStorageDrsRecommendation_Task', { key: [found.key] });
    const { vm } = await apply();
    if (vm === undefined) throw new Error('It made nothing.');
    expect(await getObjectProperty(session, vm, 'config.files.vmPathName')).toBe('[pod_1] placed/placed.vmx');
    expect(await getObjectProperty(session, vm, 'datastore')).toEqual([stores[1]?.ref]);
    expect(await faultOf(apply())).toMatchObject({ fault: 'InvalidArgument', invalidProperty: 'key' });
  });

  it('clones and moves VMs as it recommends', async () => {
    const { session, dsc, stores, folder, create } = await withPod();
    const vm = await create('source', { deviceChange: [add(scsi), add(disk(-101), 'create')] });
    const manager = session.serviceContent.storageResourceManager;
    if (manager === undefined) throw new Error('There is no StorageResourceManager.');
    const cloneSpec = { location: {}, powerOn: false, template: false };
    const clone = await getRecommendedDatastoreClone(session, { dsc, vm, cloneSpec, folder, name: 'copy' });
    const storageSpec = { type: 'relocate', vm, podSelectionSpec: { storagePod: dsc }, relocateSpec: {} };
    const move = await getRecommendedDatastore(session, storageSpec);
    const key = [clone?.key ?? '', move?.key ?? ''];
    await session.runTask(manager, 'ApplyStorageDrsRecommendation_Task', { key: key.slice(0, 1) });
    await session.runTask(manager, 'ApplyStorageDrsRecommendation_Task', { key: key.slice(1) });
    expect(await getObjectProperty(session, vm, 'datastore')).toEqual([stores[1]?.ref]);
    const children = (await getObjectProperty(session, folder, 'childEntity')) ?? [];
    expect(children).toHaveLength(2);
  });

  it('says that there is no room, and is refused where it is off or the spec lacks something', async () => {
    const { session, dsc, pod, pool, folder } = await withPod();
    const configSpec = {
      deviceChange: [add(scsi), add(huge, 'create')],
    };
    const large = getRecommendedDatastoreCreate(session, { dsc, configSpec, resourcePool: pool, folder });
    expect(await faultOf(large)).toMatchObject({ fault: 'InsufficientStorageSpace' });
    const incomplete = { type: 'create', podSelectionSpec: { storagePod: dsc }, configSpec, folder };
    expect(await faultOf(getRecommendedDatastore(session, incomplete))).toMatchObject({
      invalidProperty: 'storageSpec.resourcePool',
    });
    const entry = pod.get('podStorageDrsEntry');
    if (entry === undefined) throw new Error('It has no settings.');
    const { podConfig } = entry.storageDrsConfig;
    const storageDrsConfig = { ...entry.storageDrsConfig, podConfig: { ...podConfig, enabled: false } };
    pod.set('podStorageDrsEntry', { ...entry, storageDrsConfig });
    const off = getRecommendedDatastoreCreate(session, { dsc, configSpec: {}, resourcePool: pool, folder });
    expect(await faultOf(off)).toMatchObject({
      invalidProperty: 'storageSpec.podSelectionSpec.storagePod',
    });
  });
});
