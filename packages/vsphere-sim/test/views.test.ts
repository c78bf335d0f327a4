import { describe, expect, it } from 'vitest';
import { getObjectProperty, type ManagedObjectReference, type Ref } from '@kilonova/vsphere';
import { addFolder, addVm, rootFolder, type Simulator } from '../src/index.js';
import { connected, login } from './connected.js';

const manager = { type: 'ViewManager', value: 'ViewManager' } as const;
const gone = { faultName: 'ManagedObjectNotFound' };

function first<
  T extends 'Datacenter' | 'ClusterComputeResource' | 'HostSystem' | 'Folder' | 'VirtualMachine',
>({ world }: Simulator, type: T) {
  const [object] = world.inventory.ofType(type);
  if (object === undefined) throw new Error(`There is no ${type}.`);
  return object;
}

/** Names, in the order of the view. */
function names({ world }: Simulator, refs: readonly ManagedObjectReference[] = []): string[] {
  return refs.map((ref) => world.inventory.get('ManagedEntity', ref).get('name'));
}

describe('a container view', () => {
  it.each([
    ['Datacenter', true, ['HostSystem'], 4],
    ['Datacenter', true, ['Datastore', 'Network'], 2],
    ['Datacenter', false, undefined, 4],
    ['Datacenter', true, ['ComputeResource'], 2],
    ['ClusterComputeResource', true, ['VirtualMachine'], 2],
    ['ClusterComputeResource', false, undefined, 4],
    ['HostSystem', true, ['VirtualMachine'], 1],
  ] as const)(
    'of a %s (recursive: %s) shows of %j as many as there are',
    async (type, recursive, types, count) => {
      const { session, simulator } = await connected();
      const container = first(simulator, type).refAs('ManagedEntity');
      const spec = { container, recursive, ...(types !== undefined && { type: [...types] }) };
      const view = await session.invokeApi(manager, 'CreateContainerView', spec);
      expect(await getObjectProperty(session, view, 'view')).toHaveLength(count);
    },
  );

  it('follows the inventory', async () => {
    const { session, simulator } = await connected();
    const { world } = simulator;
    const container = rootFolder(world).refAs('ManagedEntity');
    const spec = { container, recursive: true, type: ['VirtualMachine', 'Folder'] };
    const view = await session.invokeApi(manager, 'CreateContainerView', spec);
    const before = await getObjectProperty(session, view, 'view');
    const vmFolder = world.inventory.get('Folder', first(simulator, 'Datacenter').get('vmFolder'));
    const folder = addFolder(world, vmFolder, 'new');
    const vm = first(simulator, 'VirtualMachine');
    const host = world.inventory.get('HostSystem', vm.get('runtime').host ?? vm.ref);
    const pool = world.inventory.get('ResourcePool', vm.get('resourcePool') ?? vm.ref);
    const [datastore] = world.inventory.ofType('Datastore');
    if (datastore === undefined) throw new Error('There is no datastore.');
    addVm(world, folder, { name: 'newer', pool, host, datastore });
    const after = await getObjectProperty(session, view, 'view');
    expect(names(simulator, after).filter((name) => !names(simulator, before).includes(name))).toEqual([
      'new',
      'newer',
    ]);
  });

  it('is refused of what holds nothing, and of types there are not', async () => {
    const { session, simulator } = await connected();
    const create = (container: Ref<'ManagedEntity'>, type: string): Promise<unknown> =>
      session.invokeApi(manager, 'CreateContainerView', { container, type: [type], recursive: true });
    const refused = { faultName: 'InvalidArgument' };
    await expect(
      create(first(simulator, 'VirtualMachine').refAs('ManagedEntity'), 'HostSystem'),
    ).rejects.toMatchObject(refused);
    await expect(create(first(simulator, 'Folder').refAs('ManagedEntity'), 'Nothing')).rejects.toMatchObject(
      refused,
    );
  });

  it('belongs to its session, and goes when it is destroyed', async () => {
    const { session, simulator } = await connected();
    const other = await login(simulator);
    const container = rootFolder(simulator.world).refAs('ManagedEntity');
    const view = await session.invokeApi(manager, 'CreateContainerView', { container, recursive: true });
    expect(await getObjectProperty(session, manager, 'viewList')).toEqual([view]);
    await expect(getObjectProperty(other, view, 'view')).rejects.toMatchObject(gone);
    await session.invokeApi(view, 'DestroyView', {});
    await expect(getObjectProperty(session, view, 'view')).rejects.toMatchObject(gone);
    expect(await getObjectProperty(session, manager, 'viewList')).toEqual([]);
  });
});

describe('a list view', () => {
  it('shows what was put in, says what is not there, and forgets what is gone', async () => {
    const { session, simulator } = await connected();
    const vms = simulator.world.inventory.ofType('VirtualMachine').map(({ ref }) => ref);
    const [a, b, c] = vms;
    if (a === undefined || b === undefined || c === undefined) throw new Error('There are too few VMs.');
    const view = await session.invokeApi(manager, 'CreateListView', { obj: [a] });
    const missing = { type: 'VirtualMachine', value: 'vm-999' };
    expect(await session.invokeApi(view, 'ModifyListView', { add: [b, missing], remove: [a, c] })).toEqual([
      c,
      missing,
    ]);
    expect(await getObjectProperty(session, view, 'view')).toEqual([b]);
    await session.invokeApi(view, 'ResetListView', { obj: [b, c] });
    expect(await getObjectProperty(session, view, 'view')).toEqual([b, c]);
    simulator.world.inventory.remove(simulator.world.inventory.get('VirtualMachine', b));
    expect(await getObjectProperty(session, view, 'view')).toEqual([c]);
  });

  it('can be filled from another view', async () => {
    const { session, simulator } = await connected();
    const container = rootFolder(simulator.world).refAs('ManagedEntity');
    const spec = { container, recursive: true, type: ['HostSystem'] };
    const all = await session.invokeApi(manager, 'CreateContainerView', spec);
    const list = await session.invokeApi(manager, 'CreateListViewFromView', { view: all });
    expect(await getObjectProperty(session, list, 'view')).toHaveLength(4);
    const empty = await session.invokeApi(manager, 'CreateListView', {});
    await session.invokeApi(empty, 'ResetListViewFromView', { view: list });
    expect(await getObjectProperty(session, empty, 'view')).toHaveLength(4);
  });
});

describe('an inventory view', () => {
  it('shows the root, and what is in the nodes that are open', async () => {
    const { session, simulator } = await connected();
    const root = rootFolder(simulator.world).refAs('ManagedEntity');
    const view = await session.invokeApi(manager, 'CreateInventoryView', {});
    expect(names(simulator, await getObjectProperty(session, view, 'view'))).toEqual(['Datacenters']);
    const missing = { type: 'Folder', value: 'group-d999' } as const;
    expect(await session.invokeApi(view, 'OpenInventoryViewFolder', { entity: [root, missing] })).toEqual([
      missing,
    ]);
    expect(names(simulator, await getObjectProperty(session, view, 'view'))).toEqual(['Datacenters', 'DC0']);
    await session.invokeApi(view, 'CloseInventoryViewFolder', { entity: [root] });
    expect(names(simulator, await getObjectProperty(session, view, 'view'))).toEqual(['Datacenters']);
  });
});
