/** The fault for an argument that is well formed and still cannot be. */
import { SimFault } from '../wire/sim-fault.js';

/** @param invalidProperty path of the argument: `spec.url` */
export function invalidArgument(invalidProperty: string): SimFault {
  return new SimFault(
    'InvalidArgument',
    { invalidProperty },
    `A specified parameter was not correct: ${invalidProperty}`,
  );
}
