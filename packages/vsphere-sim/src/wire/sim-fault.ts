/** A fault that the simulated vCenter answers with, thrown by whatever refuses. */

/** Data of the fault, as the API's type of that name has it. */
export type FaultFields = Readonly<Record<string, unknown>>;

/**
 * A refusal in the API's own terms: the name of the fault type, its members, and the text for people.
 *
 * Thrown by a call itself it becomes a SOAP fault; thrown by the work of a task it becomes `info.error`.
 */
export class SimFault extends Error {
  override readonly name = 'SimFault';
  /** Type of the fault: `InvalidPowerState`, `DuplicateName`... */
  readonly fault: string;
  readonly fields: FaultFields;

  constructor(fault: string, fields: FaultFields = {}, message: string = fault) {
    super(message);
    this.fault = fault;
    this.fields = fields;
  }
}
