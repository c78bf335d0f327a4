/**
 * The delays and failures that were ordered. Every verb passes through here
 * before it does anything, so a failed verb has changed nothing.
 */
import { InvalidInput, type Clock, type OperationContext } from '@kilonova/core';
import { errorClassNamed, orderedError } from './ordered-error.js';
import type { Delay, FakeOptions, FakeVerb } from './options.js';

export interface FailureOrder {
  /** Code or class name of an error of the contract, or any error to be thrown as it is. */
  readonly error: string | Error;
  /** How many calls fail; absent: all until {@link FaultPlan.clear}. */
  readonly times?: number;
  /** Code or class name of the error that is to be its cause. */
  readonly cause?: string;
}

export class FaultPlan {
  readonly #delays = new Map<FakeVerb, number>();
  readonly #failures = new Map<FakeVerb, { order: FailureOrder; left: number }>();

  constructor({ delaysMs, failures }: Pick<FakeOptions, 'delaysMs' | 'failures'>) {
    for (const [verb, ms] of entriesOf(delaysMs)) this.delay(verb, ms);
    for (const [verb, order] of entriesOf(failures)) this.fail(verb, order);
  }

  /** From now on the verb takes so long; 0 takes no time. Calls under way are not affected. */
  delay(verb: FakeVerb, ms: Delay): void {
    this.#delays.set(verb, ms === 'forever' ? Infinity : ms);
  }

  /**
   * The next calls of the verb fail, after its delay. Replaces what was ordered for it before.
   *
   * @throws {InvalidInput} the contract has no error of that name
   */
  fail(verb: FakeVerb, order: FailureOrder): void {
    for (const name of [order.error, order.cause]) {
      if (typeof name === 'string' && errorClassNamed(name) === undefined) {
        throw new InvalidInput({ reason: `the contract has no error called ${name}` });
      }
    }
    this.#failures.set(verb, { order, left: order.times ?? Infinity });
  }

  /** Takes back what was ordered, for one verb or for all. */
  clear(verb?: FakeVerb): void {
    for (const orders of [this.#delays, this.#failures]) {
      if (verb === undefined) orders.clear();
      else orders.delete(verb);
    }
  }

  /** What is left to wait of a verb that has a use of its own for its delay. */
  delayMs(verb: FakeVerb): number {
    return this.#delays.get(verb) ?? 0;
  }

  /** Waits as long as was ordered. Rejects with the signal's reason when the caller gives up, or has. */
  async wait(verb: FakeVerb, { signal, clock }: { signal: AbortSignal; clock: Clock }): Promise<void> {
    signal.throwIfAborted();
    const ms = this.delayMs(verb);
    if (ms > 0) await clock.sleep(ms, signal);
  }

  /** Throws if a failure was ordered, and counts it. */
  strike(verb: FakeVerb, ctx: OperationContext, instanceUuid: string | undefined): void {
    const failure = this.#failures.get(verb);
    if (failure === undefined || failure.left <= 0) return;
    failure.left -= 1;
    ctx.log.debug('failing as ordered', { verb, instanceUuid });
    const { error, cause } = failure.order;
    if (error instanceof Error) throw error;
    throw made(error, verb, {
      details: { verb, ...(instanceUuid === undefined ? {} : { instanceUuid }) },
      ...(cause === undefined ? {} : { cause: made(cause, verb, {}) }),
    });
  }
}

function made(name: string, verb: FakeVerb, options: Parameters<typeof orderedError>[2]): Error {
  const kind = errorClassNamed(name);
  if (kind === undefined) throw new InvalidInput({ reason: `the contract has no error called ${name}` });
  return orderedError(kind, `${verb} failed with ${kind.name}, as the fake driver was told to.`, options);
}

function entriesOf<Value>(record: Partial<Record<FakeVerb, Value>>): [FakeVerb, Value][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are the record's own
  return Object.entries(record) as [FakeVerb, Value][];
}
