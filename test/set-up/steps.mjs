/** How set-up speaks and runs commands: everything it does is shown, and the first failure ends it. */
import { spawnSync } from 'node:child_process';

/** Something the reader can put right; shown without a stack. */
export class SetUpError extends Error {}

export function say(text) {
  console.log(`set-up: ${text}`);
}

/** @throws {SetUpError} when the command cannot be started or does not end with 0 */
export function run(what, command, arguments_, options = {}) {
  const { status, signal, error } = spawnSync(command, arguments_, {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  });
  if (error) throw new SetUpError(`${what} could not be started: ${error.message}`);
  if (status !== 0)
    throw new SetUpError(`${what} failed (${signal ?? `exit code ${status}`}); what it said is above.`);
}

/** @returns {string | undefined} what the command wrote, or undefined when it is missing or failed */
export function ask(command, arguments_) {
  const { status, stdout } = spawnSync(command, arguments_, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}
