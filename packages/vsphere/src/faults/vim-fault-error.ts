/**
 * One class for every fault that a vSphere API can raise.
 *
 * There are some seven hundred fault types, and a server newer than our schema has more. So a fault is
 * told apart by its name and the names it inherits, and its fields are kept as they came. The
 * same class stands for a fault that ended a call, one that ended a task and one that is reported for a
 * single property.
 */
import { VsphereError } from '../errors.js';
import type { LocalizedMethodFault, MethodFault } from '../schema/generated/data-objects.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import { vimSchema, type SchemaTable } from '../schema/table.js';
import { faultHint } from './fault-hints.js';
import { describeFault, faultNameOf, type FaultFields, type VimFaultContext } from './fault-message.js';
import { offendingProperty } from './offending-property.js';

/** As deep as a chain of causes is followed; the fields of the fault keep what lies deeper. */
const MAX_CAUSES = 16;

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
  /** The property or parameter that the server blames, as it writes it: `configSpec.guestId`. */
  readonly offendingProperty: string | undefined;
  /** What the reader can do about it. Undefined for faults that are rare, or clear without. */
  readonly hint: string | undefined;
  readonly #schema: SchemaTable;

  /** Without a `cause` in the context, the cause is the fault that the server names as one, if it does. */
  constructor(
    faultName: string,
    fault: Readonly<Record<string, unknown>> = {},
    context: VimFaultContext = {},
  ) {
    const { schema = vimSchema() } = context;
    const cause = 'cause' in context ? context.cause : causeIn(fault, schema);
    super('VIM_FAULT', describeFault(faultName, fault, context), cause === undefined ? {} : { cause });
    this.faultName = faultName;
    this.#schema = schema;
    this.faultNames = this.#namesOf(faultName);
    this.fault = fault;
    this.offendingProperty = offendingProperty(this.faultNames, fault);
    this.hint = faultHint(this.faultNames, fault);
    this.serverMessage = context.serverMessage;
    this.method = context.method;
    this.object = context.object;
    this.task = context.task;
    this.operationId = context.operationId;
  }

  /**
   * This fault, or the first of those that the server names as its causes, that is a `wanted` or inherits from it.
   */
  findFault(wanted: string): MethodFault | undefined {
    let name = this.faultName;
    let current: MethodFault | undefined = this.fault;
    for (let depth = 0; current !== undefined && depth <= MAX_CAUSES; depth += 1) {
      if (this.#namesOf(name).includes(wanted)) return current;
      current = current.faultCause?.fault;
      name = current === undefined ? '' : faultNameOf(current);
    }
    return undefined;
  }

  /** The names a fault answers to. One that the schema does not know is still a MethodFault. */
  #namesOf(faultName: string): readonly string[] {
    return this.#schema.typeNamed(faultName)?.lineage ?? [faultName, 'MethodFault'];
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

/** The chain below a fault, each as the cause of the one above it. */
function causeIn({ faultCause }: FaultFields, schema: SchemaTable): VimFaultError | undefined {
  const chain = [];
  for (let next = faultCause; next !== undefined && chain.length < MAX_CAUSES; next = next.fault.faultCause) {
    chain.push(next);
  }
  return chain.reduceRight<VimFaultError | undefined>(
    (cause, localized) => VimFaultError.fromLocalized(localized, { cause, schema }),
    undefined,
  );
}
