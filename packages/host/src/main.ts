/**
 * The `kilonova` program: the command line, joined to a real process. The first
 * interrupt lets the command undo what it began, the second ends it where it is.
 * An error that nobody caught is treated like an interrupt, so that it undoes too.
 */
/* oxlint-disable unicorn/no-process-exit -- this is the program */
import { runCli } from './cli.js';
import { Interrupted } from './errors.js';

const EXIT_FAILURE = 1;
const EXIT_INTERRUPTED = 130;
/** For what a driver may have left open: by then nothing of the command is under way any more. */
const LAST_RESORT_MS = 2000;
/** After an error that nobody caught there may be nobody left to finish the command. */
const CRASH_MS = 60_000;

const interrupt = new AbortController();
let failed = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interrupt.signal.aborted) process.exit(EXIT_INTERRUPTED);
    interrupt.abort(new Interrupted());
  });
}

process.on('uncaughtException', (error: unknown) => {
  failed = true;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`error INTERNAL_ERROR: kilonova failed in a way it did not foresee: ${message}\n`);
  setTimeout(() => process.exit(EXIT_FAILURE), CRASH_MS).unref();
  interrupt.abort(new Interrupted({ cause: error }));
});

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Otherwise whoever read our output has seen enough (`kilonova list | head -1`).
  if (error.code !== 'EPIPE') failed = true;
});

const exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: interrupt.signal,
});
process.exitCode = failed ? EXIT_FAILURE : exitCode;
setTimeout(() => process.exit(), LAST_RESORT_MS).unref();
