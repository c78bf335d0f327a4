/**
 * Which calls came, and what became of them: so that a test can say how many round trips something took.
 *
 * Counts are kept for ever, the calls themselves only for a while.
 */
import type { SoapGate } from '../http/soap-gate.js';
import type { Invocation } from '../methods/dispatcher.js';
import type { World } from '../model/world.js';
import { blanked, withoutSecrets } from './secrets.js';

/** How a call ended: with a result, a fault, or without an answer from us. */
export type CallOutcome = 'underWay' | 'result' | 'fault' | 'noAnswer';

/** One call that came. */
export interface LoggedCall {
  /** Counted from 1 since the start, or since the log was cleared. */
  readonly number: number;
  readonly method: string;
  readonly object: { readonly type: string; readonly value: string };
  /** Without passwords. Left out of calls that are very large. */
  readonly args: unknown;
  /** The request's body as it came, without passwords; undefined unless {@link CallLog.keepBodies}. */
  readonly body: string | undefined;
  /** Undefined for calls without a session. */
  readonly session: string | undefined;
  readonly user: string | undefined;
  /** By the simulated time, like `endedMs`. */
  readonly startedMs: number;
  readonly endedMs: number | undefined;
  readonly outcome: CallOutcome;
  /** The fault's name. */
  readonly fault: string | undefined;
}

/** All calls of one method together. */
export interface CallTally {
  readonly count: number;
  readonly inFlight: number;
  /** The most at the same time. */
  readonly maxInFlight: number;
  readonly faults: number;
}

type Entry = LoggedCall & { -readonly [Name in 'endedMs' | 'outcome' | 'fault']: LoggedCall[Name] };
type Tally = { -readonly [Name in keyof CallTally]: CallTally[Name] };

const DEFAULT_KEPT = 2000;
const LARGEST_ARGS = 16 * 1024;

export class CallLog {
  /** How many calls are kept. */
  keep = DEFAULT_KEPT;
  /** Whether the bodies of requests are kept as well. */
  keepBodies = false;
  readonly #world: World;
  readonly #tallies = new Map<string, Tally>();
  readonly #waiting = new Set<() => void>();
  #entries: Entry[] = [];
  #count = 0;
  #unreadable = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** The calls that are remembered, oldest first; of one method if it is given. */
  all(method?: string): readonly LoggedCall[] {
    return this.#entries.slice(-this.keep).filter((entry) => method === undefined || entry.method === method);
  }

  /** How many calls came; of one method if it is given. */
  count(method?: string): number {
    return method === undefined ? this.#count : this.tally(method).count;
  }

  /** How many requests came that could not be read as a call. */
  get unreadable(): number {
    return this.#unreadable;
  }

  tally(method: string): CallTally {
    return this.#tallies.get(method) ?? { count: 0, inFlight: 0, maxInFlight: 0, faults: 0 };
  }

  /** By method, those that were called. */
  tallies(): Readonly<Record<string, CallTally>> {
    return Object.fromEntries(
      [...this.#tallies].filter(([, { count }]) => count > 0).map(([name, tally]) => [name, { ...tally }]),
    );
  }

  /** Counts from 0 again. Calls that are under way stay in flight. */
  clear(): void {
    this.#entries = [];
    this.#count = 0;
    this.#unreadable = 0;
    for (const tally of this.#tallies.values()) {
      Object.assign(tally, { count: 0, maxInFlight: tally.inFlight, faults: 0 });
    }
  }

  /** Resolves when no call is under way: what clients were answered has been logged as ended. */
  async idle(): Promise<void> {
    while ([...this.#tallies.values()].some(({ inFlight }) => inFlight > 0)) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    }
  }

  /** What has to stand before all other gates for the log to be complete. */
  readonly gate: SoapGate = async ({ invocation, body }, next) => {
    if (invocation === undefined) {
      this.#unreadable += 1;
      return next(invocation);
    }
    const end = this.#begin(invocation, body);
    try {
      const answer = await next(invocation);
      if (answer === undefined) end('noAnswer');
      else end(answer.fault === undefined ? 'result' : 'fault', answer.fault);
      return answer;
    } catch (error) {
      end('fault', error instanceof Error && 'fault' in error ? String(error.fault) : 'SystemError');
      throw error;
    }
  };

  #begin(
    { method, target, args, session }: Invocation,
    body: Buffer,
  ): (outcome: CallOutcome, fault?: string) => void {
    this.#count += 1;
    const kept = body.length > LARGEST_ARGS ? undefined : args;
    const entry: Entry = {
      number: this.#count,
      method: method.name,
      object: target,
      body: this.keepBodies ? blanked(body.toString(), method.name) : undefined,
      // Few are ever looked at, and to look for secrets takes longer than all the rest of the log.
      get args() {
        return withoutSecrets(kept);
      },
      session: session?.key,
      user: session?.userName,
      startedMs: this.#world.clock.now(),
      endedMs: undefined,
      outcome: 'underWay',
      fault: undefined,
    };
    this.#entries.push(entry);
    // Cut off now and then, so that it does not cost with each of them.
    if (this.#entries.length > 2 * this.keep) this.#entries = this.#entries.slice(-this.keep);
    const tally = this.#tallies.get(method.name) ?? { count: 0, inFlight: 0, maxInFlight: 0, faults: 0 };
    this.#tallies.set(method.name, tally);
    tally.count += 1;
    tally.inFlight += 1;
    tally.maxInFlight = Math.max(tally.maxInFlight, tally.inFlight);
    return (outcome, fault) => {
      tally.inFlight -= 1;
      if (fault !== undefined) tally.faults += 1;
      Object.assign(entry, { outcome, fault, endedMs: this.#world.clock.now() });
      for (const resolve of this.#waiting) resolve();
      this.#waiting.clear();
    };
  }
}
