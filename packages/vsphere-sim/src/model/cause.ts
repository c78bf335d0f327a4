/**
 * On whose behalf something happens, for whoever writes that down: known where a call or a task begins, and needed deep
 * below, where an object changes. `world.part(Cause)`.
 *
 * It holds for what is done at once. What goes on after waiting is nobody's, unless it says itself whose it is.
 */

export interface CauseFields {
  /** Nobody, which is the server itself, if not given. */
  readonly userName?: string | undefined;
  /** Of the task's events, by which they are found together. */
  readonly chainId?: number | undefined;
}

export class Cause {
  #current: CauseFields = {};

  get current(): CauseFields {
    return this.#current;
  }

  during<T>(fields: CauseFields, work: () => T): T {
    const before = this.#current;
    this.#current = fields;
    try {
      return work();
    } finally {
      this.#current = before;
    }
  }
}
