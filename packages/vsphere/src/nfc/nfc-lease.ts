/**
 * A lease on the files of a machine: for the time it lasts, its disks can be sent or fetched over HTTP.
 *
 * It must be completed or aborted, whatever happens in between, and told of progress meanwhile. All of that is
 * here, so that what transfers files only transfers files: from the moment it is open it keeps itself alive, and it
 * ends exactly once, by {@link NfcLease.complete}, by {@link NfcLease.abort}, or with the session.
 */
import { AnswerLostError, SessionClosedError } from '../errors.js';
import { isVimFault } from '../faults/is-vim-fault.js';
import { getObjectPropertiesDict } from '../property/get-object-properties.js';
import { dataObject } from '../schema/data-object.js';
import type {
  HttpNfcLeaseInfo,
  HttpNfcLeaseManifestEntry,
  HttpNfcLeaseSourceFile,
  LocalizedMethodFault,
} from '../schema/generated/data-objects.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import type { Clock } from '../session/clock.js';
import type { Logger } from '../session/logger.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import type { WaitForTaskOptions } from '../tasks/wait-for-task.js';
import type { HttpTransfers } from '../transfer/http-transfers.js';
import { leaseDevices, type LeaseDevice } from './lease-device.js';
import { LeaseLeftOpenError, LeaseLostError, type LeaseEnd } from './lease-errors.js';
import { LeaseKeeper } from './lease-keeper.js';
import { ProgressMeter, type LeaseProgress } from './lease-progress.js';
import { leaseFault, type WaitForLeaseOptions } from './wait-for-lease-ready.js';

/** What a lease needs of the session it is in. */
export interface LeaseSurroundings {
  readonly caller: VimCaller;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly transfers: HttpTransfers;
  waitForLeaseReady(lease: Ref<'HttpNfcLease'>, options?: WaitForLeaseOptions): Promise<HttpNfcLeaseInfo>;
  pull(
    lease: Ref<'HttpNfcLease'>,
    files: HttpNfcLeaseSourceFile[],
    options?: WaitForTaskOptions,
  ): Promise<void>;
  atClose(end: () => Promise<void>): () => void;
}

/** How to open a lease. */
export interface OpenLeaseOptions {
  /** Gives up, before the lease is ready and after: {@link NfcLease.signal} follows it. */
  readonly signal?: AbortSignal | undefined;
  /** For the lease to become ready. Ten minutes if not given. */
  readonly readyTimeoutMs?: number | undefined;
  /** Told of the server's progress in preparing the lease, from 0 to 100. */
  readonly onReadyProgress?: ((percent: number) => void) | undefined;
}

const READY_TIMEOUT_MS = 600_000;
/** For the calls that end a lease: they go out also when the caller has given up. */
const END_TIMEOUT_MS = 30_000;
/** More would not be read by anybody. */
const MAX_REASON_LENGTH = 1_000;
/** The server's word that a lease is over: it timed out, it is in another state, it is not there. */
const END_FAULTS = ['Timedout', 'InvalidState', 'ManagedObjectNotFound'];

/** A lease that is ready. See {@link VimSession.openLease}. */
export class NfcLease {
  readonly ref: Ref<'HttpNfcLease'>;
  /** As the server states it. `devices` has the same with addresses that can be used. */
  readonly info: HttpNfcLeaseInfo;
  readonly devices: readonly LeaseDevice[];
  readonly #session: LeaseSurroundings;
  readonly #keeper: LeaseKeeper;
  readonly #over = new AbortController();
  readonly #forget: () => void;
  #lost: LeaseLostError | undefined;
  #ending: 'complete' | 'abort' | undefined;
  #aborting: Promise<boolean> | undefined;

  private constructor(
    session: LeaseSurroundings,
    ref: Ref<'HttpNfcLease'>,
    info: HttpNfcLeaseInfo,
    signal: AbortSignal | undefined,
  ) {
    const { clock, logger } = session;
    this.#session = session;
    this.ref = ref;
    this.info = info;
    this.devices = leaseDevices(info, session.transfers.origin);
    this.#keeper = new LeaseKeeper({
      clock,
      logger,
      leaseTimeoutS: info.leaseTimeout,
      report: (percent, limits) => this.#report(percent, limits),
      isEnd: isEndOfLease,
      onLost: (error) => void this.#noteLost(error),
    });
    const onAbort = (): void => this.#over.abort(signal?.reason);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
    const forgetSession = session.atClose(async () => void (await this.abort(new SessionClosedError())));
    this.#forget = () => {
      forgetSession();
      signal?.removeEventListener('abort', onAbort);
    };
  }

  /**
   * Waits until the lease is ready and keeps it alive from then on. When that fails the lease is aborted.
   *
   * @internal Use {@link VimSession.openLease}.
   */
  static async open(
    session: LeaseSurroundings,
    ref: Ref<'HttpNfcLease'>,
    options: OpenLeaseOptions = {},
  ): Promise<NfcLease> {
    const { signal, readyTimeoutMs = READY_TIMEOUT_MS, onReadyProgress } = options;
    try {
      const info = await session.waitForLeaseReady(ref, {
        signal,
        timeoutMs: readyTimeoutMs,
        onProgress: onReadyProgress,
      });
      return new NfcLease(session, ref, info, signal);
    } catch (error) {
      if (await abortOnServer(session, ref, error)) throw error;
      throw new LeaseLeftOpenError(ref, undefined, { cause: error });
    }
  }

  /** What the lease is for: the machine that is made, or the one that is exported. */
  get entity(): ManagedObjectReference {
    return this.info.entity;
  }

  /** Aborts when there is no use in going on: the lease is lost or aborted, or the signal it was opened with aborted. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  /** What ended the lease before its time; undefined as long as nothing did. */
  get lost(): LeaseLostError | undefined {
    return this.#lost;
  }

  /** The progress that the server is told with the next report, from 0 to 100. It never goes back. */
  get percent(): number {
    return this.#keeper.percent;
  }

  set percent(percent: number) {
    this.#keeper.percent = percent;
  }

  /** @internal Counts what goes through, for the server's reports and for the caller. */
  progressMeter(
    sizes: readonly (number | undefined)[],
    onProgress: ((progress: LeaseProgress) => void) | undefined,
  ): ProgressMeter {
    const { logger } = this.#session;
    const tell = (percent: number): void => void (this.percent = percent);
    return new ProgressMeter({ sizes, onProgress, logger, tell });
  }

  /**
   * The checksums and sizes of the files, as the server has sent them. For exports, after the downloads.
   *
   * @throws {VimFaultError} the server makes none, or the lease is over
   */
  async manifest(options?: CallOptions): Promise<readonly HttpNfcLeaseManifestEntry[]> {
    return this.#session.caller.invokeApi(this.ref, 'HttpNfcLeaseGetManifest', {}, options);
  }

  /**
   * Lets the server fetch the files of an import itself, from the addresses given. Resolves when it has them all;
   * {@link complete} is still to be called. Needs vSphere 6.7 and the privilege VApp.PullFromUrls.
   *
   * @throws {VimFaultError} the server cannot do that (NotSupported), or could not fetch one
   */
  async pullFromUrls(
    files: HttpNfcLeaseSourceFile[],
    options: Omit<WaitForTaskOptions, 'signal'> = {},
  ): Promise<void> {
    await this.#session.pull(this.ref, files, { cancelOnAbort: true, ...options, signal: this.signal });
  }

  /**
   * Tells the server that all files are there. When it resolves, the import is done, or the export over.
   *
   * @throws {LeaseLostError} the lease was over before
   * @throws {AnswerLostError} it was said, and whether the server has heard it could not be found out
   */
  async complete(): Promise<void> {
    if (this.#ending !== undefined) throw new LeaseLostError(this.ref, 'ended');
    if (this.#lost) throw this.#lost;
    this.#ending = 'complete';
    await this.#keeper.stop();
    if (this.#lost) throw this.#lost;
    try {
      await this.#completeOnServer();
    } catch (error) {
      this.#ending = undefined;
      if (!isEndOfLease(error)) throw error;
      throw await this.#noteLost(error);
    }
    this.#forget();
  }

  /**
   * Gives the lease up: the server removes the unfinished machine of an import. Never throws, and safe at any
   * time; a lease that is over is left alone.
   *
   * @param reason - what happened; the server shows it to people
   * @returns whether the server took it, or the lease was over already
   */
  async abort(reason?: unknown): Promise<boolean> {
    if (this.#ending === 'complete') return true;
    this.#aborting ??= this.#abort(reason);
    return this.#aborting;
  }

  async #abort(reason: unknown): Promise<boolean> {
    this.#ending = 'abort';
    this.#over.abort(reason);
    this.#forget();
    await this.#keeper.stop();
    return this.#lost !== undefined || abortOnServer(this.#session, this.ref, reason);
  }

  async #report(percent: number, limits: CallOptions): Promise<void> {
    const { caller } = this.#session;
    await caller.invokeApi(this.ref, 'HttpNfcLeaseProgress', { percent }, limits);
  }

  async #completeOnServer(): Promise<void> {
    const { caller } = this.#session;
    const limits = { timeoutMs: END_TIMEOUT_MS };
    try {
      await caller.invokeApi(this.ref, 'HttpNfcLeaseComplete', {}, limits);
    } catch (error) {
      if (!(error instanceof AnswerLostError)) throw error;
      // Not a blind retry: it is said again only when the lease still waits to hear it.
      if (!(await this.#wasCompleted(error))) {
        await caller.invokeApi(this.ref, 'HttpNfcLeaseComplete', {}, limits);
      }
    }
  }

  /** After a completion whose answer was lost. */
  async #wasCompleted(lost: AnswerLostError): Promise<boolean> {
    const { caller } = this.#session;
    const limits = { timeoutMs: END_TIMEOUT_MS };
    try {
      const { state } = await getObjectPropertiesDict(caller, this.ref, ['state'], limits);
      if (state === 'ready') return false;
      if (state === 'done') return true;
    } catch (error) {
      if (!isVimFault(error, 'ManagedObjectNotFound')) throw lost;
      // Both ends of a lease remove it; the machine is left by one of them only.
      const { name } = await readName(caller, this.entity, lost);
      if (name !== undefined) return true;
    }
    throw lost;
  }

  async #noteLost(error: unknown): Promise<LeaseLostError> {
    if (this.#lost) return this.#lost;
    const { end, cause } = await this.#causeOfEnd(error);
    this.#lost ??= new LeaseLostError(this.ref, end, { cause });
    this.#forget();
    this.#over.abort(this.#lost);
    return this.#lost;
  }

  /** A lease that has failed says why in a property. */
  async #causeOfEnd(error: unknown): Promise<{ readonly end: LeaseEnd; readonly cause: unknown }> {
    if (isVimFault(error, 'Timedout')) return { end: 'timedOut', cause: error };
    if (isVimFault(error, 'ManagedObjectNotFound')) return { end: 'gone', cause: error };
    if (!isVimFault(error, 'InvalidState')) return { end: 'timedOut', cause: error };
    try {
      const { caller } = this.#session;
      const found = await getObjectPropertiesDict(caller, this.ref, ['state', 'error'], {
        timeoutMs: END_TIMEOUT_MS,
      });
      if (found.state === 'error') return { end: 'failed', cause: leaseFault(this.ref, found.error) };
    } catch {
      // Then the fault at hand has to do.
    }
    return { end: 'ended', cause: error };
  }
}

function isEndOfLease(error: unknown): boolean {
  return END_FAULTS.some((name) => isVimFault(error, name));
}

/** True when the lease is certainly over. Aborting twice does no harm, so a lost answer is no reason to stop. */
async function abortOnServer(
  { caller, logger }: LeaseSurroundings,
  lease: Ref<'HttpNfcLease'>,
  reason: unknown,
): Promise<boolean> {
  const params = { fault: faultFor(reason) };
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      await caller.invokeApi(lease, 'HttpNfcLeaseAbort', params, { timeoutMs: END_TIMEOUT_MS });
      return true;
    } catch (error) {
      if (isEndOfLease(error)) return true;
      logger.warn('a lease could not be aborted', { lease: lease.value, attempt, error });
    }
  }
  return false;
}

/** In a form that every server knows: faults of ours and of other versions are put into words. */
function faultFor(reason: unknown): LocalizedMethodFault {
  if (!(reason instanceof Error) || reason.name === 'AbortError' || reason instanceof SessionClosedError) {
    return { fault: dataObject('RequestCanceled', {}), localizedMessage: 'The client gave the transfer up.' };
  }
  const message = reason.message.slice(0, MAX_REASON_LENGTH);
  return { fault: dataObject('SystemError', { reason: message }), localizedMessage: message };
}

async function readName(
  caller: VimCaller,
  entity: ManagedObjectReference,
  lost: AnswerLostError,
): Promise<{ readonly name?: unknown }> {
  try {
    return await getObjectPropertiesDict(caller, entity, ['name'], { timeoutMs: END_TIMEOUT_MS });
  } catch {
    throw lost;
  }
}
