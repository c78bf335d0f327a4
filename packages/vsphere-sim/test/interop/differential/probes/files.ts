/** Files, folders and disks of datastores. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, ref, refOf, type Ended, type Side } from '../side.js';
import { all, at, textOf } from '../xml-tree.js';

const files = 'FileManager';
const disks = 'VirtualDiskManager';

async function datacenter(side: Side, name = 'datacenter'): Promise<string> {
  return ref(name, await side.find('/DC0'));
}

async function makeFolder(side: Side, name: string, withParents = false): Promise<Ended> {
  return side.call(
    'MakeDirectory',
    files,
    `${element('name', name)}${await datacenter(side)}<createParentDirectories>${withParents}</createParentDirectories>`,
  );
}

async function moved(side: Side, method: string, from: string, to: string, force = false): Promise<Ended> {
  const [source, target] = [
    await datacenter(side, 'sourceDatacenter'),
    await datacenter(side, 'destinationDatacenter'),
  ];
  const args =
    `${element('sourceName', from)}${source}${element('destinationName', to)}${target}` +
    `<force>${force}</force>`;
  return side.task(method, files, args);
}

async function removed(side: Side, name: string): Promise<Ended> {
  return side.task('DeleteDatastoreFile_Task', files, element('name', name) + (await datacenter(side)));
}

async function makeDisk(side: Side, name: string, capacityKb: number, type = 'thin'): Promise<Ended> {
  const spec =
    `<spec xsi:type="FileBackedVirtualDiskSpec"><diskType>${type}</diskType><adapterType>lsiLogic</adapterType>` +
    `<capacityKb>${capacityKb}</capacityKb></spec>`;
  return side.task('CreateVirtualDisk_Task', disks, element('name', name) + (await datacenter(side)) + spec);
}

async function copyDisk(side: Side, from: string, to: string, more = ''): Promise<Ended> {
  const source = element('sourceName', from) + (await datacenter(side, 'sourceDatacenter'));
  return side.task('CopyVirtualDisk_Task', disks, source + element('destName', to) + more);
}

/** The names of the files that a search finds, or how it failed. */
async function search(side: Side, method: string, path: string, spec = ''): Promise<unknown> {
  const browser = await side.read(await side.find('/DC0/datastore/LocalDS_0'), 'browser');
  if (!('result' in browser)) return browser;
  const ended = await side.task(method, refOf(browser.result), element('datastorePath', path) + spec);
  if (!('result' in ended)) return ended;
  const found = method.includes('SubFolders')
    ? all(ended.result, 'HostDatastoreBrowserSearchResults')
    : [ended.result];
  const names = found.flatMap((folder) => all(folder, 'file').map((file) => textOf(at(file, 'path'))));
  return names.toSorted((a, b) => Number(a > b) - Number(a < b));
}

function pattern(...patterns: readonly string[]): string {
  return `<searchSpec>${patterns.map((one) => element('matchPattern', one)).join('')}</searchSpec>`;
}

export const filesOfDatastores: ProbeGroup = {
  name: 'Files of datastores',
  probes: [
    probe('mkdir', 'MakeDirectory', async (side) => makeFolder(side, '[LocalDS_0] a')),
    probe('mkdir-twice', 'MakeDirectory of a folder that is there', async (side) =>
      makeFolder(side, '[LocalDS_0] a'),
    ),
    probe('mkdir-parents', 'MakeDirectory with the folders above it', async (side) =>
      makeFolder(side, '[LocalDS_0] a/b/c', true),
    ),
    probe('mkdir-no-parent', 'MakeDirectory in a folder that is missing', async (side) =>
      makeFolder(side, '[LocalDS_0] none/c'),
    ),
    probe('mkdir-datastore', 'MakeDirectory on a datastore that there is not', async (side) =>
      makeFolder(side, '[nowhere] a'),
    ),
    probe('mkdir-path', 'MakeDirectory at a path that is none', async (side) => makeFolder(side, 'a')),
    probe('mkdir-anywhere', 'MakeDirectory without a datacenter', async (side) =>
      side.call('MakeDirectory', files, element('name', '[LocalDS_0] z')),
    ),
    probe('disk', 'CreateVirtualDisk_Task', async (side) => makeDisk(side, '[LocalDS_0] a/disk.vmdk', 4096)),
    probe('disk-twice', 'CreateVirtualDisk_Task of a disk that is there', async (side) =>
      makeDisk(side, '[LocalDS_0] a/disk.vmdk', 4096),
    ),
    probe('disk-no-folder', 'CreateVirtualDisk_Task in a folder that is missing', async (side) =>
      makeDisk(side, '[LocalDS_0] none/disk.vmdk', 4096),
    ),
    probe(
      'disk-no-space',
      'CreateVirtualDisk_Task of a thick disk that is larger than the datastore',
      async (side) => makeDisk(side, '[LocalDS_0] a/large.vmdk', 8 * 1024 ** 3, 'preallocated'),
    ),
    probe('disk-copy', 'CopyVirtualDisk_Task', async (side) =>
      copyDisk(
        side,
        '[LocalDS_0] a/disk.vmdk',
        '[LocalDS_0] a/copy.vmdk',
        await datacenter(side, 'destDatacenter'),
      ),
    ),
    probe('disk-copy-here', 'CopyVirtualDisk_Task without the other datacenter', async (side) =>
      copyDisk(side, '[LocalDS_0] a/disk.vmdk', '[LocalDS_0] a/copy-2.vmdk'),
    ),
    probe('disk-copy-missing', 'CopyVirtualDisk_Task of a disk that is missing', async (side) =>
      copyDisk(
        side,
        '[LocalDS_0] a/none.vmdk',
        '[LocalDS_0] a/x.vmdk',
        await datacenter(side, 'destDatacenter'),
      ),
    ),
    probe('disk-extend', 'ExtendVirtualDisk_Task', async (side) =>
      side.task(
        'ExtendVirtualDisk_Task',
        disks,
        `${element('name', '[LocalDS_0] a/disk.vmdk')}${await datacenter(side)}<newCapacityKb>8192</newCapacityKb>`,
      ),
    ),
    probe('disk-shrink', 'ExtendVirtualDisk_Task to less', async (side) =>
      side.task(
        'ExtendVirtualDisk_Task',
        disks,
        `${element('name', '[LocalDS_0] a/disk.vmdk')}${await datacenter(side)}<newCapacityKb>1024</newCapacityKb>`,
      ),
    ),
    probe('disk-uuid', 'QueryVirtualDiskUuid of a disk that is missing', async (side) =>
      side.call(
        'QueryVirtualDiskUuid',
        disks,
        element('name', '[LocalDS_0] a/none.vmdk') + (await datacenter(side)),
      ),
    ),
    probe('disk-delete-missing', 'DeleteVirtualDisk_Task of a disk that is missing', async (side) =>
      side.task(
        'DeleteVirtualDisk_Task',
        disks,
        element('name', '[LocalDS_0] a/none.vmdk') + (await datacenter(side)),
      ),
    ),
    probe('search', 'SearchDatastore_Task by a pattern', async (side) =>
      search(side, 'SearchDatastore_Task', '[LocalDS_0] a', pattern('disk*.vmdk')),
    ),
    probe('search-all', 'SearchDatastore_Task without a specification', async (side) =>
      search(side, 'SearchDatastore_Task', '[LocalDS_0] a/b'),
    ),
    probe('search-below', 'SearchDatastoreSubFolders_Task', async (side) =>
      search(side, 'SearchDatastoreSubFolders_Task', '[LocalDS_0] a', pattern('c', 'disk.vmdk')),
    ),
    probe('search-missing', 'SearchDatastore_Task in a folder that is missing', async (side) =>
      search(side, 'SearchDatastore_Task', '[LocalDS_0] none', pattern('*')),
    ),
    probe('search-datastore', 'SearchDatastore_Task on another datastore than the browser’s', async (side) =>
      search(side, 'SearchDatastore_Task', '[nowhere] a', pattern('*')),
    ),
    probe('copy', 'CopyDatastoreFile_Task of a folder', async (side) =>
      moved(side, 'CopyDatastoreFile_Task', '[LocalDS_0] a/b', '[LocalDS_0] copied'),
    ),
    probe('move', 'MoveDatastoreFile_Task', async (side) =>
      moved(side, 'MoveDatastoreFile_Task', '[LocalDS_0] a/b/c', '[LocalDS_0] c'),
    ),
    probe('move-existing', 'MoveDatastoreFile_Task to where something is', async (side) =>
      moved(side, 'MoveDatastoreFile_Task', '[LocalDS_0] c', '[LocalDS_0] a'),
    ),
    probe('move-missing', 'MoveDatastoreFile_Task of what is missing', async (side) =>
      moved(side, 'MoveDatastoreFile_Task', '[LocalDS_0] none', '[LocalDS_0] d'),
    ),
    probe('delete', 'DeleteDatastoreFile_Task of a folder', async (side) => removed(side, '[LocalDS_0] a')),
    probe('delete-missing', 'DeleteDatastoreFile_Task of what is missing', async (side) =>
      removed(side, '[LocalDS_0] a'),
    ),
    probe('delete-of-vm-on', 'DeleteDatastoreFile_Task of the disk of a VM that is on', async (side) => {
      const read = await side.read(await side.find('/DC0/vm/DC0_C0_RP0_VM0'), 'config.hardware.device');
      const devices = 'result' in read ? all(read.result, 'VirtualDevice') : [];
      const found = devices.find((device) => textOf(at(device, '_type')) === 'VirtualDisk');
      const ended = await removed(side, textOf(at(found, 'backing', 'fileName')));
      return 'fault' in ended ? ended.fault : ended;
    }),
  ],
};
