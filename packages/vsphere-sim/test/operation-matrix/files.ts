/** Rows of the table: files and disks of datastores, and the addresses of files. */
import { describe, expect, it } from 'vitest';
import { dataObject } from '@kilonova/vsphere';
import { diskAt } from '../../src/storage/virtual-disks.js';
import { fileScene, type FileScene } from '../file-scene.js';
import { rawLogin, rawRequest } from '../raw-request.js';
import { GIB, KIB } from '../storage-fixture.js';
import { faultOf } from '../vm-scene.js';

/** CreateVirtualDisk_Task. */
function newDisk({ session, diskManager, datacenter }: FileScene) {
  return async (name: string, capacityBytes = GIB, spec: object = {}): Promise<string> =>
    session.runTask(diskManager, 'CreateVirtualDisk_Task', {
      name,
      datacenter,
      spec: dataObject('FileBackedVirtualDiskSpec', {
        diskType: 'thin',
        adapterType: 'lsiLogic',
        capacityKb: BigInt(capacityBytes) / 1024n,
        ...spec,
      }),
    });
}

describe('files and disks', () => {
  it('MakeDirectory, delete, move, copy files: what is missing is a FileNotFound, told as a datastore path', async () => {
    const { session, fileManager, datacenter, store, filesIn } = await fileScene();
    const path = '[LocalDS_0] images/none.iso';
    const missing = { fault: 'FileNotFound', file: path };
    const makeFolder = (name: string) =>
      session.invokeApi(fileManager, 'MakeDirectory', { name, datacenter });
    const remove = (name: string) =>
      session.runTask(fileManager, 'DeleteDatastoreFile_Task', { name, datacenter });
    // The second datacenter is optional, and is the first one where it is left out.
    const transfer = (
      method: 'MoveDatastoreFile_Task' | 'CopyDatastoreFile_Task',
      sourceName: string,
      destinationName: string,
    ) => session.runTask(fileManager, method, { sourceName, sourceDatacenter: datacenter, destinationName });
    await makeFolder('[LocalDS_0] images');
    expect(await faultOf(makeFolder('[LocalDS_0] images'))).toMatchObject({
      fault: 'FileAlreadyExists',
      file: '[LocalDS_0] images',
    });
    expect(await faultOf(remove(path))).toMatchObject(missing);
    for (const method of ['MoveDatastoreFile_Task', 'CopyDatastoreFile_Task'] as const) {
      expect(await faultOf(transfer(method, path, '[LocalDS_1] a.iso'))).toMatchObject(missing);
    }
    store().createFile('images/a.iso', { sizeBytes: 1 });
    await transfer('CopyDatastoreFile_Task', '[LocalDS_0] images/a.iso', '[LocalDS_1] a.iso');
    await transfer('MoveDatastoreFile_Task', '[LocalDS_0] images/a.iso', '[LocalDS_0] b.iso');
    expect([filesIn(), filesIn('', 'LocalDS_1')]).toEqual([['b.iso'], ['a.iso']]);
    await remove('[LocalDS_0] b.iso');
    expect(filesIn()).toEqual([]);
  });

  it('CreateVirtualDisk_Task, DeleteVirtualDisk_Task, MoveVirtualDisk_Task: sizes and kinds are looked at', async () => {
    const scene = await fileScene();
    const { session, diskManager, datacenter, filesIn, store } = scene;
    const create = newDisk(scene);
    const tenPetabytes = 10 * 1024 ** 5;
    const thick = { diskType: 'preallocated' };
    expect(await faultOf(create('[LocalDS_0] a.vmdk', tenPetabytes, thick))).toMatchObject({
      fault: 'NoDiskSpace',
      file: '[LocalDS_0] a.vmdk',
      datastore: 'LocalDS_0',
    });
    expect(await faultOf(create('[LocalDS_0] a.vmdk', tenPetabytes))).toMatchObject({
      fault: 'FileTooLarge',
    });
    for (const [spec, invalidProperty] of [
      [{ diskType: 'fat' }, 'spec.diskType'],
      [{ adapterType: 'scsi' }, 'spec.adapterType'],
    ] as const) {
      expect(await faultOf(create('[LocalDS_0] a.vmdk', GIB, spec))).toMatchObject({
        fault: 'InvalidArgument',
        invalidProperty,
      });
    }
    await create('[LocalDS_0] a.vmdk', GIB, thick);
    expect([filesIn(), store().space.usedBytes]).toEqual([['a-flat.vmdk', 'a.vmdk'], GIB]);
    const source = { sourceName: '[LocalDS_0] a.vmdk', sourceDatacenter: datacenter };
    await session.runTask(diskManager, 'MoveVirtualDisk_Task', { ...source, destName: '[LocalDS_1] b.vmdk' });
    expect([filesIn(), filesIn('', 'LocalDS_1')]).toEqual([[], ['b-flat.vmdk', 'b.vmdk']]);
    const remove = () =>
      session.runTask(diskManager, 'DeleteVirtualDisk_Task', { name: '[LocalDS_1] b.vmdk', datacenter });
    await remove();
    expect(filesIn('', 'LocalDS_1')).toEqual([]);
    expect(await faultOf(remove())).toMatchObject({ fault: 'FileNotFound', file: '[LocalDS_1] b.vmdk' });
  });

  it('CopyVirtualDisk_Task: within the datacenter of the source, in the format of the specification', async () => {
    const scene = await fileScene();
    const { session, diskManager, datacenter, store } = scene;
    await newDisk(scene)('[LocalDS_0] a.vmdk');
    const copy = (destName: string, more: object = {}) =>
      session.runTask(diskManager, 'CopyVirtualDisk_Task', {
        sourceName: '[LocalDS_0] a.vmdk',
        sourceDatacenter: datacenter,
        destName,
        ...more,
      });
    await copy('[LocalDS_1] same.vmdk');
    const destSpec = { diskType: 'eagerZeroedThick', adapterType: 'lsiLogic' };
    await copy('[LocalDS_1] thick.vmdk', { destSpec });
    const made = ['same.vmdk', 'thick.vmdk'].map((name) => diskAt(store('LocalDS_1'), name).disk.diskType);
    expect(made).toEqual(['thin', 'eagerZeroedThick']);
    expect(await faultOf(copy('[LocalDS_1] same.vmdk'))).toMatchObject({
      fault: 'FileAlreadyExists',
      file: '[LocalDS_1] same.vmdk',
    });
  });

  it('ExtendVirtualDisk_Task: to more, and not to less', async () => {
    const scene = await fileScene();
    const { session, diskManager, datacenter, store } = scene;
    await newDisk(scene)('[LocalDS_0] a.vmdk');
    const extend = (bytes: number) =>
      session.runTask(diskManager, 'ExtendVirtualDisk_Task', {
        name: '[LocalDS_0] a.vmdk',
        datacenter,
        newCapacityKb: BigInt(bytes / KIB),
      });
    await extend(2 * GIB);
    expect(await faultOf(extend(GIB))).toMatchObject({ fault: 'FileFault', file: '[LocalDS_0] a.vmdk' });
    expect(diskAt(store(), 'a.vmdk').disk.capacityBytes).toBe(2 * GIB);
  });

  it('SearchDatastore_Task: without a specification it lists the folder, and a missing one is a FileNotFound', async () => {
    const scene = await fileScene();
    const { session, datastoreNamed, store } = scene;
    store().makeDirectory('cache');
    store().createFile('cache/a.iso', { sizeBytes: 1 });
    await newDisk(scene)('[LocalDS_0] cache/b.vmdk');
    const browser = datastoreNamed('LocalDS_0').get('browser');
    const search = (datastorePath: string) =>
      session.runTask(browser, 'SearchDatastore_Task', { datastorePath });
    expect((await search('[LocalDS_0] cache')).file?.map(({ path }) => path)).toEqual(['a.iso', 'b.vmdk']);
    expect(await faultOf(search('[LocalDS_0] none'))).toMatchObject({
      fault: 'FileNotFound',
      file: '[LocalDS_0] none',
    });
  });

  it('/folder: needs to know who asks, at a host too, and gives parts of files', async () => {
    const { simulator, session } = await fileScene();
    const cookie = await rawLogin(simulator);
    const path = '/folder/a.iso?dcPath=DC0&dsName=LocalDS_0';
    const ask = (method: string, at: string, headers: Record<string, string> = {}) =>
      rawRequest(simulator, { method, path: at, headers, ...(method === 'PUT' && { body: 'abcdefghij' }) });
    const statuses = [await ask('PUT', path), await ask('PUT', path, { cookie }), await ask('GET', path)];
    expect(statuses.map(({ status }) => status)).toEqual([401, 201, 401]);
    const part = await ask('GET', path, { cookie, range: 'bytes=2-4' });
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, 'cde', 'bytes 2-4/10']);
    // A host knows no session of the vCenter's: it lets in who has a ticket for the request.
    const atHost = path.replace('DC0', 'ha-datacenter');
    const spec = dataObject('SessionManagerHttpServiceRequestSpec', {
      method: 'httpGet',
      url: `${simulator.url}${atHost}`,
    });
    const sessions = { type: 'SessionManager', value: 'SessionManager' } as const;
    const { id } = await session.invokeApi(sessions, 'AcquireGenericServiceTicket', { spec });
    expect((await ask('GET', atHost, { cookie })).status).toBe(401);
    const withTicket = { cookie: `vmware_cgi_ticket=${id}` };
    const answers = [await ask('GET', atHost, withTicket), await ask('GET', atHost, withTicket)];
    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
  });
});
