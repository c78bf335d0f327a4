/**
 * Asking what went wrong.
 *
 * A fault can be the error at hand, the cause of it (a driver wraps what we throw), or the cause that
 * the server names inside another fault. And a fault is also everything it inherits: a
 * FileLocked is a FileFault. All of that is looked through, so that a caller names the one
 * condition it can do something about.
 */
import type { ApiDataObjects } from '../schema/data-object.js';
import { VimFaultError } from './vim-fault-error.js';

const MAX_DEPTH = 32;

/**
 * True when `error`, or what caused it, is a fault of that name or one that inherits from it.
 *
 * Narrows to an error that may have a `fault`: use {@link findVimFault} for the fields of the very fault
 * that matched.
 */
export function isVimFault(
  error: unknown,
  name: string,
): error is Error & { readonly fault?: VimFaultError['fault']; readonly hint?: string | undefined } {
  return findVimFault(error, name) !== undefined;
}

/** The first fault of that name, or one that inherits from it, in the error or in its causes. */
export function findVimFault<N extends keyof ApiDataObjects>(
  error: unknown,
  name: N,
): ApiDataObjects[N] | undefined;
export function findVimFault(error: unknown, name: string): VimFaultError['fault'] | undefined;
export function findVimFault(error: unknown, name: string): object | undefined {
  let current = error;
  for (let depth = 0; current instanceof Error && depth < MAX_DEPTH; depth += 1) {
    const found = current instanceof VimFaultError ? current.findFault(name) : undefined;
    if (found) return found;
    current = current.cause;
  }
  return undefined;
}
