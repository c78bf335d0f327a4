/** A fault as data: where the API reports one instead of raising it. */
import type { LocalizedMethodFault } from '@kilonova/vsphere/wire';
import type { SimFault } from '../wire/sim-fault.js';

export function localizedFault({ fault, fields, message }: SimFault): LocalizedMethodFault {
  return { fault: { ...fields, _type: fault }, localizedMessage: message };
}
