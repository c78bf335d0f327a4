#!/usr/bin/env node
/**
 * The `kilonova` program: the command line, joined to a real process. The first
 * interrupt lets the command undo what it began, the second ends it where it is.
 */
import { runCli } from './cli.js';
import { Interrupted } from './errors.js';

const EXIT_INTERRUPTED = 130;
/** For what a driver may have left open: by then nothing of the command is under way any more. */
const LAST_RESORT_MS = 2000;

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // oxlint-disable-next-line unicorn/no-process-exit -- this is the program
    if (interrupt.signal.aborted) process.exit(EXIT_INTERRUPTED);
    interrupt.abort(new Interrupted());
  });
}
// Whoever read our output has seen enough (`kilonova list | head -1`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: interrupt.signal,
});
// oxlint-disable-next-line unicorn/no-process-exit -- this is the program
setTimeout(() => process.exit(), LAST_RESORT_MS).unref();
