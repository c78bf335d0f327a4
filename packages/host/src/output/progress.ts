/**
 * How far a command is, on standard error: one line that is drawn over and over
 * on a terminal, a line for each new step elsewhere.
 *
 * Everything else that goes to standard error passes through `writeLine`, which
 * takes the moving line out of the way first.
 */
import type { ProgressSink, ProgressUpdate } from '@kilonova/core';
import { printable } from './printable.js';
import { TransferRate } from './transfer-rate.js';

export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const CLEAR_LINE = '\r\u001B[2K';
const USUAL_COLUMNS = 80;

export class ProgressDisplay {
  readonly #stream: TextSink;
  readonly #silent: boolean;
  #latest: ProgressUpdate | undefined;
  #timer: NodeJS.Timeout | undefined;
  #frame = 0;
  #rate = new TransferRate();

  constructor(stream: TextSink, options: { readonly silent: boolean }) {
    this.#stream = stream;
    this.#silent = options.silent;
  }

  readonly sink: ProgressSink = (update) => {
    if (this.#silent) return;
    const isNews = update.step !== this.#latest?.step;
    if (isNews) this.#rate = new TransferRate();
    this.#latest = update;
    if (this.#stream.isTTY === true) this.#show(isNews);
    else if (isNews) this.#stream.write(`${printable(update.step)}\n`);
  };

  /** Writes a line of its own, whatever is being shown. */
  writeLine(line: string): void {
    this.#stream.write(`${this.#timer === undefined ? '' : CLEAR_LINE}${line}\n`);
    if (this.#timer !== undefined) this.#draw();
  }

  /** Takes the moving line away. What comes next may begin anew. */
  end(): void {
    this.#latest = undefined;
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#stream.write(CLEAR_LINE);
  }

  #show(isNews: boolean): void {
    // A picture must not keep the process alive.
    this.#timer ??= setInterval(() => this.#draw(), FRAME_MS).unref();
    // Percentages can come by the thousand: they wait for the next frame.
    if (isNews) this.#draw();
  }

  #draw(): void {
    if (this.#latest === undefined) return;
    const { step, percent, transfer } = this.#latest;
    const frame = FRAMES[this.#frame++ % FRAMES.length];
    const share = transfer === undefined ? percentOf(percent) : ` ${this.#rate.of(transfer, Date.now())}`;
    // A terminal that was never told its size says 0.
    const room = (this.#stream.columns || USUAL_COLUMNS) - share.length - 3;
    this.#stream.write(`${CLEAR_LINE}${frame} ${printable(step).slice(0, Math.max(room, 0))}${share}`);
  }
}

function percentOf(percent: number | undefined): string {
  return percent === undefined ? '' : ` ${Math.round(percent)}%`;
}
