/**
 * Waiting for a lease that the server is preparing: creating the machine of an import, opening the disks of an
 * export. Its state is pushed through the session's one update stream, like that of a task.
 */
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { UpdateStream } from '../property/update-stream.js';
import { waitForUpdate } from '../property/wait-for-update.js';
import type { HttpNfcLeaseInfo } from '../schema/generated/data-objects.js';
import type { HttpNfcLeaseProperties } from '../schema/generated/managed-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { Clock } from '../session/clock.js';
import type { Logger } from '../session/logger.js';
import type { CallOptions } from '../session/vim-caller.js';
import { LeaseLostError } from './lease-errors.js';

/** How to wait for a lease, {@link waitForLeaseReady}. */
export interface WaitForLeaseOptions extends CallOptions {
  /** Told of the server's progress in preparing it, from 0 to 100. What it throws is logged. */
  readonly onProgress?: ((percent: number) => void) | undefined;
}

/** What waits of a session have in common. */
interface LeaseWaitContext {
  readonly stream: UpdateStream;
  readonly clock: Clock;
  readonly logger: Logger;
}

const WATCHED = ['state', 'error', 'info', 'initializeProgress'] as const;

/**
 * Resolves with what the lease offers once it is ready. It does not keep the lease alive after that, nor end it
 * when the wait fails: see {@link NfcLease} for all of it.
 *
 * @throws {VimFaultError} the server could not prepare it, with the fault of `HttpNfcLease.error`; or the lease
 *   is not known
 * @throws {LeaseLostError} it is over already
 * @throws {CallTimeoutError} not in time
 * @throws {CallAbortedError} the signal aborted
 */
export async function waitForLeaseReady(
  { stream, clock, logger }: LeaseWaitContext,
  lease: Ref<'HttpNfcLease'>,
  options: WaitForLeaseOptions = {},
): Promise<HttpNfcLeaseInfo> {
  const report = progressReporter(options.onProgress, logger);
  return waitForUpdate(
    stream,
    clock,
    {
      waiter: 'waitForLeaseReady',
      type: 'HttpNfcLease',
      pathSet: WATCHED,
      object: lease,
      fresh: true,
      check: (values) => {
        const { state, error, info, initializeProgress }: Partial<HttpNfcLeaseProperties> = values;
        report(initializeProgress);
        if (state === 'error') throw leaseFault(lease, error);
        if (state === 'done') throw new LeaseLostError(lease, 'ended');
        return state === 'ready' && info ? { result: info } : undefined;
      },
    },
    options,
  );
}

/** The fault of a lease in state `error`, in the shape that every fault has. */
export function leaseFault(
  lease: Ref<'HttpNfcLease'>,
  error: HttpNfcLeaseProperties['error'],
): VimFaultError {
  const context = { method: 'HttpNfcLease', object: lease };
  // The property can be unset, or not to be read; that the lease has failed is certain.
  return error ? VimFaultError.fromLocalized(error, context) : new VimFaultError('MethodFault', {}, context);
}

function progressReporter(
  onProgress: ((percent: number) => void) | undefined,
  logger: Logger,
): (percent: number | undefined) => void {
  let last = -1;
  return (percent) => {
    if (!onProgress || percent === undefined || percent <= last) return;
    last = percent;
    try {
      onProgress(percent);
    } catch (error) {
      logger.warn('a progress callback threw', { method: 'waitForLeaseReady', error });
    }
  };
}
