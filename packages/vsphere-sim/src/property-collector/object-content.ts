/** What one object answers to the paths that were asked for. */
import type { DynamicProperty, MissingProperty, ObjectContent, SchemaTable } from '@kilonova/vsphere/wire';
import { localizedFault } from '../model/localized-fault.js';
import type { ManagedObject } from '../model/managed-object.js';
import type { SimFault } from '../wire/sim-fault.js';
import { Typed } from '../wire/typed.js';
import { valueAt, type PropertyPath } from './property-path.js';

/** Why the reader may not see a property; undefined when they may. */
export type Refusal = (object: ManagedObject, property: string) => SimFault | undefined;

/** Properties that are unset are just not there; those that may not be seen are listed as missing, with the reason. */
export function objectContent(
  schema: SchemaTable,
  object: ManagedObject,
  paths: readonly PropertyPath[],
  refusal: Refusal,
): ObjectContent {
  const propSet: DynamicProperty[] = [];
  const missingSet: MissingProperty[] = [];
  for (const path of paths) {
    const fault = refusal(object, path.root);
    if (fault !== undefined) {
      missingSet.push({ path: path.text, fault: localizedFault(fault) });
      continue;
    }
    const found = valueAt(schema, object, path);
    if (found !== undefined) propSet.push({ name: path.text, val: new Typed(found.use, found.value) });
  }
  return {
    obj: object.ref,
    ...(propSet.length > 0 && { propSet }),
    ...(missingSet.length > 0 && { missingSet }),
  };
}
