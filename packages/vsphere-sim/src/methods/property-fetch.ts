/**
 * `Fetch`: one property of any object, read by calling the object itself.
 *
 * It is not documented; what is known of it is what its callers send and take. The property is named, not a path: as far
 * as anybody has seen, clients ask for nothing else, and a path is refused like an unknown name.
 */
import type { SchemaTable } from '@kilonova/vsphere/wire';
import type { World } from '../model/world.js';
import { invalidProperty, isNewer } from '../property-collector/property-path.js';
import { readerOf } from '../property-collector/reader.js';
import { Typed } from '../wire/typed.js';
import type { AnyCall } from './call.js';
import { ANY_RECEIVER, methodGroup, type Family } from './registry.js';

interface FetchCall extends AnyCall {
  readonly args: { readonly prop: string };
}

/**
 * @param schemaOf of the service whose objects are read
 * @param entrance the type of the object that clients read before they log in
 */
export function propertyFetch(schemaOf: (world: World) => SchemaTable, entrance: string): Family {
  const Fetch = ({ world, object, args, apiVersion, sessionIfAny }: FetchCall): Typed | undefined => {
    const property = schemaOf(world).managedObjectNamed(object.type)?.propertyByName.get(args.prop);
    if (property === undefined || isNewer(property, apiVersion)) throw invalidProperty(args.prop);
    const fault = sessionIfAny && readerOf(world, sessionIfAny).refusal(object, property.name);
    if (fault !== undefined) throw fault;
    const value = object.read(property.name);
    return value === undefined || value === null ? undefined : new Typed(property, value);
  };
  return {
    methods: [methodGroup(ANY_RECEIVER, { Fetch }), methodGroup(entrance, { Fetch }, { needsLogin: false })],
  };
}
