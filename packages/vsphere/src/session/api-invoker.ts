/**
 * Calls on a session: sent, and sent again where that is safe.
 *
 * Two things make a call go out twice. The server refused it because the session has expired: then
 * it was not carried out, and after a login any call may be repeated, once. Or the connection failed
 * under a call that changes nothing: such a one is repeated a few times, after growing pauses. A call that
 * changes something is never repeated on a guess.
 */
import {
  AnswerLostError,
  CallAbortedError,
  NotVimServerError,
  SessionClosedError,
  VimConnectionError,
} from '../errors.js';
import { VimFaultError } from '../faults/vim-fault-error.js';
import type { ManagedObjectReference } from '../schema/managed-object-reference.js';
import { isRepeatable } from '../soap/method-effect.js';
import type { ApiCall } from '../soap/api-call.js';
import { detailsOf } from '../soap/call-errors.js';
import type { VimService } from '../soap/vim-service.js';
import type { Authenticator } from './authenticator.js';
import type { Backoff } from './backoff.js';
import type { CallFactory } from './call-factory.js';
import { SessionProbe } from './session-probe.js';
import type { CallOptions } from './vim-caller.js';

export interface ApiInvokerParts {
  readonly service: VimService;
  readonly calls: CallFactory;
  readonly authenticator: Authenticator;
  readonly backoff: Backoff;
  readonly probe: SessionProbe;
}

export class ApiInvoker {
  readonly #service: VimService;
  readonly #calls: CallFactory;
  readonly #authenticator: Authenticator;
  readonly #backoff: Backoff;
  readonly #probe: SessionProbe;
  #closed = false;

  constructor({ service, calls, authenticator, backoff, probe }: ApiInvokerParts) {
    this.#service = service;
    this.#calls = calls;
    this.#authenticator = authenticator;
    this.#backoff = backoff;
    this.#probe = probe;
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
    const call = this.#calls.make(object, method, params, options);
    let renewed = false;
    for (let failures = 0; ;) {
      await this.#authenticator.settled(call.signal);
      const { loginCount } = this.#authenticator;
      try {
        return await this.invokeOnce(call, !renewed);
      } catch (error) {
        if (isExpiry(error) && !renewed && !this.#closed) {
          renewed = true;
          await this.#authenticator.renew(loginCount, call.signal);
        } else if (isTransient(error) && isRepeatable(method) && !this.#closed) {
          failures += 1;
          await this.#pause(failures, error, call);
        } else {
          throw error;
        }
      }
    }
  }

  /** One exchange. With `checked`, an answer that only says that the session has expired is thrown as such. */
  async invokeOnce(call: ApiCall, checked: boolean): Promise<unknown> {
    if (this.#closed) throw new SessionClosedError();
    try {
      const result = await this.#service.call(call);
      if (checked) await this.#probe.check(call, result);
      return result;
    } catch (error) {
      // Whether a change was carried out matters more than why its answer is missing.
      if (!this.#closed || error instanceof AnswerLostError || error instanceof VimFaultError) throw error;
      throw new SessionClosedError({ cause: error });
    }
  }

  async #pause(failures: number, error: unknown, call: ApiCall): Promise<void> {
    try {
      await this.#backoff.pause(failures, error, call.signal);
    } catch (reason) {
      if (reason === error) throw error;
      throw new CallAbortedError(detailsOf(call), { cause: call.signal?.reason });
    }
  }
}

/** The server refused the call without carrying it out: it does not know the session. */
function isExpiry(error: unknown): boolean {
  return error instanceof VimFaultError && error.faultName === 'NotAuthenticated';
}

function isTransient(error: unknown): boolean {
  if (error instanceof NotVimServerError) return error.status >= 502 && error.status <= 504;
  return error instanceof VimConnectionError;
}
