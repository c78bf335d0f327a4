/**
 * What can go wrong with a lease and what is made by one, beyond the transfer of a file and the faults of calls.
 */
import { VsphereError } from '../errors.js';
import type { VimFaultError } from '../faults/vim-fault-error.js';
import { formatRef, type ManagedObjectReference, type Ref } from '../schema/managed-object-reference.js';

/** How a lease came to its end. */
export type LeaseEnd = 'timedOut' | 'failed' | 'gone' | 'ended';

const END_WORDS: Readonly<Record<LeaseEnd, string>> = {
  timedOut: 'has timed out on the server, which did not hear of us in time',
  failed: 'was ended by the server, which says why in the cause',
  gone: 'is not known to the server any more',
  ended: 'has been completed or aborted already',
};

/**
 * A lease is over although it was still needed. The server has undone what it was for: of an import, no machine is
 * left. The cause says what the server said.
 */
export class LeaseLostError extends VsphereError {
  readonly lease: Ref<'HttpNfcLease'>;
  readonly end: LeaseEnd;

  constructor(lease: Ref<'HttpNfcLease'>, end: LeaseEnd, options?: ErrorOptions) {
    super('LEASE_LOST', `the lease ${lease.value} ${END_WORDS[end]}`, options);
    this.lease = lease;
    this.end = end;
  }
}

/**
 * Something failed, which is the cause, and the server could not be told to abort the lease. It does so by itself
 * when the lease times out; until then what the lease is for, an unfinished machine for instance, is still there.
 */
export class LeaseLeftOpenError extends VsphereError {
  readonly lease: Ref<'HttpNfcLease'>;
  /** The unfinished machine, or the one that was to be exported. */
  readonly entity: ManagedObjectReference | undefined;

  constructor(lease: Ref<'HttpNfcLease'>, entity: ManagedObjectReference | undefined, options: ErrorOptions) {
    const what = entity === undefined ? 'what it is for' : formatRef(entity);
    super(
      'LEASE_LEFT_OPEN',
      `the lease ${lease.value} could not be aborted after a failure: ${what} stays until the lease times out. ` +
        'Look for it before trying again.',
      options,
    );
    this.lease = lease;
    this.entity = entity;
  }
}

/** The server does not make a machine of the descriptor. Nothing has been created. */
export class OvfRefusedError extends VsphereError {
  /** Why, each as the fault it is. The first is the cause too. */
  readonly faults: readonly VimFaultError[];
  readonly warnings: readonly VimFaultError[];

  constructor(faults: readonly VimFaultError[], warnings: readonly VimFaultError[]) {
    const reasons = faults.map(({ message }) => message).join('; ');
    super(
      'OVF_REFUSED',
      `the server does not accept the OVF descriptor: ${reasons || 'it gives no reason'}`,
      {
        cause: faults[0],
      },
    );
    this.faults = faults;
    this.warnings = warnings;
  }
}

/** The files given and the devices that the server made for them do not belong together. */
export class ImportFilesError extends VsphereError {
  /** The file, or the path of the one that is missing. */
  readonly file: string;

  constructor(file: string, reason: string) {
    super('IMPORT_FILES', `the file ${JSON.stringify(file)} ${reason}`);
    this.file = file;
  }
}
