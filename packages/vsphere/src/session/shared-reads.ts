/**
 * Equal reads that are under way at the same time, as one exchange.
 *
 * A read joins an equal one only while nothing has been answered since that could make a difference: after
 * a change of this session, or news of one, a read is sent anew, so that who has changed something, or has
 * been told of it, never reads the state from before.
 *
 * Each caller keeps its own signal and time limit, and what each is given is its own to change. A page with
 * a token for the next is for one caller only, since following a token uses it up: the others read by
 * themselves.
 */
import type { ApiCall } from '../soap/api-call.js';
import { detailsOf } from '../soap/call-errors.js';
import { copyOf } from './copy-of.js';
import { withinLimits } from './within-limits.js';

interface SharedRead {
  readonly promise: Promise<unknown>;
  /** Ends it when nobody waits any more. */
  readonly controller: AbortController;
  callers: number;
  taken: boolean;
}

type Read = (call: ApiCall) => Promise<unknown>;

export class SharedReads {
  readonly #underWay = new Map<string, SharedRead>();

  /** From now on, reads are sent anew: what is under way may be older than what the caller knows. */
  outdate(): void {
    this.#underWay.clear();
  }

  /**
   * The result of the read, or of an equal one that is under way.
   *
   * @param key what equal reads have in common
   * @param read does it; a signal and time limit of its own is in the call
   */
  async read(key: string, call: ApiCall, read: Read): Promise<unknown> {
    const shared = this.#underWay.get(key) ?? this.#begin(key, call, read);
    shared.callers += 1;
    let result: unknown;
    try {
      result = await withinLimits(shared.promise, call, detailsOf(call));
    } finally {
      shared.callers -= 1;
      if (shared.callers === 0) this.#end(key, shared);
    }
    if (!shared.taken) {
      shared.taken = true;
      return result;
    }
    return hasToken(result) ? withinLimits(read(call), call, detailsOf(call)) : copyOf(result);
  }

  #begin(key: string, call: ApiCall, read: Read): SharedRead {
    const controller = new AbortController();
    const promise = read({ ...call, signal: controller.signal, timeoutMs: Infinity });
    const shared = { promise, controller, callers: 0, taken: false };
    this.#underWay.set(key, shared);
    const ended = (): void => this.#forget(key, shared);
    promise.then(ended, ended);
    return shared;
  }

  /** An exchange that is over takes no notice. */
  #end(key: string, shared: SharedRead): void {
    this.#forget(key, shared);
    shared.controller.abort();
  }

  #forget(key: string, shared: SharedRead): void {
    if (this.#underWay.get(key) === shared) this.#underWay.delete(key);
  }
}

function hasToken(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'token' in result && result.token !== undefined;
}
