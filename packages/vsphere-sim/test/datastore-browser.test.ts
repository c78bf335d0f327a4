import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperty } from '@kilonova/vsphere';
import type { HostDatastoreBrowserSearchSpec, Ref } from '@kilonova/vsphere';
import { uploadFile } from '../src/storage/file-bytes.js';
import { fileScene } from './file-scene.js';
import { MIB, noise, pieces } from './storage-fixture.js';
import { add, disk, faultOf, scsi } from './vm-scene.js';

function request(datastorePath: string, searchSpec?: HostDatastoreBrowserSearchSpec) {
  return { datastorePath, ...(searchSpec !== undefined && { searchSpec }) };
}

async function browsed() {
  const scene = await fileScene();
  const { session, simulator, host } = scene;
  const browserOf = async (ref: Ref<'Datastore'>) => getObjectProperty(session, ref, 'browser');
  const datastore = simulator.world.inventory.ofType('Datastore')[0]?.refAs('Datastore');
  if (datastore === undefined) throw new Error('There is no datastore.');
  const ofDatastore = await browserOf(datastore);
  const ofHost = await getObjectProperty(session, host, 'datastoreBrowser');
  if (ofDatastore === undefined || ofHost === undefined) throw new Error('There is no browser.');
  return {
    ...scene,
    datastore,
    ofDatastore,
    ofHost,
    search: (path: string, spec?: HostDatastoreBrowserSearchSpec, browser = ofDatastore) =>
      session.runTask(browser, 'SearchDatastore_Task', request(path, spec)),
    searchBelow: (path: string, spec?: HostDatastoreBrowserSearchSpec) =>
      session.runTask(ofDatastore, 'SearchDatastoreSubFolders_Task', request(path, spec)),
  };
}

async function withFiles() {
  const scene = await browsed();
  const files = scene.store();
  files.makeDirectory('images/sub', { createParents: true });
  await uploadFile(files, 'images/a.iso', pieces(noise(1000)));
  await uploadFile(files, 'images/B.ISO', pieces(noise(2000)));
  await uploadFile(files, 'images/sub/c.flp', pieces(noise(3000)));
  return scene;
}

const ALL = { fileType: true, fileSize: true, modification: true, fileOwner: true };

describe('SearchDatastore_Task', () => {
  it('lists a folder, and needs no specification for that', async () => {
    const { search, datastore } = await withFiles();
    expect(await search('[LocalDS_0] images')).toMatchObject({
      datastore,
      folderPath: '[LocalDS_0] images/',
      file: [{ path: 'sub' }, { path: 'a.iso' }, { path: 'B.ISO' }],
    });
    const root = await search('[LocalDS_0]');
    expect(root.folderPath).toBe('[LocalDS_0] ');
    expect(root.file).toHaveLength(1);
    expect(root.file?.[0]).not.toHaveProperty('fileSize');
  });

  it('says of each file what is asked for', async () => {
    const { search } = await withFiles();
    const { file = [] } = await search('[LocalDS_0] images', { details: ALL, sortFoldersFirst: true });
    expect(file).toMatchObject([
      { _type: 'FolderFileInfo', path: 'sub' },
      {
        _type: 'IsoImageFileInfo',
        path: 'a.iso',
        fileSize: 1000,
        owner: 'root',
        modification: expect.any(Date),
      },
      { _type: 'IsoImageFileInfo', path: 'B.ISO', fileSize: 2000 },
    ]);
  });

  it.each([
    [{ matchPattern: ['*.iso'] }, ['a.iso']],
    [{ matchPattern: ['*.iso'], searchCaseInsensitive: true }, ['a.iso', 'B.ISO']],
    [{ matchPattern: ['?.iso', 'sub'] }, ['sub', 'a.iso']],
    [{ query: [dataObject('FolderFileQuery', {})] }, ['sub']],
    [{ query: [dataObject('IsoImageFileQuery', {})] }, ['a.iso', 'B.ISO']],
    [{ query: [dataObject('VmLogFileQuery', {})] }, undefined],
  ])('finds by %j', async (spec, names) => {
    const { search } = await withFiles();
    const { file } = await search('[LocalDS_0] images', spec);
    expect(file?.map(({ path }) => path)).toEqual(names);
  });

  it('shows a disk as one file, with what it is', async () => {
    const { search, create } = await browsed();
    await create({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    const details = {
      diskType: true,
      capacityKb: true,
      hardwareVersion: true,
      controllerType: true,
      diskExtents: true,
      thin: true,
    };
    const query = [dataObject('VmDiskFileQuery', { details }), dataObject('VmConfigFileQuery', {})];
    const { file = [] } = await search('[LocalDS_0] vm', { query, details: ALL });
    expect(file.map(({ path }) => path).toSorted()).toEqual(['vm.vmdk', 'vm.vmx']);
    expect(file.find(({ path }) => path === 'vm.vmdk')).toMatchObject({
      _type: 'VmDiskFileInfo',
      capacityKb: 1024 ** 2,
      thin: true,
      diskType: 'VirtualDiskFlatVer2BackingInfo',
      controllerType: 'VirtualLsiLogicController',
      diskExtents: ['[LocalDS_0] vm/vm-flat.vmdk'],
    });
    const thick = [dataObject('VmDiskFileQuery', { filter: { thin: false } })];
    expect((await search('[LocalDS_0] vm', { query: thick })).file).toBeUndefined();
  });

  it('finds nothing where there is nothing', async () => {
    const { search, searchBelow, ofHost } = await withFiles();
    expect(await faultOf(search('[LocalDS_0] no'))).toMatchObject({
      fault: 'FileNotFound',
      file: '[LocalDS_0] no',
    });
    expect(await faultOf(searchBelow('[LocalDS_0] no'))).toMatchObject({ fault: 'FileNotFound' });
    // The browser of a datastore has that one alone, that of a host all of the host's.
    expect(await faultOf(search('[LocalDS_1]'))).toMatchObject({ fault: 'InvalidDatastorePath' });
    expect((await search('[LocalDS_1]', undefined, ofHost)).folderPath).toBe('[LocalDS_1] ');
    expect(await faultOf(search('[nowhere]', undefined, ofHost))).toMatchObject({
      fault: 'InvalidDatastorePath',
      datastorePath: '[nowhere]',
    });
  });
});

describe('SearchDatastoreSubFolders_Task', () => {
  it('lists a folder and all below it', async () => {
    const { searchBelow } = await withFiles();
    const found = await searchBelow('[LocalDS_0] images', { details: ALL, matchPattern: ['*.flp', '*.iso'] });
    expect(found.map(({ folderPath, file = [] }) => [folderPath, file.map(({ path }) => path)])).toEqual([
      ['[LocalDS_0] images/', ['a.iso']],
      ['[LocalDS_0] images/sub/', ['c.flp']],
    ]);
    expect(found[1]?.file).toMatchObject([{ _type: 'FloppyImageFileInfo', fileSize: 3000 }]);
  });
});

describe('DeleteFile', () => {
  it('deletes a file', async () => {
    const { session, ofDatastore, store, filesIn } = await browsed();
    store().createFile('a', { sizeBytes: MIB });
    await session.invokeApi(ofDatastore, 'DeleteFile', { datastorePath: '[LocalDS_0] a' });
    expect(filesIn()).toEqual([]);
  });
});
