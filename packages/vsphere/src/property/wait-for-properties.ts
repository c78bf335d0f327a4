/**
 * Waiting for properties of an object to take a value: a VM to be off, a host to be connected.
 */
import type { ManagedObjects } from '../schema/generated/managed-objects.js';
import { vimSchema, type SchemaTable } from '../schema/table.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import type { Clock } from '../session/clock.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { checkPathSet } from './check-path-set.js';
import type { PropertiesOf } from './property-path.js';
import type { UpdateStream } from './update-stream.js';
import { waitForUpdate } from './wait-for-update.js';
import { InvalidRequestError } from '../errors.js';

interface WaitContext {
  readonly caller: VimCaller;
  readonly stream: UpdateStream;
  readonly clock: Clock;
}

/**
 * Resolves with the properties as they are when `predicate` first holds, which may be at once. A state from
 * before the call does not count. Properties that are unset are absent.
 *
 * @throws {InvalidPropertyPathError} a path that the object's type does not have; nothing was sent
 * @throws {CallTimeoutError} not in time
 * @throws {CallAbortedError} the signal aborted
 * @throws {VimFaultError} the object is gone, or a property cannot be read
 */
export async function waitForProperties<T extends string, const Path extends string>(
  { caller, stream, clock }: WaitContext,
  object: ManagedObjectReference<T>,
  pathSet: readonly Path[],
  predicate: (properties: PropertiesOf<T, Path>) => boolean,
  options: CallOptions = {},
): Promise<PropertiesOf<T, Path>> {
  const type = knownType(object, caller.schema ?? vimSchema());
  checkPathSet(caller, type, pathSet);
  return waitForUpdate(
    stream,
    clock,
    {
      waiter: 'waitForProperties',
      type,
      pathSet,
      object,
      fresh: true,
      check: (values) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server answers what was asked for
        const properties = values as PropertiesOf<T, Path>;
        return predicate(properties) ? { result: properties } : undefined;
      },
    },
    options,
  );
}

function knownType({ type }: ManagedObjectReference, schema: SchemaTable): keyof ManagedObjects {
  if (isKnown(type, schema)) return type;
  throw new InvalidRequestError({
    method: 'waitForProperties',
    path: 'object.type',
    problem: 'unknownType',
    expected: 'a type of managed object',
    received: type,
  });
}

function isKnown(type: string, schema: SchemaTable): type is keyof ManagedObjects {
  return schema.managedObjectNamed(type) !== undefined;
}
