import { describe, expect, it } from 'vitest';
import { getObjectProperty } from '@kilonova/vsphere';
import { rootFolder } from '../src/index.js';
import { Permissions } from '../src/privileges/permissions.js';
import { fileScene } from './file-scene.js';
import { add, disk, faultOf, scsi, values } from './vm-scene.js';

async function withDatastores(options: Parameters<typeof fileScene>[0] = {}) {
  const scene = await fileScene(options);
  const [first, second] = scene.simulator.world.inventory
    .ofType('Datastore')
    .map((each) => each.refAs('Datastore'));
  if (first === undefined || second === undefined) throw new Error('There are no two datastores.');
  return { ...scene, first, second };
}

describe('a datastore', () => {
  it('takes the paths of all VMs on it along to another name', async () => {
    const { session, first, create, devices, filesIn, store } = await withDatastores();
    const vm = await create({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    await session.runTask(vm, 'CreateSnapshot_Task', { name: 's', memory: false, quiesce: false });
    await session.runTask(first, 'Rename_Task', { newName: 'fast' });
    expect(await getObjectProperty(session, vm, 'config.files')).toMatchObject({
      vmPathName: '[fast] vm/vm.vmx',
      logDirectory: '[fast] vm/',
    });
    expect((await devices(vm)).find(({ key }) => key === 2000)).toMatchObject({
      backing: { fileName: '[fast] vm/vm-000001.vmdk', parent: { fileName: '[fast] vm/vm.vmdk' } },
    });
    expect(store('fast').written('vm')).toBe('[fast] vm');
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await session.runTask(vm, 'RemoveAllSnapshots_Task', {});
    await session.runTask(vm, 'PowerOffVM_Task', {});
    await session.runTask(vm, 'Destroy_Task', {});
    expect(filesIn('', 'fast')).toEqual([]);
    await session.invokeApi(first, 'RenameDatastore', { newName: 'slow' });
    expect(await getObjectProperty(session, first, 'summary.name')).toBe('slow');
    expect(
      await faultOf(session.invokeApi(first, 'RenameDatastore', { newName: 'LocalDS_1' })),
    ).toMatchObject({
      fault: 'DuplicateName',
    });
  });

  it('goes when no VM is on it, from wherever it was', async () => {
    const { session, first, second, host, create } = await withDatastores();
    await create();
    expect(await faultOf(session.invokeApi(first, 'DestroyDatastore', {}))).toMatchObject({
      fault: 'ResourceInUse',
      name: 'LocalDS_0',
    });
    await session.invokeApi(second, 'DestroyDatastore', {});
    expect(values(await getObjectProperty(session, host, 'datastore'))).toEqual([first.value]);
    expect(await faultOf(getObjectProperty(session, second, 'name'))).toMatchObject({
      fault: 'ManagedObjectNotFound',
    });
  });

  it('is looked at again without anything changing', async () => {
    const { session, first } = await withDatastores();
    const before = await getObjectProperty(session, first, 'summary');
    await session.invokeApi(first, 'RefreshDatastore', {});
    await session.invokeApi(first, 'RefreshDatastoreStorageInfo', {});
    expect(await getObjectProperty(session, first, 'summary')).toEqual(before);
  });

  it('finds VMs by the paths of their configuration files', async () => {
    const { session, simulator, create } = await withDatastores();
    const vm = await create();
    const datacenter = simulator.world.inventory.ofType('Datacenter')[0]?.refAs('Datacenter');
    const { searchIndex } = session.serviceContent;
    if (datacenter === undefined || searchIndex === undefined) throw new Error('There is no index.');
    const find = (path: string) =>
      session.invokeApi(searchIndex, 'FindByDatastorePath', { datacenter, path });
    expect(await find('[LocalDS_0] vm/vm.vmx')).toEqual(vm);
    expect(await find('[LocalDS_0] vm/vm.vmdk')).toBeUndefined();
    expect(await faultOf(find('[nowhere] vm/vm.vmx'))).toMatchObject({ fault: 'InvalidDatastore' });
  });
});

describe('the folders of a vSAN', () => {
  it.each(['vsan', 'VVOL'] as const)('are objects that the namespace manager makes: %s', async (kind) => {
    const inventory = {
      clusters: 1,
      hosts: 1,
      standaloneHosts: 0,
      datastores: 2,
      vms: 0,
      datastoreKind: kind,
    };
    const { session, first, store } = await withDatastores({ inventory });
    const manager = session.serviceContent.datastoreNamespaceManager;
    if (manager === undefined) throw new Error('There is no namespace manager.');
    const path = await session.invokeApi(manager, 'CreateDirectory', {
      datastore: first,
      displayName: 'images',
    });
    expect(path).toMatch(/^\/vmfs\/volumes\/[^/]+\/images$/);
    expect(store().find('images')).toBeDefined();
    const again = session.invokeApi(manager, 'CreateDirectory', { datastore: first, displayName: 'images' });
    expect(await faultOf(again)).toMatchObject({ fault: 'FileAlreadyExists' });
    await session.invokeApi(manager, 'DeleteDirectory', { datastorePath: path });
    expect(store().find('images')).toBeUndefined();
  });

  it('are none on other datastores', async () => {
    const { session, first } = await withDatastores();
    const manager = session.serviceContent.datastoreNamespaceManager;
    if (manager === undefined) throw new Error('There is no namespace manager.');
    const made = session.invokeApi(manager, 'CreateDirectory', { datastore: first, displayName: 'images' });
    expect(await faultOf(made)).toMatchObject({ fault: 'InvalidDatastore', name: 'LocalDS_0' });
  });
});

describe('a user without the privilege', () => {
  it('neither manages files on a datastore nor looks at them', async () => {
    const { session, simulator, first } = await withDatastores();
    const { world, username } = simulator;
    const permissions = world.part(Permissions);
    const { roleId } = permissions.setRole('reader', []);
    permissions.give({ entity: rootFolder(world).ref, principal: username, roleId, propagate: true });
    const datacenter = world.inventory.ofType('Datacenter')[0]?.refAs('Datacenter');
    const { fileManager } = session.serviceContent;
    const browser = world.inventory.get('Datastore', first).get('browser');
    if (fileManager === undefined || datacenter === undefined) throw new Error('There is no manager.');
    const made = session.invokeApi(fileManager, 'MakeDirectory', { name: '[LocalDS_0] a', datacenter });
    expect(await faultOf(made)).toMatchObject({
      fault: 'NoPermission',
      privilegeId: 'Datastore.FileManagement',
      object: first,
    });
    const search = session.invokeApi(browser, 'SearchDatastore_Task', { datastorePath: '[LocalDS_0]' });
    expect(await faultOf(search)).toMatchObject({ fault: 'NoPermission', privilegeId: 'Datastore.Browse' });
  });
});
