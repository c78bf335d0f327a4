/**
 * One class for every fault that a vSphere API can raise.
 *
 * There are some seven hundred fault types, and a server newer than our schema has more. So a fault is
 * told apart by its name and the names it inherits, and its fields are kept as they came. The
 * same class stands for a fault that ended a call, one that ended a task and one that is reported for a
 * single property.
 */
import { VsphereError } from '../errors.js';
import type { LocalizedMethodFault } from '../schema/generated/data-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import { vimSchema } from '../schema/table.js';
import { describeFault, faultNameOf, type FaultFields, type VimFaultContext } from './fault-message.js';

/** The server refused a call, or a task failed: {@link isVimFault} asks for a fault by name. */
export class VimFaultError extends VsphereError {
  /** The fault's own name: `InvalidPowerState`. */
  readonly faultName: string;
  /** That name and the names it inherits, nearest first: ends in `MethodFault`. */
  readonly faultNames: readonly string[];
  readonly fault: FaultFields;
  readonly serverMessage: string | undefined;
  readonly method: string | undefined;
  readonly object: ManagedObjectReference | undefined;
  readonly task: ManagedObjectReference<'Task'> | undefined;
  /** Finds the call in the server's own logs. */
  readonly operationId: string | undefined;

  constructor(
    faultName: string,
    fault: Readonly<Record<string, unknown>> = {},
    context: VimFaultContext = {},
  ) {
    const { cause } = context;
    super('VIM_FAULT', describeFault(faultName, fault, context), cause === undefined ? {} : { cause });
    this.faultName = faultName;
    this.faultNames = namesOf(faultName);
    this.fault = fault;
    this.serverMessage = context.serverMessage;
    this.method = context.method;
    this.object = context.object;
    this.task = context.task;
    this.operationId = context.operationId;
  }

  /** From the form in which faults lie in data: `TaskInfo.error`, `MissingProperty.fault`. */
  static fromLocalized(localized: LocalizedMethodFault, context: VimFaultContext = {}): VimFaultError {
    const fields: FaultFields = { ...localized.fault };
    return new VimFaultError(faultNameOf(fields), fields, {
      ...(localized.localizedMessage !== undefined && { serverMessage: localized.localizedMessage }),
      ...context,
    });
  }
}

/** The names a fault answers to. One that the schema does not know is still a MethodFault. */
export function namesOf(faultName: string): readonly string[] {
  return vimSchema().typeNamed(faultName)?.lineage ?? [faultName, 'MethodFault'];
}
