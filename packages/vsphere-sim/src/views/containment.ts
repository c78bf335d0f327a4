/** What a container holds: the objects below an inventory object, as container views see them. */
import type { ManagedObjectReference } from '@kilonova/vsphere/wire';
import type { Inventory } from '../model/inventory.js';
import type { ManagedObject } from '../model/managed-object.js';

/** By type of container, the properties that name what is directly in it. A derived type has those of its bases too. */
const CONTENTS: readonly (readonly [type: string, properties: readonly string[]])[] = [
  ['Folder', ['childEntity']],
  ['Datacenter', ['vmFolder', 'hostFolder', 'datastoreFolder', 'networkFolder']],
  ['ComputeResource', ['host', 'resourcePool']],
  ['ResourcePool', ['resourcePool', 'vm']],
  ['HostSystem', ['vm']],
];

/** The properties of a container that name its contents; none for what is no container. */
export function contentProperties(inventory: Inventory, container: ManagedObject): readonly string[] {
  return CONTENTS.flatMap(([type, properties]) => (inventory.isA(container, type) ? properties : []));
}

/** All that is below a container, or only what is directly in it. Calls back with each container that it looks into. */
export function contentsOf(
  inventory: Inventory,
  container: ManagedObject,
  recursive: boolean,
  lookedInto: (container: ManagedObject) => void,
): ReadonlySet<ManagedObject> {
  const found = new Set<ManagedObject>();
  const todo = [container];
  // The list grows while it is gone through.
  for (const next of todo) {
    const properties = contentProperties(inventory, next);
    if (properties.length > 0) lookedInto(next);
    for (const property of properties) {
      for (const ref of refsIn(next.read(property))) {
        const object = inventory.find(ref);
        if (object === undefined || found.has(object)) continue;
        found.add(object);
        if (recursive) todo.push(object);
      }
    }
  }
  return found;
}

function refsIn(value: unknown): readonly ManagedObjectReference[] {
  if (value === undefined) return [];
  // The properties above are all references.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (Array.isArray(value) ? value : [value]) as ManagedObjectReference[];
}
