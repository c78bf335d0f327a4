/**
 * One run of the command line: the session that commands get, the output, and the end of both. Commands hold only
 * what is their own.
 */
import { CallAbortedError, SessionClosedError } from '../errors.js';
import { loadSchema } from '../schema/load-schema.js';
import { formatRef } from '../schema/managed-object-reference.js';
import { vimSchema, type SchemaTable } from '../schema/table.js';
import { VimSession } from '../session/vim-session.js';
import { CommandTimeoutError, InterruptedError } from './cli-errors.js';
import { sessionOptions, type ConnectionOptions } from './connection.js';
import { exitCodeOf, type ExitCode } from './exit-codes.js';
import type { CliIo } from './io.js';
import { plainJson } from './output/plain-json.js';
import { printable } from './output/printable.js';
import { ProgressLine } from './output/progress-line.js';
import { reportOf } from './output/report-error.js';
import { Secrets } from './secrets.js';

/** The options of every command. */
export interface GlobalOptions extends ConnectionOptions {
  readonly json?: boolean;
  readonly debug?: boolean;
  /** Milliseconds, for the whole command. */
  readonly timeout?: number;
}

export class CommandRun {
  readonly io: CliIo;
  readonly progress: ProgressLine;
  readonly #secrets = new Secrets();
  readonly #ending = new AbortController();
  #options: GlobalOptions;
  #timer: NodeJS.Timeout | undefined;
  #schema: Promise<SchemaTable> | undefined;

  /** Whether JSON is wanted is known before the arguments are parsed, since they may be what is wrong. */
  constructor(io: CliIo, options: Pick<GlobalOptions, 'json' | 'debug'>) {
    this.io = io;
    this.#options = options;
    this.progress = new ProgressLine(io.stderr);
  }

  /** Ends everything that is under way: the user interrupted, or the time is over. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  get json(): boolean {
    return this.#options.json === true;
  }

  /** The API that is spoken: the built-in one, or what `--schema` says. Read once. */
  schema(): Promise<SchemaTable> {
    const file = this.#options.schema ?? this.io.env['VSPHERE_SCHEMA'];
    this.#schema ??= file === undefined ? Promise.resolve(vimSchema()) : loadSchema(file);
    return this.#schema;
  }

  /** Once the arguments are parsed, before the command itself. */
  begin(options: GlobalOptions): void {
    this.#options = options;
    const { signal } = this.io;
    const interrupt = (): void => this.#ending.abort(new InterruptedError());
    if (signal.aborted) interrupt();
    else signal.addEventListener('abort', interrupt, { once: true, signal: this.#ending.signal });
    const { timeout } = options;
    if (timeout === undefined) return;
    this.#timer = setTimeout(() => this.#ending.abort(new CommandTimeoutError(timeout)), timeout);
  }

  /** Runs `work` logged in. The session is closed before this is over, whatever becomes of `work`. */
  async withSession<T>(work: (session: VimSession) => Promise<T>): Promise<T> {
    if (this.#options.password !== undefined) {
      this.#secrets.add(this.#options.password);
      this.progress.writeLine(
        'warning: a password among the arguments can be read by everybody on this machine',
      );
    }
    const options = await sessionOptions(this.#options, this.io, this.signal);
    this.#secrets.add(options.password);
    const { signal } = this;
    const schema = await this.schema();
    const session = await VimSession.connect({ ...options, schema, ...this.#observer() }, { signal });
    try {
      return await work(session);
    } finally {
      this.progress.end();
      await session.close();
    }
  }

  /** The result: one JSON document for machines, text for people. */
  answer(document: unknown, text: string): void {
    this.progress.end();
    if (this.json) this.io.stdout.write(`${JSON.stringify(plainJson(document), null, 2)}\n`);
    else if (text !== '') this.io.stdout.write(`${text}\n`);
  }

  /** One of many results, as it comes: a JSON document to a line, or text. */
  answerLine(document: unknown, text: string): void {
    this.progress.end();
    this.io.stdout.write(`${this.json ? JSON.stringify(plainJson(document)) : text}\n`);
  }

  /** What people should know and is no error. */
  warn(text: string): void {
    this.progress.writeLine(`warning: ${printable(this.#secrets.clean(text))}`);
  }

  /** Reports what went wrong. */
  fail(error: unknown): ExitCode {
    this.progress.end();
    const told = this.#whatEndedIt(error);
    const exitCode = exitCodeOf(told);
    const { code, message, hint, fault } = reportOf(told);
    const clean = this.#secrets.clean(message);
    if (this.json) {
      const facts = {
        code,
        message: clean,
        ...(hint !== undefined && { hint }),
        ...(fault !== undefined && { fault }),
      };
      this.io.stdout.write(`${JSON.stringify({ error: { ...facts, exitCode } }, null, 2)}\n`);
    } else {
      this.progress.writeLine(`error ${code}: ${sentence(clean, hint)}`);
    }
    if (this.#options.debug === true) this.progress.writeLine(this.#secrets.clean(stacksOf(error)));
    return exitCode;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.progress.end();
  }

  /** That a call was aborted is how it ended; why is that the user interrupted, or that the time is over. */
  #whatEndedIt(error: unknown): unknown {
    const { signal } = this;
    if (!signal.aborted || !(error instanceof Error)) return error;
    if (error !== signal.reason && !(error instanceof SessionClosedError) && error.name !== 'AbortError')
      return error;
    const task = error instanceof CallAbortedError && error.object.type === 'Task' ? error.object : undefined;
    const rest = task && `${formatRef(task)} may still be running`;
    return signal.reason instanceof CommandTimeoutError
      ? new CommandTimeoutError(signal.reason.timeoutMs, rest)
      : new InterruptedError(rest);
  }

  #observer() {
    if (this.#options.debug !== true) return {};
    return {
      onCall: (record: object) =>
        this.progress.writeLine(this.#secrets.clean(`call ${JSON.stringify(record)}`)),
    };
  }
}

function sentence(message: string, hint: string | undefined): string {
  const text = printable(message);
  return hint === undefined || text.includes(hint) ? text : `${text} (${printable(hint)})`;
}

function stacksOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stacksOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
