import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperty, type VirtualDevice } from '@kilonova/vsphere';
import type { Ref, VirtualMachineRelocateSpec } from '@kilonova/vsphere';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import type { Scenario } from '../src/index.js';
import { isA } from '../src/model/data-object.js';
import { FolderNode, filesUnder, relPathOf } from '../src/storage/file-node.js';
import { connected } from './connected.js';
import { add, card, disk, faultOf, scsi, values } from './vm-scene.js';

const HOSTS = ['esx0', 'esx1'];

/** Two hosts that share one datastore and one network; each has a datastore of its own, and the first a network. */
const SCENARIO: Scenario = {
  datacenters: [
    {
      name: 'DC',
      clusters: [{ name: 'C', hosts: HOSTS.map((name) => ({ name, cores: 8 })) }],
      hosts: [{ name: 'small', cores: 1 }],
      datastores: [{ name: 'near', hosts: ['esx0'] }, { name: 'far', hosts: ['esx1'] }, { name: 'shared' }],
      networks: [{ name: 'VM Network' }, { name: 'private', hosts: ['esx0'] }],
      switches: [{ name: 'dvs', hosts: ['esx0'], portgroups: [{ name: 'near-group' }] }],
    },
    {
      name: 'Other',
      hosts: [{ name: 'esx9' }],
      datastores: [{ name: 'near' }],
      networks: [{ name: 'VM Network' }],
    },
  ],
};

async function lab() {
  const { simulator, session } = await connected({ scenario: SCENARIO });
  const { world } = simulator;
  const { inventory } = world;
  const named = <T extends 'HostSystem' | 'Datastore' | 'DistributedVirtualPortgroup'>(
    type: T,
    name: string,
    index = 0,
  ): Ref<T> => {
    const one = inventory.ofType(type).filter((each) => each.read('name') === name)[index];
    if (one === undefined) throw new Error(`There is no ${name}.`);
    return one.refAs(type);
  };
  const [pool] = inventory.ofType('ResourcePool');
  const [datacenter] = inventory.ofType('Datacenter');
  if (pool === undefined || datacenter === undefined) throw new Error('It is empty.');
  const filesIn = (name: string, index = 0): string[] => {
    const { root } = world
      .part(DatastoreTrees)
      .of(inventory.get('Datastore', named('Datastore', name, index)));
    return root instanceof FolderNode ? [...filesUnder(root)].map(relPathOf).toSorted() : [];
  };
  return {
    simulator,
    session,
    inventory,
    named,
    filesIn,
    create: (devices: readonly VirtualDevice[], host = 'esx0', numCPUs = 1) =>
      session.runTask(datacenter.get('vmFolder'), 'CreateVM_Task', {
        config: {
          name: 'vm',
          numCPUs,
          memoryMB: 512,
          files: { vmPathName: '[near]' },
          deviceChange: [
            add(scsi),
            ...devices.map((device) => add(device, device._type === 'VirtualDisk' ? 'create' : undefined)),
          ],
        },
        pool: pool.refAs('ResourcePool'),
        host: named('HostSystem', host),
      }),
    relocate: (vm: Ref<'VirtualMachine'>, spec: VirtualMachineRelocateSpec) =>
      session.runTask(vm, 'RelocateVM_Task', { spec }),
    disks: async (vm: Ref<'VirtualMachine'>) =>
      ((await getObjectProperty(session, vm, 'config.hardware.device')) ?? [])
        .filter((each) => each._type === 'VirtualDisk')
        .map(({ key, backing }) => ({
          key,
          file: isA(backing, 'VirtualDeviceFileBackingInfo') ? backing.fileName : undefined,
        })),
  };
}

const twoDisks = (): VirtualDevice[] => [disk(-101, 0), { ...disk(-101, 1), key: -2 }];

const image = (name: string): VirtualDevice =>
  dataObject('VirtualCdrom', {
    key: -3,
    controllerKey: 200,
    backing: dataObject('VirtualCdromIsoBackingInfo', { fileName: name }),
    connectable: { startConnected: true, allowGuestControl: true, connected: true },
  });

describe('RelocateVM_Task to another host and its datastore', () => {
  it('takes all files along when the new host does not see where they were', async () => {
    const { session, named, create, relocate, filesIn, disks, inventory } = await lab();
    const vm = await create(twoDisks());
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const before = filesIn('near');
    await relocate(vm, { host: named('HostSystem', 'esx1'), datastore: named('Datastore', 'far') });
    expect(filesIn('near')).toEqual([]);
    expect(filesIn('far')).toEqual(before);
    expect(await disks(vm)).toEqual([
      { key: 2000, file: '[far] vm/vm.vmdk' },
      { key: 2001, file: '[far] vm/vm_1.vmdk' },
    ]);
    expect(await getObjectProperty(session, vm, 'runtime.host')).toEqual(named('HostSystem', 'esx1'));
    expect(values(await getObjectProperty(session, vm, 'datastore'))).toEqual([
      named('Datastore', 'far').value,
    ]);
    expect(inventory.get('HostSystem', named('HostSystem', 'esx0')).get('vm')).toEqual([]);
  });

  it('takes the snapshots along, whose disks go on building on one another', async () => {
    const { session, named, create, relocate, filesIn, disks } = await lab();
    const vm = await create(twoDisks());
    const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', {
      name: 's',
      memory: false,
      quiesce: false,
    });
    const before = filesIn('near');
    await relocate(vm, { host: named('HostSystem', 'esx1'), datastore: named('Datastore', 'far') });
    expect(filesIn('near')).toEqual([]);
    expect(filesIn('far')).toEqual(before);
    await session.runTask(snapshot, 'RevertToSnapshot_Task', { host: named('HostSystem', 'esx1') });
    await session.runTask(vm, 'RemoveAllSnapshots_Task', {});
    expect(await disks(vm)).toEqual([
      { key: 2000, file: '[far] vm/vm.vmdk' },
      { key: 2001, file: '[far] vm/vm_1.vmdk' },
    ]);
    await session.runTask(vm, 'PowerOnVM_Task', {});
  });

  it('is refused when the host does not see the datastore that is chosen, or the files that stay', async () => {
    const { named, create, relocate, disks, filesIn } = await lab();
    const vm = await create(twoDisks());
    const before = filesIn('near');
    const host = named('HostSystem', 'esx1');
    expect(await faultOf(relocate(vm, { host, datastore: named('Datastore', 'near') }))).toMatchObject({
      fault: 'InvalidDatastore',
      name: 'near',
    });
    expect(await faultOf(relocate(vm, { host }))).toMatchObject({
      fault: 'CannotAccessVmConfig',
      reason: { fault: { _type: 'InvalidDatastore' } },
    });
    await relocate(vm, {
      datastore: named('Datastore', 'shared'),
      disk: [{ diskId: 2001, datastore: named('Datastore', 'near') }],
    });
    expect(await disks(vm)).toEqual([
      { key: 2000, file: '[shared] vm/vm.vmdk' },
      { key: 2001, file: '[near] vm/vm_1.vmdk' },
    ]);
    expect(await faultOf(relocate(vm, { host }))).toMatchObject({
      fault: { fault: { _type: 'InvalidDatastore' } },
      device: 'Hard disk 2',
      backing: '[near] vm/vm_1.vmdk',
    });
    await relocate(vm, { host, disk: [{ diskId: 2001, datastore: named('Datastore', 'far') }] });
    expect(filesIn('near')).toEqual([]);
    expect(before).toContain('vm/vm_1.vmdk');
  });

  it('is refused while an image is connected that the new host does not see', async () => {
    const { session, simulator, named, create, relocate } = await lab();
    const { world } = simulator;
    world
      .part(DatastoreTrees)
      .of(world.inventory.get('Datastore', named('Datastore', 'near')))
      .createFile('a.iso', { sizeBytes: 10 });
    const vm = await create([disk(-101), image('[near] a.iso')]);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const spec = { host: named('HostSystem', 'esx1'), datastore: named('Datastore', 'far') };
    expect(await faultOf(relocate(vm, spec))).toMatchObject({
      fault: 'CannotAccessVmDevice',
      backing: '[near] a.iso',
      connected: true,
    });
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await relocate(vm, spec);
  });
});

describe('RelocateVM_Task of one disk', () => {
  it('leaves the VM and its other disks where they are', async () => {
    const { session, named, create, relocate, disks, filesIn } = await lab();
    const vm = await create(twoDisks());
    await relocate(vm, { disk: [{ diskId: 2001, datastore: named('Datastore', 'shared') }] });
    expect(await disks(vm)).toEqual([
      { key: 2000, file: '[near] vm/vm.vmdk' },
      { key: 2001, file: '[shared] vm/vm_1.vmdk' },
    ]);
    expect(await getObjectProperty(session, vm, 'config.files.vmPathName')).toBe('[near] vm/vm.vmx');
    expect(filesIn('shared')).toEqual(['vm/vm_1-flat.vmdk', 'vm/vm_1.vmdk']);
    expect(values(await getObjectProperty(session, vm, 'datastore'))).toEqual(
      ['near', 'shared'].map((name) => named('Datastore', name).value),
    );
    await session.runTask(vm, 'PowerOnVM_Task', {});
  });

  it('goes with its snapshots, and they can be removed afterwards', async () => {
    const { session, named, create, relocate, disks, filesIn } = await lab();
    const vm = await create(twoDisks());
    await session.runTask(vm, 'CreateSnapshot_Task', { name: 's', memory: false, quiesce: false });
    await relocate(vm, { disk: [{ diskId: 2001, datastore: named('Datastore', 'shared') }] });
    expect(await disks(vm)).toEqual([
      { key: 2000, file: '[near] vm/vm-000001.vmdk' },
      { key: 2001, file: '[shared] vm/vm_1-000001.vmdk' },
    ]);
    await session.runTask(vm, 'RemoveAllSnapshots_Task', {});
    expect(filesIn('shared')).toEqual(['vm/vm_1-flat.vmdk', 'vm/vm_1.vmdk']);
    expect(await disks(vm)).toEqual([
      { key: 2000, file: '[near] vm/vm.vmdk' },
      { key: 2001, file: '[shared] vm/vm_1.vmdk' },
    ]);
  });

  it('takes another name where a file of its name is, and is refused when there is no such disk', async () => {
    const { simulator, named, create, relocate, disks } = await lab();
    const { world } = simulator;
    const shared = named('Datastore', 'shared');
    const files = world.part(DatastoreTrees).of(world.inventory.get('Datastore', shared));
    files.makeDirectory('vm');
    files.createFile('vm/vm_1.vmdk', { sizeBytes: 1 });
    const vm = await create(twoDisks());
    await relocate(vm, { disk: [{ diskId: 2001, datastore: shared }] });
    expect((await disks(vm))[1]).toEqual({ key: 2001, file: '[shared] vm/vm_1_1.vmdk' });
    expect(await faultOf(relocate(vm, { disk: [{ diskId: 2007, datastore: shared }] }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'spec.disk.diskId',
    });
  });
});

describe('RelocateVM_Task of a VM that runs to a host that will not do', () => {
  it('is refused for want of processors', async () => {
    const { session, named, create, relocate, inventory } = await lab();
    const vm = await create([disk(-101)], 'esx0', 4);
    await relocate(vm, { datastore: named('Datastore', 'shared') });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const small = inventory.get('HostSystem', named('HostSystem', 'small'));
    const owner = inventory.findAs('ComputeResource', small.get('parent'));
    const pool = owner?.get('resourcePool');
    const spec = { host: small.refAs('HostSystem'), ...(pool && { pool }) };
    expect(await faultOf(relocate(vm, spec))).toMatchObject({ fault: 'NotEnoughCpus', numCpuVm: 4 });
    expect(await getObjectProperty(session, vm, 'runtime.host')).toEqual(named('HostSystem', 'esx0'));
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await relocate(vm, spec);
  });

  it('is refused for want of a network that a card is connected to', async () => {
    const { session, named, create, relocate, inventory } = await lab();
    const vm = await create([
      { ...disk(-101), key: -2 },
      dataObject('VirtualVmxnet3', {
        ...card({ key: -5, network: 'private' }),
        connectable: { startConnected: true, allowGuestControl: true, connected: false },
      }),
    ]);
    await relocate(vm, { datastore: named('Datastore', 'shared') });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    const host = named('HostSystem', 'esx1');
    expect(await faultOf(relocate(vm, { host }))).toMatchObject({
      fault: 'CannotAccessNetwork',
      device: 'Network adapter 1',
      backing: 'private',
      connected: true,
    });
    expect(
      await faultOf(session.runTask(vm, 'MigrateVM_Task', { host, priority: 'defaultPriority' })),
    ).toMatchObject({
      fault: 'CannotAccessNetwork',
    });
    const device = dataObject('VirtualVmxnet3', {
      ...card({ key: 4000 }),
      connectable: { startConnected: true, allowGuestControl: true, connected: true },
    });
    await relocate(vm, { host, deviceChange: [{ operation: 'edit', device }] });
    expect(await getObjectProperty(session, vm, 'runtime.host')).toEqual(host);
    expect(inventory.get('VirtualMachine', vm).get('network')).toHaveLength(1);
  });

  it('is refused without its distributed switch, even if the card is not connected', async () => {
    const { named, create, relocate, inventory } = await lab();
    const group = inventory.get(
      'DistributedVirtualPortgroup',
      named('DistributedVirtualPortgroup', 'near-group'),
    );
    const dvs = inventory.ofType('DistributedVirtualSwitch')[0];
    const vm = await create([
      dataObject('VirtualVmxnet3', {
        key: -5,
        backing: dataObject('VirtualEthernetCardDistributedVirtualPortBackingInfo', {
          port: { switchUuid: dvs?.get('uuid') ?? '', portgroupKey: group.get('key') },
        }),
      }),
    ]);
    const spec = { host: named('HostSystem', 'esx1'), datastore: named('Datastore', 'far') };
    expect(await faultOf(relocate(vm, spec))).toMatchObject({
      fault: 'CannotAccessNetwork',
      backing: group.get('key'),
      connected: false,
    });
  });
});

describe('RelocateVM_Task to another datacenter', () => {
  it('puts the VM into its folder of VMs, on the datastore and the network that are called the same there', async () => {
    const { session, named, create, relocate, inventory, filesIn } = await lab();
    const vm = await create([{ ...disk(-101), key: -2 }, card({ key: -5 })]);
    const before = filesIn('near');
    const host = inventory.get('HostSystem', named('HostSystem', 'esx9'));
    const pool = inventory.findAs('ComputeResource', host.get('parent'))?.get('resourcePool');
    const datastore = named('Datastore', 'near', 1);
    const other = inventory.ofType('Datacenter')[1];
    const spec = { host: host.refAs('HostSystem'), datastore, ...(pool && { pool }) };
    const folder = inventory.ofType('Datacenter')[0]?.get('vmFolder');
    expect(await faultOf(relocate(vm, { ...spec, ...(folder && { folder }) }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'spec.folder',
    });
    await relocate(vm, spec);
    expect(filesIn('near', 0)).toEqual([]);
    expect(filesIn('near', 1)).toEqual(before);
    expect(await getObjectProperty(session, vm, 'parent')).toEqual(other?.get('vmFolder'));
    expect(await getObjectProperty(session, vm, 'datastore')).toEqual([datastore]);
    expect(await getObjectProperty(session, vm, 'network')).toEqual(other?.get('network'));
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await session.runTask(vm, 'Destroy_Task', {});
    expect(filesIn('near', 1)).toEqual([]);
  });
});
