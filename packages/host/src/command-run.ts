/**
 * One run of the command line: what the global options say, the log and the
 * progress line that follow from them, and how a command gets at a driver.
 * Commands hold only what is their own.
 */
import type { OperationContext } from '@kilonova/core';
import { loadConfig, type Config } from './config/load-config.js';
import type { DriverChoice } from './driver-choice.js';
import { Interrupted } from './errors.js';
import { exitCodeOf, type ExitCode } from './exit-codes.js';
import type { CliIo } from './io.js';
import { inspectDriver, type DriverReport } from './inspect-driver.js';
import { withDriver, type HostedDriver } from './orchestrator.js';
import { createLog, type CommandLog, type LogLevel } from './output/logger.js';
import { ProgressDisplay } from './output/progress.js';
import { Redactor } from './output/redaction.js';
import { whatFailed } from './what-failed.js';
import { reportAnswer, reportError, type Answer, type ReportTarget } from './output/report.js';

export interface GlobalOptions {
  readonly config?: string;
  readonly driver?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly logLevel?: LogLevel;
  /** Milliseconds. */
  readonly timeout?: number;
}

export class CommandRun {
  readonly #io: CliIo;
  readonly #redactor = new Redactor();
  readonly #report: ReportTarget;
  #progress: ProgressDisplay;
  #options: GlobalOptions = {};
  #log: CommandLog | undefined;

  /** `json` is known before the arguments are parsed, since they may be what is wrong. */
  constructor(io: CliIo, json: boolean) {
    this.#io = io;
    this.#progress = new ProgressDisplay(io.stderr, { silent: true });
    this.#report = {
      json,
      redactor: this.#redactor,
      writeOut: (text) => void io.stdout.write(text),
      writeErrorLine: (line) => this.#progress.writeLine(line),
    };
  }

  /** Once the arguments are parsed, before the command itself. */
  begin(options: GlobalOptions): void {
    const { stderr } = this.#io;
    const isTTY = stderr.isTTY === true;
    this.#options = options;
    const silent = options.quiet === true || (this.#report.json && !isTTY);
    const progress = new ProgressDisplay(stderr, { silent });
    this.#progress = progress;
    this.#log = createLog({
      level: levelOf(options),
      json: this.#report.json,
      redactor: this.#redactor,
      writeLine: (line) => progress.writeLine(line),
    });
  }

  /** Where relative paths on the command line start. */
  get cwd(): string {
    return this.#io.cwd ?? process.cwd();
  }

  get log(): CommandLog {
    if (this.#log === undefined) throw new Error('The run has not begun.');
    return this.#log;
  }

  /** @throws {ConfigInvalid} */
  config(): Promise<Config> {
    const { config: file } = this.#options;
    const { env, cwd } = this.#io;
    return loadConfig({
      env,
      ...(file === undefined ? {} : { file }),
      ...(cwd === undefined ? {} : { cwd }),
    });
  }

  /** Runs `work` with the chosen driver, started before and cleaned up after it, whatever becomes of it. */
  async withDriver<T>(
    what: string,
    config: Config,
    work: (driver: HostedDriver, ctx: OperationContext) => Promise<T>,
  ): Promise<T> {
    const { env, cwd = process.cwd(), signal } = this.#io;
    const { driver: chosen, timeout = config.timeoutMs } = this.#options;
    const announce = (): void =>
      this.#progress.writeLine('interrupted: undoing what was begun (interrupt again to end at once)');
    signal?.addEventListener('abort', announce, { once: true });
    try {
      return await withDriver(
        {
          config,
          env,
          cwd,
          what,
          timeoutMs: timeout,
          log: this.log,
          progress: this.#progress.sink,
          onOptions: (options) => this.#redactor.learn(options),
          ...(chosen === undefined ? {} : { chosen }),
          ...(signal === undefined ? {} : { signal }),
        },
        work,
      );
    } finally {
      signal?.removeEventListener('abort', announce);
      this.#progress.end();
    }
  }

  /** Looks at each of these drivers, and at the one of the command line, without starting any. */
  inspectDrivers(config: Config, names: readonly string[]): Promise<DriverReport[]> {
    const { env, cwd = process.cwd() } = this.#io;
    const { driver: chosen } = this.#options;
    const choices: DriverChoice[] = names.map((name) => ({ name, resolveFrom: config.source.file ?? cwd }));
    if (chosen !== undefined) choices.push({ name: chosen, resolveFrom: cwd });
    const onOptions = (options: unknown): void => this.#redactor.learn(options);
    const distinct = [...new Map(choices.map((choice) => [choice.name, choice])).values()];
    return Promise.all(
      distinct.map((choice) => inspectDriver(choice, { config, env, log: this.log, onOptions })),
    );
  }

  answer(answer: Answer): void {
    this.#progress.end();
    reportAnswer(answer, this.#report);
  }

  /** Reports what went wrong. */
  fail(error: unknown): ExitCode {
    this.#progress.end();
    const interrupted = this.#io.signal?.aborted === true;
    const exitCode = interrupted ? 130 : exitCodeOf(error);
    this.#log?.debug('command failed', { exitCode, error });
    reportError(
      interrupted && isGivingUp(error) ? new Interrupted({ cause: error }) : error,
      exitCode,
      this.#report,
    );
    return exitCode;
  }

  async close(): Promise<void> {
    this.#progress.end();
    await this.#log?.close();
  }
}

/** By itself a command says what went wrong; what a driver has to warn of is for those who ask. */
function levelOf({ logLevel, verbose }: GlobalOptions): LogLevel {
  return logLevel ?? (verbose === true ? 'info' : 'error');
}

/** As opposed to an undo that failed, which the user has to hear of. */
function isGivingUp(error: unknown): boolean {
  const code = whatFailed(error)?.code;
  return code === undefined || code === 'OPERATION_ABORTED' || code === 'INTERRUPTED';
}
