/** One hook that is in force: how many requests fitted it, which of them it struck, and whom it holds. */
import { abortReason } from '../model/clock.js';
import type { SeededRandom } from '../model/seeded-random.js';
import type { SimFault } from '../wire/sim-fault.js';
import type { HookSpec, SeenCall, SeenRequest } from './hook-spec.js';

/** What {@link Hooks.add} hands out. */
export interface HookHandle<Seen = SeenCall | SeenRequest> {
  /** `hook-1` */
  readonly id: string;
  readonly spec: HookSpec;
  /** Requests that fitted. */
  readonly matches: number;
  /** Those of them that it struck. */
  readonly hits: number;
  /** Resolves to the first request that it strikes, at once if it has. */
  readonly once: Promise<Seen>;
  /** Lets go of all that it holds: from now on it holds nothing. */
  release(): void;
  /** Takes it out of force, and lets go of all that it holds. */
  remove(): void;
}

/** The faults of the spec, as they are thrown. */
export interface HookFaults {
  readonly call: SimFault | undefined;
  readonly task: SimFault | undefined;
}

export class Hook implements HookHandle {
  readonly id: string;
  readonly spec: HookSpec;
  readonly faults: HookFaults;
  readonly once: Promise<SeenCall | SeenRequest>;
  readonly #random: SeededRandom;
  readonly #onRemove: (hook: Hook) => void;
  readonly #waiting = new Set<() => void>();
  #isReleased = false;
  #struckFirst: ((seen: SeenCall | SeenRequest) => void) | undefined;
  #matches = 0;
  #hits = 0;

  constructor(
    id: string,
    spec: HookSpec,
    faults: HookFaults,
    { random, onRemove }: { readonly random: SeededRandom; readonly onRemove: (hook: Hook) => void },
  ) {
    this.id = id;
    this.spec = spec;
    this.faults = faults;
    this.#random = random;
    this.#onRemove = onRemove;
    this.once = new Promise((resolve) => {
      this.#struckFirst = resolve;
    });
  }

  get matches(): number {
    return this.#matches;
  }

  get hits(): number {
    return this.#hits;
  }

  release(): void {
    this.#isReleased = true;
    for (const letGo of this.#waiting) letGo();
    this.#waiting.clear();
  }

  remove(): void {
    this.#onRemove(this);
    this.release();
  }

  /** A request that fits is here: does it strike this one? */
  strikes(seen: SeenCall | SeenRequest): boolean {
    const { nth, every, times, odds } = this.spec;
    this.#matches += 1;
    if (nth !== undefined && this.#matches !== nth) return false;
    if (every !== undefined && this.#matches % every !== 0) return false;
    if (times !== undefined && this.#hits >= times) return false;
    if (odds !== undefined && this.#random.next() >= odds) return false;
    this.#hits += 1;
    this.#struckFirst?.(seen);
    return true;
  }

  /** Resolves when it is released; rejects with the signal's reason when that aborts before. */
  async held(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#isReleased) return;
    await new Promise<void>((resolve, reject) => {
      const onAbort = (): void => {
        this.#waiting.delete(letGo);
        reject(abortReason(signal));
      };
      const letGo = (): void => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      this.#waiting.add(letGo);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }
}
