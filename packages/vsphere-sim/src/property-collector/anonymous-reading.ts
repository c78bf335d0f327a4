/**
 * What somebody who is not logged in reads: that they are not logged in, property by property.
 *
 * Clients tell by this form that their session is gone. Only what the server is may be read by anyone: clients look at
 * it before they log in.
 */
import type { ObjectContent, PropertyFilterSpec } from '@kilonova/vsphere/wire';
import { localizedFault } from '../model/localized-fault.js';
import type { World } from '../model/world.js';
import { notAuthenticated } from '../privileges/access-faults.js';
import { objectContent } from './object-content.js';
import { readSelection } from './selection.js';

export function readAnonymously(world: World, spec: PropertyFilterSpec, apiVersion: string): ObjectContent[] {
  const selection = readSelection(world.schema, spec, apiVersion);
  return selection.starts.flatMap(({ ref }) => {
    const paths = selection.pathsFor(ref.type) ?? [];
    const object = ref.type === 'ServiceInstance' ? world.inventory.find(ref) : undefined;
    if (object !== undefined) return objectContent(world.schema, object, paths, () => undefined);
    const fault = localizedFault(notAuthenticated(ref, 'System.Read'));
    const missingSet = paths.map(({ text }) => ({ path: text, fault }));
    return missingSet.length > 0 ? { obj: ref, missingSet } : { obj: ref };
  });
}
