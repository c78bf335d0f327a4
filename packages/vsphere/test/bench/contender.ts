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

/** The work of one turn, or one time of several in it. */
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
   * Works for a while; the first time does not count. A process that has waited for the others finds its caches cold,
   * its memory given back and, in Node, the code thrown away that it had compiled; nobody is measured for that.
   *
   * @param turnMs how long at least; work that takes longer is done twice
   * @throws {Error} the process ended instead of answering
   */
  async takeTurn(turnMs: number): Promise<void> {
    const endMs = performance.now() + turnMs;
    await this.#work();
    const works: Turn[] = [];
    do works.push(await this.#work());
    while (performance.now() < endMs);
    this.#turns.push({
      wallMs: median(works.map(({ wallMs }) => wallMs)),
      cpuMs: median(works.map(({ cpuMs }) => cpuMs)),
      items: works[0]?.items ?? 0,
    });
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
export async function takeTurns(
  contenders: readonly Contender[],
  rounds: number,
  turnMs: number,
): Promise<void> {
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const contender of contenders) await contender.takeTurn(turnMs);
    }
  } finally {
    for (const contender of contenders) contender.end();
  }
}
