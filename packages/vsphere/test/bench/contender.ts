/**
 * One of those who are measured side by side: a process of its own that does the work once whenever it is told to.
 *
 * It is sent an empty line and answers with a line of JSON, so that all take turns on one machine in one run,
 * and none pays for the memory of another.
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { median } from './figures.js';

/** One turn. */
interface Turn {
  readonly wallMs: number;
  /** Of all threads of the process. */
  readonly cpuMs: number;
  /** Objects in the answer, or bytes of the request: what shows that the work was done. */
  readonly items: number;
}

export interface Timing {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly firstMs: number;
  readonly items: number;
}

export class Contender {
  readonly name: string;
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;
  readonly #turns: Turn[] = [];
  #firstMs: number | undefined;

  constructor(name: string, command: string, args: readonly string[]) {
    this.name = name;
    this.#process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /**
   * Does the work twice; the second time counts. A process that has waited for the others finds its caches cold and its
   * memory given back, and nobody is measured for that.
   *
   * @throws {Error} the process ended instead of answering
   */
  async takeTurn(): Promise<void> {
    await this.#work();
    this.#turns.push(await this.#work());
  }

  async #work(): Promise<Turn> {
    this.#process.stdin.write('\n');
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error(`${this.name} ended without an answer`);
    const turn: Turn = JSON.parse(value);
    this.#firstMs ??= turn.wallMs;
    return turn;
  }

  /** The medians of all turns but the first, in which everything is new. */
  timing(): Timing {
    const [first, ...rest] = this.#turns;
    if (first === undefined) throw new Error(`${this.name} has not been measured`);
    const counted = rest.length > 0 ? rest : [first];
    return {
      wallMs: median(counted.map(({ wallMs }) => wallMs)),
      cpuMs: median(counted.map(({ cpuMs }) => cpuMs)),
      firstMs: this.#firstMs ?? first.wallMs,
      items: first.items,
    };
  }

  end(): void {
    this.#process.stdin.end();
    this.#process.kill();
  }
}

/** Everybody in turn, `rounds` times and once before. */
export async function takeTurns(contenders: readonly Contender[], rounds: number): Promise<void> {
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const contender of contenders) await contender.takeTurn();
    }
  } finally {
    for (const contender of contenders) contender.end();
  }
}
