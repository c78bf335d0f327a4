/**
 * The crash matrix: every call that an operation makes, struck by every fault.
 *
 * The rows come from the call log of a good run. In each cell the operation is run once more with one call struck;
 * then its caller does what callers do, repeats it or starts the process again, and what is there in the end must
 * be one of the two good ends. Time is moved whenever all code waits for it, so no cell waits for a timeout.
 */
import type { ManualContext } from '@kilonova/core/testing';
import type { CallHook, FaultOrder, Simulator } from '@kilonova/vsphere-sim';
import { sessionFactory } from '../../src/connect.js';
import { VMwareVCDriver } from '../../src/driver.js';
import type { VmwareOptions } from '../../src/options.js';
import type { Vim } from '../../src/vim-util.js';
import { processOf, stillContext } from '../simulated.js';

/** One call of an operation: its method, and which of its calls of that method it is. */
export interface Row {
  readonly method: string;
  readonly nth: number;
}

export const FAULTS = [
  'reset before',
  'reset after',
  'hang',
  'half an answer',
  'session expiry',
  'overload',
  'typed fault',
  'kill before',
  'kill after',
] as const;

export type Fault = (typeof FAULTS)[number];

const STREAM: ReadonlySet<string> = new Set([
  'WaitForUpdatesEx',
  'ModifyListView',
  'CreateFilter',
  'CreateListView',
  'CreatePropertyCollector',
]);

/** What each method may well answer. */
const TYPED: Readonly<Record<string, FaultOrder>> = {
  SearchDatastore_Task: { name: 'InvalidDatastore', members: {} },
  CreateVM_Task: { name: 'NoDiskSpace', members: { file: '[LocalDS_0] x', datastore: 'LocalDS_0' } },
  ReconfigVM_Task: { name: 'CannotAccessFile', members: { file: '[LocalDS_0] x' } },
  PowerOnVM_Task: { name: 'InsufficientMemoryResourcesFault', members: { unreserved: 0n, requested: 1n } },
  PowerOffVM_Task: { name: 'InvalidState', members: {} },
  DeleteDatastoreFile_Task: { name: 'CannotDeleteFile', members: { file: '[LocalDS_0] x' } },
  Destroy_Task: { name: 'FileLocked', members: { file: '[LocalDS_0] x' } },
};

/** The rows of an operation, from what was called while it ran. */
export function rowsOf({ calls }: Simulator): Row[] {
  const counts = new Map<string, number>();
  return calls
    .all()
    .map(({ method }) => method)
    .filter((method) => !STREAM.has(method))
    .map((method) => {
      const nth = (counts.get(method) ?? 0) + 1;
      counts.set(method, nth);
      return { method, nth };
    });
}

/** A driver in a process of its own, which can be killed between two of its calls. */
export class Victim {
  readonly ctx: ManualContext = stillContext();
  readonly driver: VMwareVCDriver;
  isDead = false;
  #counts = new Map<string, number>();
  #strike: (Row & { readonly after: boolean }) | undefined;
  #session: Vim | undefined;

  constructor(options: VmwareOptions, pid: number) {
    const connect = sessionFactory(options);
    this.driver = new VMwareVCDriver(
      options,
      async (ctx) => {
        this.#session = await connect(ctx);
        return this.#mortal(this.#session);
      },
      { process: processOf(pid) },
    );
  }

  /** From now on calls are counted, and the process dies at that one: before it is sent, or when it is answered. */
  killAt(row: Row, after: boolean): void {
    this.#counts = new Map();
    this.#strike = { ...row, after };
  }

  async bury(): Promise<void> {
    await this.#session?.close();
  }

  #mortal(session: Vim): Vim {
    const call = async (work: () => Promise<unknown>, method?: string): Promise<unknown> => {
      if (this.isDead) return NEVER;
      const strikes = method !== undefined && this.#strikes(method);
      if (strikes && this.#strike?.after === false) return this.#die();
      const answer = await work();
      return strikes || this.isDead ? this.#die() : answer;
    };
    return new Proxy(session, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        if (name === 'close') return () => target.close();
        return (...args: unknown[]) => {
          const isCall = name === 'invokeApi' && typeof args[1] === 'string';
          const work = async (): Promise<unknown> => Reflect.apply(member, target, args);
          return call(work, isCall ? String(args[1]) : undefined);
        };
      },
    });
  }

  #strikes(method: string): boolean {
    const nth = (this.#counts.get(method) ?? 0) + 1;
    this.#counts.set(method, nth);
    return this.#strike?.method === method && this.#strike.nth === nth;
  }

  #die(): Promise<never> {
    this.isDead = true;
    return NEVER;
  }
}

const NEVER = new Promise<never>(() => {});

/** Orders the fault for that call of the victim, which makes its calls from now on. Returns what takes the order back. */
export function strike({ hooks }: Simulator, victim: Victim, { method, nth }: Row, fault: Fault): () => void {
  if (fault === 'kill before' || fault === 'kill after') {
    victim.killAt({ method, nth }, fault === 'kill after');
    return () => {};
  }
  const handle = hooks.add({ method, nth, ...effectOf(method, fault) });
  return () => handle.remove();
}

const EFFECTS: Readonly<Partial<Record<Fault, CallHook>>> = {
  'reset before': { drop: true },
  'reset after': { drop: true, at: 'after' },
  hang: { hold: true },
  'half an answer': { cutBodyAfter: 40, at: 'after' },
  'session expiry': { expireSession: true },
  overload: { status: { code: 503 } },
};

function effectOf(method: string, fault: Fault): CallHook {
  const typed = TYPED[method];
  const fails: CallHook = typed === undefined ? { fault: 'HostCommunication' } : { task: { fault: typed } };
  return EFFECTS[fault] ?? fails;
}

/** So many turns, in so many milliseconds, without a call show that all code waits for the victim's clock. */
const IDLE_TURNS = 400;
const IDLE_MS = 30;
const STEP_MS = 2_000;

/** Settles with the work, moving the victim's clock whenever nothing else moves; `killed` when it died in it. */
export async function runOn(
  victim: Victim,
  simulator: Simulator,
  work: Promise<unknown>,
): Promise<'done' | 'failed' | 'killed'> {
  let outcome: 'done' | 'failed' | undefined;
  work.then(
    () => (outcome = 'done'),
    () => (outcome = 'failed'),
  );
  const isOver = (): boolean => outcome !== undefined || victim.isDead;
  let since = performance.now();
  for (let idle = 0, seen = -1; !isOver(); idle += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    if (simulator.calls.count() !== seen) [idle, since] = [0, performance.now()];
    seen = simulator.calls.count();
    if (idle < IDLE_TURNS || performance.now() - since < IDLE_MS) continue;
    await victim.ctx.clock.advance(STEP_MS);
    [idle, since] = [0, performance.now()];
  }
  return outcome ?? 'killed';
}

/** The matrix as a table: a row a call, a column a fault, in each cell how it ended. */
export function tableOf(title: string, cells: ReadonlyMap<string, ReadonlyMap<Fault, string>>): string {
  const heads = ['call', ...FAULTS];
  const lines = Array.from(cells, ([row, ends]) =>
    [row].concat(FAULTS.map((fault) => ends.get(fault) ?? '-')),
  );
  const widths = heads.map((head, column) =>
    Math.max(...[heads, ...lines].map((line) => (line[column] ?? head).length)),
  );
  const counts = new Map<string, number>();
  for (const end of lines.flatMap((line) => line.slice(1))) counts.set(end, (counts.get(end) ?? 0) + 1);
  const sums = [...counts].map(([end, count]) => `${count} × ${end}`).join(', ');
  const table = [heads, ...lines].map((line) =>
    line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '),
  );
  return [`${title}: ${lines.length * FAULTS.length} cells: ${sums}`, ...table].join('\n');
}
