/**
 * How far a command is: one line on a terminal that is drawn over and over, and nothing elsewhere.
 *
 * Whatever else goes to standard error passes through {@link ProgressLine.writeLine}, which takes the moving line
 * out of the way first.
 */
import type { TextSink } from '../io.js';
import { printable } from './printable.js';

const CLEAR_LINE = '\r\u001B[2K';
const USUAL_COLUMNS = 80;
/** Percentages can come by the thousand. */
const REDRAW_MS = 100;

export class ProgressLine {
  readonly #sink: TextSink;
  #shown = false;
  #drawnMs = Number.NEGATIVE_INFINITY;

  constructor(sink: TextSink) {
    this.#sink = sink;
  }

  /** Shows how far it is, if somebody is looking. */
  show(text: string): void {
    if (this.#sink.isTTY !== true) return;
    const nowMs = performance.now();
    if (this.#shown && nowMs - this.#drawnMs < REDRAW_MS) return;
    this.#drawnMs = nowMs;
    this.#shown = true;
    // A terminal that was never told its size says 0.
    const room = (this.#sink.columns || USUAL_COLUMNS) - 1;
    this.#sink.write(CLEAR_LINE + printable(text).slice(0, room));
  }

  /** A line that stays. */
  writeLine(line: string): void {
    this.end();
    this.#sink.write(`${line}\n`);
  }

  /** Takes the moving line away. */
  end(): void {
    if (this.#shown) this.#sink.write(CLEAR_LINE);
    this.#shown = false;
  }
}
