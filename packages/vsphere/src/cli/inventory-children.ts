/**
 * What is directly below an object of the inventory, and what is below it at any depth.
 */
import { getObjects, getPropertiesForACollectionOfObjects } from '../property/get-objects.js';
import { retrieveAll, type RetrieveOptions } from '../property/retrieve.js';
import { dataObject } from '../schema/data-object.js';
import { isRefTo } from '../schema/is-ref-to.js';
import {
  formatRef,
  isSameRef,
  type ManagedObjectReference,
  type Ref,
} from '../schema/managed-object-reference.js';
import { vimSchema } from '../schema/table.js';
import type { VimCaller } from '../session/vim-caller.js';
import { propsetDict } from '../vim-util/propset-dict.js';

/** An object of the inventory and its name. */
export interface Entry {
  readonly ref: ManagedObjectReference;
  readonly name: string;
}

/** An entry and what is below it. */
export interface Branch extends Entry {
  readonly children: Branch[];
}

/** Where each kind of object has what is below it. */
const CHILD_PATHS: readonly (readonly [string, readonly string[]])[] = [
  ['Folder', ['childEntity']],
  ['Datacenter', ['vmFolder', 'hostFolder', 'datastoreFolder', 'networkFolder']],
  ['ComputeResource', ['host', 'resourcePool']],
  ['ResourcePool', ['resourcePool', 'vm']],
];

/** The object itself, and what is directly below it, by name. */
export async function readChildren(
  session: VimCaller,
  parent: ManagedObjectReference,
  options: RetrieveOptions,
): Promise<{ readonly itself: Entry; readonly children: readonly Entry[] }> {
  const [type, paths] = childPathsOf(parent);
  const selectSet = paths.map((path) => dataObject('TraversalSpec', { type, path, skip: false }));
  const spec = {
    propSet: [{ type: 'ManagedEntity', all: false, pathSet: ['name'] }],
    objectSet: [{ obj: parent, skip: false, selectSet }],
  };
  const contents = await retrieveAll(session, [spec], options);
  const entries = contents.map(({ obj, propSet }): Entry => {
    const { name } = propsetDict(propSet);
    return { ref: obj, name: typeof name === 'string' ? name : '' };
  });
  const itself = entries.find(({ ref }) => isSameRef(ref, parent)) ?? { ref: parent, name: '' };
  return { itself, children: entries.filter((entry) => entry !== itself).toSorted(byName) };
}

/** Everything below an object, each where its inventory path has it, in one retrieval. */
export async function readTree(
  session: VimCaller,
  root: ManagedObjectReference,
  options: RetrieveOptions,
): Promise<Branch> {
  const { itself } = await readChildren(session, root, options);
  const branches = new Map<string, Branch>([[formatRef(root), { ...itself, children: [] }]]);
  const parents = new Map<string, string>();
  if (isContainer(root)) {
    const found = await getObjects(session, 'ManagedEntity', {
      pathSet: ['name', 'parent'],
      root,
      ...options,
    });
    const orphans: Ref<'VirtualMachine'>[] = [];
    for (const { obj, properties } of found) {
      const key = formatRef(obj);
      if (branches.has(key)) continue;
      branches.set(key, { ref: obj, name: properties.name ?? '', children: [] });
      parents.set(key, formatRef(properties.parent ?? root));
      if (properties.parent === undefined && isRefTo(obj, 'VirtualMachine')) orphans.push(obj);
    }
    // A VM of a vApp has no folder.
    const path = 'parentVApp';
    const adopted = await getPropertiesForACollectionOfObjects(
      session,
      'VirtualMachine',
      orphans,
      [path],
      options,
    );
    for (const { obj, properties } of adopted) {
      if (properties[path]) parents.set(formatRef(obj), formatRef(properties[path]));
    }
  }
  for (const [key, parent] of parents) {
    const branch = branches.get(key);
    // A view of hosts also finds the VMs on them, whose place is a folder elsewhere.
    if (branch) branches.get(parent)?.children.push(branch);
  }
  for (const { children } of branches.values()) children.sort(byName);
  return branches.get(formatRef(root)) ?? { ...itself, children: [] };
}

/** Whether objects of that kind have others below them in the inventory. */
export function canHaveChildren({ type }: ManagedObjectReference): boolean {
  return CHILD_PATHS.some(([parent]) => vimSchema().isManagedSubtype(type, parent));
}

function childPathsOf({ type }: ManagedObjectReference): readonly [string, readonly string[]] {
  const found = CHILD_PATHS.find(([parent]) => vimSchema().isManagedSubtype(type, parent));
  return found ?? [type, []];
}

/** What a view can be made of. */
function isContainer(ref: ManagedObjectReference): ref is Ref<'ManagedEntity'> {
  return canHaveChildren(ref) || isRefTo(ref, 'HostSystem');
}

function byName(a: Entry, b: Entry): number {
  return a.name.localeCompare(b.name);
}
