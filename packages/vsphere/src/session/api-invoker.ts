/**
 * Calls on a session: sent, and sent again where that is safe.
 *
 * Two things make a call go out twice. The server refused it because the session has expired: then
 * it was not carried out, and after a login any call may be repeated, once. Or the connection failed, or
 * the server was overloaded, under a call that changes nothing: such a one is repeated a few times, after
 * growing pauses and as far as the session's budget goes. A call that changes something is never repeated
 * on a guess. A call's time limit and signal cover all of that.
 */
import { monotonicMs } from '../monotonic-ms.js';
import { AnswerLostError, CallAbortedError, CallTimeoutError, SessionClosedError } from '../errors.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import { effectOf, isRepeatable, outdatesReads } from '../soap/method-effect.js';
import type { ApiCall } from '../soap/api-call.js';
import { detailsOf } from '../soap/call-errors.js';
import type { VimService } from '../soap/vim-service.js';
import type { Authenticator } from './authenticator.js';
import type { Backoff } from './backoff.js';
import type { CallFactory } from './call-factory.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import type { RetryBudget } from './retry-budget.js';
import type { SessionProbe } from './session-probe.js';
import { SharedReads } from './shared-reads.js';
import { isTransient } from './transient.js';
import type { CallOptions } from './vim-caller.js';

export interface ApiInvokerParts {
  readonly service: VimService;
  readonly calls: CallFactory;
  readonly authenticator: Authenticator;
  readonly backoff: Backoff;
  readonly budget: RetryBudget;
  readonly breaker: CircuitBreaker;
  readonly probe: SessionProbe;
  readonly shareReads: boolean;
  /** Told of every exchange, before and after it. */
  readonly onUse: () => void;
  /** Faults by which a service beside the core API says that it does not know the session, whatever that says. */
  readonly expiryFaults?: ReadonlySet<string> | undefined;
}

export class ApiInvoker {
  readonly #parts: ApiInvokerParts;
  readonly #sharedReads = new SharedReads();
  #closed = false;

  constructor(parts: ApiInvokerParts) {
    this.#parts = parts;
  }

  /** From now on every call is refused, and one that fails because of it says so. */
  close(): void {
    this.#closed = true;
  }

  async invoke(
    object: ManagedObjectReference,
    method: string,
    params: object,
    options: CallOptions = {},
  ): Promise<unknown> {
    const { calls, service, shareReads } = this.#parts;
    const call = calls.make(object, method, params, options);
    if (this.#closed) throw new SessionClosedError();
    if (!shareReads || effectOf(method) !== 'none' || call.signal?.aborted) return this.#persist(call);
    const encoded = service.encode(call);
    return this.#sharedReads.read(encoded, { ...call, encoded }, (shared) => this.#persist(shared));
  }

  /** One exchange. With `checked`, an answer that only says that the session has expired is thrown as such. */
  async invokeOnce(call: ApiCall, checked: boolean): Promise<unknown> {
    const { breaker, service, probe, onUse } = this.#parts;
    if (this.#closed) throw new SessionClosedError();
    onUse();
    try {
      // A long wait begins anew by itself, and its failures tell as much as those of any call.
      const work = (): Promise<unknown> => service.call(call);
      const result = await (call.skipsQueue ? breaker.observe(work) : breaker.guard(work));
      if (checked) await probe.check(call, result);
      return result;
    } catch (error) {
      // Whether a change was carried out matters more than why its answer is missing.
      if (!this.#closed || error instanceof AnswerLostError || error instanceof VimFaultError) throw error;
      throw new SessionClosedError({ cause: error });
    } finally {
      onUse();
      if (outdatesReads(call.method)) this.#sharedReads.outdate();
    }
  }

  /** Until it has succeeded, failed for good, or taken too long. */
  async #persist(call: ApiCall): Promise<unknown> {
    const { authenticator } = this.#parts;
    const deadlineMs = monotonicMs() + call.timeoutMs;
    const limits = { signal: call.signal, timeoutMs: call.timeoutMs };
    let renewed = false;
    for (let failures = 0; ;) {
      await authenticator.settled(limits);
      const { loginCount } = authenticator;
      const leftMs = deadlineMs - monotonicMs();
      if (leftMs <= 0) throw new CallTimeoutError(detailsOf(call), call.timeoutMs);
      limits.timeoutMs = leftMs;
      try {
        return await this.invokeOnce({ ...call, leftMs }, !renewed);
      } catch (error) {
        limits.timeoutMs = deadlineMs - monotonicMs();
        if (this.#closed) throw error;
        if (!renewed && (await this.#isExpiry(error, call))) {
          renewed = true;
          await authenticator.renew(loginCount, limits);
        } else if (isTransient(error) && isRepeatable(call.method)) {
          failures += 1;
          await this.#pause(failures, error, call);
        } else {
          throw error;
        }
      }
    }
  }

  /** The server refused the call without carrying it out: it does not know the session. */
  async #isExpiry(error: unknown, call: ApiCall): Promise<boolean> {
    if (!(error instanceof VimFaultError)) return false;
    const { expiryFaults, probe } = this.#parts;
    if (error.faultName === 'NotAuthenticated' || expiryFaults?.has(error.faultName)) return true;
    // Said by the endpoints beside the core API of an expired session, and in the core API of other things too.
    return error.faultName === 'SecurityError' && !(await probe.hasSession(call));
  }

  async #pause(failures: number, error: unknown, call: ApiCall): Promise<void> {
    const { backoff, budget } = this.#parts;
    if (!budget.take()) throw error;
    try {
      await backoff.pause(failures, error, call.signal);
    } catch (reason) {
      if (reason === error) throw error;
      throw new CallAbortedError(detailsOf(call), { cause: call.signal?.reason });
    }
  }
}
