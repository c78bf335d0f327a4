/**
 * The `kilonova-vim` program: the command line, joined to a real process. The first interrupt ends the command in good
 * order, which includes the logout; the second ends it where it is.
 */
/* oxlint-disable unicorn/no-process-exit -- this is the program */
import { runCli } from './run-cli.js';

const EXIT_FAILURE = 1;
const EXIT_INTERRUPTED = 130;
/** For what may still hold the process: by then nothing of the command is under way any more. */
const LAST_RESORT_MS = 2000;

const interrupt = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interrupt.signal.aborted) process.exit(EXIT_INTERRUPTED);
    interrupt.abort();
  });
}

let writingFailed = false;
let unread = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    writingFailed = true;
    return;
  }
  // Whoever read our output has seen enough (`kilonova-vim tree | head`): there is nothing to tell anybody.
  unread = true;
  interrupt.abort();
});

const stderr = {
  write: (text: string) => unread || process.stderr.write(text),
  isTTY: process.stderr.isTTY,
  get columns() {
    return process.stderr.columns;
  },
};
const exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr,
  env: process.env,
  signal: interrupt.signal,
});
const wanted = unread ? 0 : exitCode;
process.exitCode = writingFailed ? EXIT_FAILURE : wanted;
setTimeout(() => process.exit(), LAST_RESORT_MS).unref();
