/** Disks that are there without a VM. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, ref, refOf, type Ended, type Ref, type Side } from '../side.js';
import { all, at, textOf, type Tree } from '../xml-tree.js';

const unknown = '00000000-0000-4000-8000-000000000000';

async function manager(side: Side): Promise<Ref> {
  const ended = await side.call('RetrieveServiceContent', 'ServiceInstance');
  return refOf('result' in ended ? at(ended.result, 'vStorageObjectManager') : undefined);
}

async function store(side: Side): Promise<string> {
  return ref('datastore', await side.find('/DC0/datastore/LocalDS_0'));
}

interface Spec {
  readonly name?: string;
  readonly megabytes?: number;
  readonly provisioning?: string;
}

async function create(
  side: Side,
  { name = 'data', megabytes = 64, provisioning = 'thin' }: Spec = {},
): Promise<Ended> {
  const backing =
    `<backingSpec xsi:type="VslmCreateSpecDiskFileBackingSpec">${await store(side)}` +
    `${element('provisioningType', provisioning)}</backingSpec>`;
  const spec = `<spec>${element('name', name)}${backing}<capacityInMB>${megabytes}</capacityInMB></spec>`;
  return side.task('CreateDisk_Task', await manager(side), spec);
}

/** The id of the disk that the first probe makes, as a parameter. */
function known(side: Side, name = 'id'): string {
  return idElement(side.noted('disk'), name);
}

function idElement(id: string, name = 'id'): string {
  return `<${name}>${element('id', id)}</${name}>`;
}

async function ids(side: Side): Promise<string[]> {
  const ended = await side.call('ListVStorageObject', await manager(side), await store(side));
  return 'results' in ended ? ended.results.map((id) => textOf(at(id, 'id'))) : [];
}

async function ask(side: Side, method: string, id: string, args = ''): Promise<Ended> {
  return side.call(method, await manager(side), id + (await store(side)) + args);
}

async function run(side: Side, method: string, id: string, args = ''): Promise<Ended> {
  return side.task(method, await manager(side), id + (await store(side)) + args);
}

function told(ended: Ended): unknown {
  if (!('result' in ended)) return ended;
  const config = at(ended.result, 'config');
  const of = (...path: readonly string[]): Tree | undefined => at(config, ...path);
  return {
    name: of('name'),
    capacityInMB: of('capacityInMB'),
    provisioningType: of('backing', 'provisioningType'),
    keepAfterDeleteVm: of('keepAfterDeleteVm'),
    folder: textOf(of('backing', 'filePath')).replace(/\/.*/, ''),
    consumptionType: of('consumptionType'),
  };
}

/** How many snapshots the disk has. */
async function snapshots(side: Side): Promise<unknown> {
  const ended = await ask(side, 'RetrieveSnapshotInfo', known(side));
  return 'result' in ended ? all(ended.result, 'snapshots').map((each) => at(each, 'description')) : ended;
}

async function register(side: Side, file: string): Promise<Ended> {
  const path = new URL(`/folder/${file}?dcPath=DC0&dsName=LocalDS_0`, side.server.url).href;
  return side.call('RegisterDisk', await manager(side), `${element('path', path)}<name>registered</name>`);
}

export const firstClassDisks: ProbeGroup = {
  name: 'First-class disks',
  probes: [
    probe('fcd', 'CreateDisk_Task', async (side) => {
      const made = await create(side);
      if ('result' in made) side.note('disk', textOf(at(made.result, 'config', 'id', 'id')));
      return told(made);
    }),
    probe('fcd-list', 'ListVStorageObject', async (side) => (await ids(side)).length),
    probe('fcd-read', 'RetrieveVStorageObject', async (side) =>
      told(await ask(side, 'RetrieveVStorageObject', known(side))),
    ),
    probe('fcd-unknown', 'RetrieveVStorageObject of a disk that there is not', async (side) =>
      ask(side, 'RetrieveVStorageObject', idElement(unknown)),
    ),
    probe('fcd-elsewhere', 'RetrieveVStorageObject of a disk on another datastore', async (side) =>
      side.call(
        'RetrieveVStorageObject',
        await manager(side),
        known(side) + ref('datastore', await side.find('/DC0/datastore/LocalDS_1')),
      ),
    ),
    probe('fcd-no-name', 'CreateDisk_Task without a name', async (side) =>
      told(await create(side, { name: '' })),
    ),
    probe('fcd-no-size', 'CreateDisk_Task of no size', async (side) =>
      told(await create(side, { megabytes: 0 })),
    ),
    probe('fcd-provisioning', 'CreateDisk_Task of a kind that there is not', async (side) =>
      told(await create(side, { provisioning: 'fat' })),
    ),
    probe(
      'fcd-no-space',
      'CreateDisk_Task of a thick disk that is larger than the datastore',
      async (side) => {
        const ended = await create(side, { megabytes: 8 * 1024 ** 2, provisioning: 'eagerZeroedThick' });
        return 'fault' in ended ? ended.fault : told(ended);
      },
    ),
    probe('fcd-extend', 'ExtendDisk_Task', async (side) =>
      run(side, 'ExtendDisk_Task', known(side), '<newCapacityInMB>128</newCapacityInMB>'),
    ),
    probe('fcd-rename', 'RenameVStorageObject', async (side) =>
      ask(side, 'RenameVStorageObject', known(side), '<name>renamed</name>'),
    ),
    probe('fcd-snapshot', 'VStorageObjectCreateSnapshot_Task, and what there is then', async (side) => {
      const taken = await run(
        side,
        'VStorageObjectCreateSnapshot_Task',
        known(side),
        '<description>one</description>',
      );
      return 'result' in taken ? snapshots(side) : taken;
    }),
    probe('fcd-snapshot-unknown', 'DeleteSnapshot_Task of a snapshot that there is not', async (side) =>
      run(side, 'DeleteSnapshot_Task', known(side), idElement(unknown, 'snapshotId')),
    ),
    probe('fcd-snapshot-delete', 'DeleteSnapshot_Task, and what there is then', async (side) => {
      const info = await ask(side, 'RetrieveSnapshotInfo', known(side));
      const id = 'result' in info ? textOf(at(info.result, 'snapshots', 'id', 'id')) : '';
      const gone = await run(side, 'DeleteSnapshot_Task', known(side), idElement(id, 'snapshotId'));
      return 'result' in gone ? snapshots(side) : gone;
    }),
    probe('fcd-clone', 'CloneVStorageObject_Task', async (side) => {
      const backing = `<backingSpec xsi:type="VslmCreateSpecDiskFileBackingSpec">${await store(side)}</backingSpec>`;
      const spec = `<spec>${backing}<name>copy</name></spec>`;
      return told(await run(side, 'CloneVStorageObject_Task', known(side), spec));
    }),
    probe('fcd-attach', 'AttachDisk_Task to a VM', async (side) => {
      const vm = await side.find('/DC0/vm/DC0_C0_RP0_VM0');
      return side.task('AttachDisk_Task', vm, known(side, 'diskId') + (await store(side)));
    }),
    probe('fcd-detach', 'DetachDisk_Task of a disk that the VM has not', async (side) =>
      side.task('DetachDisk_Task', await side.find('/DC0/vm/DC0_C0_RP0_VM1'), idElement(unknown, 'diskId')),
    ),
    probe(
      'fcd-tag',
      'AttachTagToVStorageObject of a tag that there is not, and the tags that it has',
      async (side) => {
        const id = known(side);
        const tag = `${id}<category>tier</category><tag>gold</tag>`;
        return [
          await side.call('AttachTagToVStorageObject', await manager(side), tag),
          await side.call('ListTagsAttachedToVStorageObject', await manager(side), id),
        ];
      },
    ),
    probe('fcd-register-missing', 'RegisterDisk of a file that is missing', async (side) =>
      register(side, 'none/none.vmdk'),
    ),
    probe('fcd-register', 'RegisterDisk of a disk, and again', async (side) => {
      const spec =
        '<spec xsi:type="FileBackedVirtualDiskSpec"><diskType>thin</diskType><adapterType>lsiLogic</adapterType>' +
        '<capacityKb>65536</capacityKb></spec>';
      const datacenter = ref('datacenter', await side.find('/DC0'));
      const name = element('name', '[LocalDS_0] plain.vmdk');
      await side.task('CreateVirtualDisk_Task', 'VirtualDiskManager', name + datacenter + spec);
      return [told(await register(side, 'plain.vmdk')), told(await register(side, 'plain.vmdk'))];
    }),
    probe('fcd-delete-unknown', 'DeleteVStorageObject_Task of a disk that there is not', async (side) =>
      run(side, 'DeleteVStorageObject_Task', idElement(unknown)),
    ),
    probe('fcd-delete', 'DeleteVStorageObject_Task of a disk, and RetrieveVStorageObject', async (side) => {
      const made = await create(side, { name: 'short-lived' });
      const id = idElement('result' in made ? textOf(at(made.result, 'config', 'id', 'id')) : unknown);
      return [
        await run(side, 'DeleteVStorageObject_Task', id),
        await ask(side, 'RetrieveVStorageObject', id),
      ];
    }),
  ],
};
