/** Properties, pages, views, waits and searches. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, propSet, ref, refOf, retrieve, type Ended, type Ref, type Side } from '../side.js';
import { all, at, textOf, type Tree } from '../xml-tree.js';

const collector = 'PropertyCollector';
const index = 'SearchIndex';
const views = 'ViewManager';
const root = { type: 'Folder', value: 'group-d1' };
const vmPath = '/DC0/vm/DC0_C0_RP0_VM0';

async function anyVm(side: Side): Promise<Ref> {
  return side.find(vmPath);
}

async function reads(side: Side, target: Ref, ...paths: string[]): Promise<unknown> {
  const spec = propSet(target.type, ...paths) + `<objectSet>${ref('obj', target)}</objectSet>`;
  return objects(await side.call('RetrievePropertiesEx', collector, retrieve(spec)));
}

/** Of each object its kind, properties and what is missing of it. */
function objects(ended: Ended): unknown {
  if (!('result' in ended)) return ended;
  return all(ended.result, 'objects').map((object) => {
    const seen = valuesOf(object);
    for (const missing of all(object, 'missingSet')) {
      seen[textOf(at(missing, 'path'))] = `missing: ${textOf(at(missing, 'fault', 'fault', '_type'))}`;
    }
    return seen;
  });
}

function valuesOf(object: Tree): Record<string, unknown> {
  return Object.fromEntries(all(object, 'propSet').map((set) => [textOf(at(set, 'name')), at(set, 'val')]));
}

/** What a selection of the folder of the VMs finds. */
async function walk(side: Side, selectSet: string, skip = true, type = 'ManagedEntity'): Promise<unknown> {
  const folder = await side.find('/DC0/vm');
  const start = `<objectSet>${ref('obj', folder)}${element('skip', String(skip))}${selectSet}</objectSet>`;
  return objects(await side.call('RetrievePropertiesEx', collector, retrieve(propSet(type, 'name') + start)));
}

function traversal(type: string, path: string, name = '', more = ''): string {
  const named = name === '' ? '' : element('name', name);
  return `<selectSet xsi:type="TraversalSpec">${named}${element('type', type)}${element('path', path)}<skip>false</skip>${more}</selectSet>`;
}

async function view(
  side: Side,
  container: Ref,
  types: readonly string[],
  recursive = true,
): Promise<unknown> {
  const made = await side.call(
    'CreateContainerView',
    views,
    ref('container', container) +
      types.map((type) => element('type', type)).join('') +
      element('recursive', String(recursive)),
  );
  return 'result' in made ? viewed(side, refOf(made.result)) : made;
}

async function viewed(side: Side, target: Ref): Promise<unknown> {
  const seen = await side.read(target, 'view');
  return 'result' in seen ? kinds(all(seen.result, 'ManagedObjectReference')) : seen;
}

/** How many of each kind. */
function kinds(refs: readonly Tree[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of refs.map((tree) => refOf(tree))) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

async function page(side: Side, maxObjects: number): Promise<Ended> {
  const folder = await side.find('/DC0/vm');
  const start = `<objectSet>${ref('obj', folder)}<skip>true</skip>${traversal('Folder', 'childEntity')}</objectSet>`;
  const options = element('maxObjects', String(maxObjects));
  return side.call(
    'RetrievePropertiesEx',
    collector,
    retrieve(propSet('VirtualMachine', 'name') + start, options),
  );
}

function countAndToken(ended: Ended): unknown {
  if (!('result' in ended)) return ended;
  return { objects: all(ended.result, 'objects').length, token: at(ended.result, 'token') !== undefined };
}

export const reading: ProbeGroup = {
  name: 'Properties, views and searches',
  probes: [
    probe('read-several', 'three properties of a VM', async (side) =>
      reads(side, await anyVm(side), 'name', 'runtime.powerState', 'config.hardware.numCPU'),
    ),
    probe('read-unset', 'a property that is not set', async (side) =>
      reads(side, await anyVm(side), 'snapshot'),
    ),
    probe('read-unknown', 'a property that there is not', async (side) =>
      reads(side, await anyVm(side), 'colour'),
    ),
    probe('read-unknown-below', 'a member that there is not', async (side) =>
      reads(side, await anyVm(side), 'name', 'runtime.colour'),
    ),
    probe('read-key', 'an element by its key', async (side) =>
      reads(side, await anyVm(side), 'config.hardware.device[200].key'),
    ),
    probe('read-key-unknown', 'an element by a key that there is not', async (side) =>
      reads(side, await anyVm(side), 'config.hardware.device[4711].key'),
    ),
    probe('read-gone', 'a VM that there is not', async (side) =>
      reads(side, { type: 'VirtualMachine', value: 'vm-4711' }, 'name'),
    ),
    probe('read-other-type', 'a VM with a selection for hosts', async (side) => {
      const vm = await anyVm(side);
      const spec = propSet('HostSystem', 'name') + `<objectSet>${ref('obj', vm)}</objectSet>`;
      return objects(await side.call('RetrievePropertiesEx', collector, retrieve(spec)));
    }),
    probe('read-base-type', 'a VM with a selection for its base type', async (side) => {
      const vm = await anyVm(side);
      const spec = propSet('ManagedEntity', 'name') + `<objectSet>${ref('obj', vm)}</objectSet>`;
      return objects(await side.call('RetrievePropertiesEx', collector, retrieve(spec)));
    }),
    probe('read-unknown-type', 'a selection for a type that there is not', async (side) => {
      const vm = await anyVm(side);
      const spec = propSet('Toaster', 'name') + `<objectSet>${ref('obj', vm)}</objectSet>`;
      return objects(await side.call('RetrievePropertiesEx', collector, retrieve(spec)));
    }),
    probe('read-array', 'an array of strings, with the types of its items', async (side) =>
      reads(side, await side.find('/DC0/vm'), 'childType'),
    ),
    probe('walk', 'a traversal from a folder to what is in it', async (side) =>
      walk(side, traversal('Folder', 'childEntity')),
    ),
    probe('walk-other-type', 'a traversal of another type than the object’s', async (side) =>
      walk(side, traversal('Datacenter', 'vmFolder')),
    ),
    probe('walk-unknown-name', 'a selection by a name that is nowhere', async (side) =>
      walk(side, '<selectSet><name>nowhere</name></selectSet>'),
    ),
    probe('walk-recursive', 'a traversal that selects itself', async (side) =>
      walk(
        side,
        traversal('Folder', 'childEntity', 'down', '<selectSet><name>down</name></selectSet>'),
        false,
      ),
    ),
    probe('skip-alone', 'a start object that is skipped, and nothing else', async (side) => walk(side, '')),
    probe('page-first', 'a page of one', async (side) => countAndToken(await page(side, 1))),
    probe('page-next', 'the page after it', async (side) => {
      const first = await page(side, 1);
      const token = 'result' in first ? textOf(at(first.result, 'token')) : '';
      return countAndToken(
        await side.call('ContinueRetrievePropertiesEx', collector, element('token', token)),
      );
    }),
    probe('page-unknown', 'a page by a token that is none', async (side) =>
      side.call('ContinueRetrievePropertiesEx', collector, element('token', 'none')),
    ),
    probe('page-cancel', 'the end of pages that there are not', async (side) =>
      side.call('CancelRetrievePropertiesEx', collector, element('token', 'none')),
    ),
    probe('retrieve-old', 'RetrieveProperties, as clients of old call it', async (side) => {
      const vm = await anyVm(side);
      const spec = propSet('VirtualMachine', 'name') + `<objectSet>${ref('obj', vm)}</objectSet>`;
      const ended = await side.call('RetrieveProperties', collector, `<specSet>${spec}</specSet>`);
      return 'result' in ended ? ended.results.map((object) => valuesOf(object)) : ended;
    }),
    probe('view-vms', 'a view of the VMs', async (side) => view(side, root, ['VirtualMachine'])),
    probe('view-flat', 'a view of what is directly in a folder', async (side) =>
      view(side, await side.find('/DC0/vm'), ['VirtualMachine', 'Folder'], false),
    ),
    probe('view-base-type', 'a view of a base type', async (side) => view(side, root, ['ComputeResource'])),
    probe('view-unknown-type', 'a view of a type that there is not', async (side) =>
      view(side, root, ['Toaster']),
    ),
    probe('view-of-vm', 'a view of what is in a VM', async (side) =>
      view(side, await anyVm(side), ['VirtualMachine']),
    ),
    probe('view-of-gone', 'a view of what is in a folder that there is not', async (side) =>
      view(side, { type: 'Folder', value: 'group-v4711' }, []),
    ),
    probe('list-view', 'a list view, changed', async (side) => {
      const [vm, folder] = [await anyVm(side), await side.find('/DC0/vm')];
      const made = await side.call('CreateListView', views, ref('obj', vm));
      if (!('result' in made)) return made;
      const target = refOf(made.result);
      const changed = await side.call('ModifyListView', target, ref('add', folder) + ref('remove', vm));
      return [changed, await viewed(side, target)];
    }),
    probe('list-view-unresolved', 'an object that there is not, added to a list view', async (side) => {
      const made = await side.call('CreateListView', views);
      if (!('result' in made)) return made;
      return side.call(
        'ModifyListView',
        refOf(made.result),
        ref('add', { type: 'VirtualMachine', value: 'vm-4711' }),
      );
    }),
    probe('list-view-reset', 'ResetListView', async (side) => {
      const made = await side.call('CreateListView', views, ref('obj', await anyVm(side)));
      if (!('result' in made)) return made;
      const target = refOf(made.result);
      return [
        await side.call('ResetListView', target, ref('obj', await side.find('/DC0/vm'))),
        await viewed(side, target),
      ];
    }),
    probe('view-destroyed', 'a view that was destroyed', async (side) => {
      const made = await side.call('CreateListView', views, ref('obj', await anyVm(side)));
      if (!('result' in made)) return made;
      const target = refOf(made.result);
      return [await side.call('DestroyView', target), await side.call('DestroyView', target)];
    }),
    probe('find-path', 'FindByInventoryPath of a host', async (side) =>
      side.call('FindByInventoryPath', index, element('inventoryPath', '/DC0/host/DC0_C0/DC0_C0_H0')),
    ),
    probe('find-path-none', 'FindByInventoryPath of nothing', async (side) =>
      side.call('FindByInventoryPath', index, element('inventoryPath', '/DC0/vm/nothing')),
    ),
    probe('find-uuid', 'FindByUuid by instance uuid', async (side) => {
      const uuid = await side.read(await anyVm(side), 'config.instanceUuid');
      const text = 'result' in uuid ? textOf(uuid.result) : '';
      return side.call(
        'FindByUuid',
        index,
        `${element('uuid', text)}<vmSearch>true</vmSearch><instanceUuid>true</instanceUuid>`,
      );
    }),
    probe('find-all-uuid', 'FindAllByUuid by instance uuid', async (side) => {
      const uuid = await side.read(await anyVm(side), 'config.instanceUuid');
      const text = 'result' in uuid ? textOf(uuid.result) : '';
      return side.call(
        'FindAllByUuid',
        index,
        `${element('uuid', text)}<vmSearch>true</vmSearch><instanceUuid>true</instanceUuid>`,
      );
    }),
    probe('find-child', 'FindChild of a folder', async (side) =>
      side.call(
        'FindChild',
        index,
        ref('entity', await side.find('/DC0/vm')) + element('name', 'DC0_C0_RP0_VM0'),
      ),
    ),
    probe('find-child-of-vm', 'FindChild of a VM', async (side) =>
      side.call('FindChild', index, ref('entity', await anyVm(side)) + element('name', 'a')),
    ),
    probe('find-ip', 'FindByIp of an address that nobody has', async (side) =>
      side.call('FindByIp', index, `${element('ip', '192.0.2.77')}<vmSearch>true</vmSearch>`),
    ),
    probe('find-dns', 'FindByDnsName of a name that nobody has', async (side) =>
      side.call('FindByDnsName', index, `${element('dnsName', 'none.example.org')}<vmSearch>true</vmSearch>`),
    ),
    probe('find-datastore-path', 'FindByDatastorePath of a VM’s file', async (side) =>
      side.call(
        'FindByDatastorePath',
        index,
        ref('datacenter', await side.find('/DC0')) +
          element('path', '[LocalDS_0] DC0_C0_RP0_VM0/DC0_C0_RP0_VM0.vmx'),
      ),
    ),
    probe('find-datastore-path-none', 'FindByDatastorePath of nothing', async (side) =>
      side.call(
        'FindByDatastorePath',
        index,
        ref('datacenter', await side.find('/DC0')) + element('path', '[LocalDS_0] a/a.vmx'),
      ),
    ),
  ],
};
