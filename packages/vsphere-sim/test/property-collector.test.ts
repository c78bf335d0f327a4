import { describe, expect, it } from 'vitest';
import { buildRecursiveTraversalSpec, type PropertyFilterSpec, type VimSession } from '@kilonova/vsphere';
import { rootFolder } from '../src/index.js';
import { Permissions } from '../src/privileges/permissions.js';
import { connected, type Connected } from './connected.js';

const collector = { type: 'PropertyCollector', value: 'propertyCollector' } as const;

type Read = {
  readonly obj: string;
  readonly values: Record<string, unknown>;
  readonly missing: Record<string, string>;
};

async function retrieve(session: VimSession, spec: PropertyFilterSpec): Promise<Read[]> {
  const result = await session.invokeApi(collector, 'RetrievePropertiesEx', { specSet: [spec], options: {} });
  return (result?.objects ?? []).map(({ obj, propSet = [], missingSet = [] }) => ({
    obj: `${obj.type}:${obj.value}`,
    values: Object.fromEntries(propSet.map(({ name, val }) => [name, val])),
    missing: Object.fromEntries(missingSet.map(({ path, fault }) => [path, fault.fault._type ?? ''])),
  }));
}

function firstVm({ simulator }: Connected) {
  const [vm] = simulator.world.inventory.ofType('VirtualMachine');
  if (vm === undefined) throw new Error('There is no VM.');
  return vm;
}

describe('reading properties', () => {
  it('follows paths into data, by key into arrays, and into what only a derived type has', async () => {
    const at = await connected();
    const vm = firstVm(at);
    const pathSet = [
      'config.hardware.numCPU',
      'config.hardware.device[2000].backing.fileName',
      'config.hardware.device[4000].macAddress',
      'config.hardware.device[9999]',
      'config.extraConfig["nvp.vm-uuid"]',
    ];
    const spec = { propSet: [{ type: 'VirtualMachine', pathSet }], objectSet: [{ obj: vm.ref }] };
    const config = vm.get('config');
    if (config === undefined) throw new Error('The VM has no config.');
    vm.set('config', { ...config, extraConfig: [{ key: 'nvp.vm-uuid', value: 'a-uuid' }] });
    const [read] = await retrieve(at.session, spec);
    expect(read?.values).toEqual({
      'config.hardware.numCPU': 1,
      'config.hardware.device[2000].backing.fileName': '[LocalDS_0] DC0_C0_RP0_VM0/DC0_C0_RP0_VM0.vmdk',
      'config.hardware.device[4000].macAddress': expect.stringMatching(/^00:50:56:/),
      'config.extraConfig["nvp.vm-uuid"]': expect.objectContaining({ key: 'nvp.vm-uuid', value: 'a-uuid' }),
    });
    expect(read?.missing).toEqual({});
  });

  it.each(['nonsense', 'config.nonsense', 'name.x', 'config.hardware.device.key', 'config[', ''])(
    'refuses the path %j as a whole',
    async (path) => {
      const at = await connected();
      const spec = {
        propSet: [{ type: 'VirtualMachine', pathSet: [path] }],
        objectSet: [{ obj: firstVm(at).ref }],
      };
      await expect(retrieve(at.session, spec)).rejects.toMatchObject({
        faultName: 'InvalidProperty',
        fault: expect.objectContaining({ name: path }),
      });
    },
  );

  it('refuses a start object that is gone, unless such are to be reported', async () => {
    const { session } = await connected();
    const spec = {
      propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }],
      objectSet: [{ obj: { type: 'VirtualMachine', value: 'vm-999' } }],
    };
    await expect(retrieve(session, spec)).rejects.toMatchObject({ faultName: 'ManagedObjectNotFound' });
    expect(await retrieve(session, { ...spec, reportMissingObjectsInResults: true })).toEqual([]);
  });

  it('takes selections by base type, and joins those that fit the same object', async () => {
    const at = await connected();
    const spec = {
      propSet: [
        { type: 'ManagedEntity', pathSet: ['name', 'overallStatus'] },
        { type: 'VirtualMachine', pathSet: ['name', 'runtime.powerState'] },
      ],
      objectSet: [{ obj: firstVm(at).ref }, { obj: rootFolder(at.simulator.world).ref }],
    };
    const read = await retrieve(at.session, spec);
    expect(read.map(({ values }) => values)).toEqual([
      { name: 'DC0_C0_RP0_VM0', overallStatus: 'green', 'runtime.powerState': 'poweredOn' },
      { name: 'Datacenters', overallStatus: 'green' },
    ]);
  });

  it('walks the recursive selections that OpenStack’s clients send, and reports each object once', async () => {
    const { session, simulator } = await connected();
    const spec = {
      propSet: [{ type: 'ManagedEntity', pathSet: ['name'] }],
      objectSet: [
        {
          obj: rootFolder(simulator.world).ref,
          skip: false,
          selectSet: [buildRecursiveTraversalSpec()],
        },
      ],
    };
    const read = await retrieve(session, spec);
    const all = simulator.world.inventory
      .ofType('ManagedEntity')
      .map(({ ref }) => `${ref.type}:${ref.value}`);
    expect(read.map(({ obj }) => obj).toSorted()).toEqual(all.toSorted());
  });

  it('goes along a traversal only from objects of its type', async () => {
    const { session, simulator } = await connected();
    const traversal = { _type: 'TraversalSpec', type: 'ComputeResource', path: 'host', skip: false };
    const [cluster] = simulator.world.inventory.ofType('ClusterComputeResource');
    const [datacenter] = simulator.world.inventory.ofType('Datacenter');
    const from = (objects: readonly ({ ref: { type: string; value: string } } | undefined)[]) => ({
      propSet: [{ type: 'HostSystem', pathSet: ['name'] }],
      objectSet: objects.flatMap((object) =>
        object === undefined ? [] : [{ obj: object.ref, skip: true, selectSet: [traversal] }],
      ),
    });
    expect(await retrieve(session, from([cluster]))).toHaveLength(3);
    expect(await retrieve(session, from([datacenter]))).toEqual([]);
  });

  it('refuses the name of a selection that is nowhere, and a traversal along no reference', async () => {
    const { session, simulator } = await connected();
    const spec = (selection: object) => ({
      propSet: [{ type: 'Folder', pathSet: ['name'] }],
      objectSet: [{ obj: rootFolder(simulator.world).ref, selectSet: [selection] }],
    });
    await expect(retrieve(session, spec({ name: 'nowhere' }))).rejects.toMatchObject({
      faultName: 'InvalidArgument',
    });
    const traversal = { _type: 'TraversalSpec', type: 'Folder', path: 'name', skip: false };
    await expect(retrieve(session, spec(traversal))).rejects.toMatchObject({ faultName: 'InvalidProperty' });
  });

  it('hands out pages, and forgets the rest when it is told to', async () => {
    const { session, simulator } = await connected({ inventory: { vms: 5 } });
    const traversal = {
      _type: 'TraversalSpec',
      type: 'Datacenter',
      path: 'vmFolder',
      skip: true,
      selectSet: [{ _type: 'TraversalSpec', type: 'Folder', path: 'childEntity', skip: false }],
    };
    const [datacenter] = simulator.world.inventory.ofType('Datacenter');
    const specSet = [
      {
        propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }],
        objectSet: [{ obj: datacenter?.ref ?? collector, skip: true, selectSet: [traversal] }],
      },
    ];
    const options = { maxObjects: 4 };
    const first = await session.invokeApi(collector, 'RetrievePropertiesEx', { specSet, options });
    expect(first?.objects).toHaveLength(4);
    const second = await session.invokeApi(collector, 'ContinueRetrievePropertiesEx', {
      token: first?.token ?? '',
    });
    expect(second.objects).toHaveLength(4);
    const third = await session.invokeApi(collector, 'ContinueRetrievePropertiesEx', {
      token: second.token ?? '',
    });
    expect(third.objects).toHaveLength(2);
    expect(third.token).toBeUndefined();

    const again = await session.invokeApi(collector, 'RetrievePropertiesEx', { specSet, options });
    const token = again?.token ?? '';
    await session.invokeApi(collector, 'CancelRetrievePropertiesEx', { token });
    await expect(
      session.invokeApi(collector, 'ContinueRetrievePropertiesEx', { token }),
    ).rejects.toMatchObject({
      faultName: 'InvalidArgument',
    });
  });

  it('lists what the user may not see as missing', async () => {
    const at = await connected();
    const vm = firstVm(at);
    const permissions = at.simulator.world.part(Permissions);
    const role = permissions.setRole('blind', []);
    permissions.give({
      entity: rootFolder(at.simulator.world).ref,
      principal: at.simulator.username,
      roleId: -3,
      propagate: true,
    });
    expect(role.privileges).toContain('System.View');
    const spec = {
      propSet: [{ type: 'VirtualMachine', pathSet: ['name', 'config'] }],
      objectSet: [{ obj: vm.ref }],
    };
    const [read] = await retrieve(at.session, spec);
    expect(read).toMatchObject({ values: { name: 'DC0_C0_RP0_VM0' }, missing: { config: 'NoPermission' } });
  });
});
