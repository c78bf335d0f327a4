/**
 * Which part of a request a fault is about.
 *
 * Some fault types name it, each under a member of its own. Told apart by fault type, because a `name`
 * is a path in one of them and the name of a VM in another.
 */
import type { FaultFields } from './fault-message.js';

/** By fault, the member that names the culprit. A fault that inherits from one of these has it too. */
const NAMING_MEMBERS: Readonly<Record<string, string>> = {
  InvalidArgument: 'invalidProperty',
  InvalidProperty: 'name',
  InvalidType: 'argument',
  InvalidVmConfig: 'property',
  InvalidIpfixConfig: 'property',
  IncompatibleSetting: 'conflictingProperty',
  LimitExceeded: 'property',
  OutOfBounds: 'argumentName',
  OvfHostValueNotParsed: 'property',
};

/** The path of the property or parameter, as the server writes it: `configSpec.guestId`. */
export function offendingProperty(faultNames: readonly string[], fault: FaultFields): string | undefined {
  for (const name of faultNames) {
    const member = Object.hasOwn(NAMING_MEMBERS, name) ? NAMING_MEMBERS[name] : undefined;
    const value = member === undefined ? undefined : fault[member];
    if (typeof value === 'string' && value !== '') return value;
  }
  // A device of a spec that has no property to blame is known by its place.
  const { deviceIndex } = fault;
  return typeof deviceIndex === 'number' && deviceIndex >= 0 ? `deviceChange[${deviceIndex}]` : undefined;
}
