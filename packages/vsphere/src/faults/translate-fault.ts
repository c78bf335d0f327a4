/**
 * oslo.vmware's `translate_fault`, under its name.
 *
 * There a registry turns a fault's name into an exception class. Here one class carries any fault and
 * {@link isVimFault} asks by name and inheritance, so there is nothing to register.
 */
import type { LocalizedMethodFault, MethodFault } from '../schema/generated/data-objects.js';
import { isDataObject } from '../schema/data-object.js';
import type { VimFaultContext } from './fault-message.js';
import { VimFaultError } from './vim-fault-error.js';

/**
 * The error for a fault as it lies in data: `TaskInfo.error`, `HttpNfcLease.error`, `MissingProperty.fault`,
 * or a bare fault object. Something that is none of these becomes a `MethodFault` without members, so that
 * whatever a server reports as a failure is an error.
 */
export function translateFault(
  fault: LocalizedMethodFault | MethodFault | undefined,
  context: VimFaultContext = {},
): VimFaultError {
  if (fault === undefined) return VimFaultError.fromLocalized({ fault: {} }, context);
  if ('fault' in fault && !isDataObject(fault, 'MethodFault', context.schema))
    return VimFaultError.fromLocalized(fault, context);
  return VimFaultError.fromLocalized({ fault }, context);
}
