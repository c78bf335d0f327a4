/**
 * The one base of every error that crosses the contract.
 *
 * What an error *is* (its code, whether a repeat may help, what an orchestrator
 * does about it) is said once, on the class; what happened is said by the
 * message and `details`. A driver makes an error of its own by extending any
 * class of this family and giving it a code.
 *
 * Errors are recognised by a brand and not by `instanceof`, so two copies of
 * this package in one process still understand each other.
 */

/**
 * What an orchestrator does when it meets the error while building an instance:
 * `retry-elsewhere` undoes the build and tries another host, `abort` undoes it and
 * puts the instance in error, `ignore` takes the error as the end of the matter
 * (the instance is gone, there is nothing to undo or report).
 */
export type ErrorReaction = 'retry-elsewhere' | 'abort' | 'ignore';

/** Facts about what happened, for machines. Never a password, ticket or cookie. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

export interface ComputeErrorOptions {
  /** What made this error happen; kept, and looked through by {@link isComputeError}. */
  readonly cause?: unknown;
  /** Joined to the details that the class itself sets. */
  readonly details?: ErrorDetails;
  /** Overrides what the class says of itself, for this one error. */
  readonly retryable?: boolean;
  /** Overrides what the class says of itself, for this one error. */
  readonly reaction?: ErrorReaction;
}

const LINEAGE = Symbol.for('kilonova.ComputeError.lineage');
const MAX_CAUSE_DEPTH = 32;

export abstract class ComputeError<Details extends ErrorDetails = ErrorDetails> extends Error {
  /** A subclass without a code of its own keeps its parent's. */
  static readonly code: string = 'COMPUTE_ERROR';
  static readonly retryable: boolean = false;
  static readonly reaction: ErrorReaction = 'retry-elsewhere';

  /** Stable, in capitals; each has a section in `docs/reference/errors.md`. */
  readonly code: string;
  /** True when the very same call on the same host may succeed later with nothing changed by anybody. */
  readonly retryable: boolean;
  readonly reaction: ErrorReaction;
  readonly details: Details & ErrorDetails;
  /** Codes of the class and of all it descends from, nearest first. */
  readonly [LINEAGE]: readonly string[];

  constructor(message: string, options: ComputeErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    const kind = new.target;
    this.name = kind.name;
    this.code = kind.code;
    this.retryable = options.retryable ?? kind.retryable;
    this.reaction = options.reaction ?? kind.reaction;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each subclass hands over what it declares
    this.details = (options.details ?? {}) as Details & ErrorDetails;
    this[LINEAGE] = lineageOf(kind);
    // Not for eyes: keeps the brand out of console output and of copies.
    Object.defineProperty(this, LINEAGE, { enumerable: false });
  }

  /** For logs and machine-readable output: everything but the stack. */
  toJSON(): Record<string, unknown> {
    return {
      name: this.name,
      code: this.code,
      message: this.message,
      retryable: this.retryable,
      reaction: this.reaction,
      details: this.details,
      ...(this.cause === undefined ? {} : { cause: describeCause(this.cause, 1) }),
    };
  }
}

/**
 * The first error of the contract in `error` and its chain of causes; with a code,
 * the first that has this code or descends from the class that has it. So
 * `findComputeError(error, 'NOT_FOUND')` finds an `InstanceNotFound` too.
 */
export function findComputeError(error: unknown, code?: string): ComputeError | undefined {
  let current = error;
  // Bounded, since nothing stops somebody from making a ring of causes.
  for (let depth = 0; depth < MAX_CAUSE_DEPTH && current instanceof Error; depth++) {
    if (isBranded(current) && (code === undefined || current[LINEAGE].includes(code))) return current;
    current = current.cause;
  }
  return undefined;
}

/** Whether `error`, or one of its causes, is an error of the contract (with this code, if one is given). */
export function isComputeError(error: unknown, code?: string): boolean {
  return findComputeError(error, code) !== undefined;
}

/** Joins the facts a class is about with whatever its thrower adds. */
export function withDetails(facts: object, options: ComputeErrorOptions = {}): ComputeErrorOptions {
  return { ...options, details: { ...options.details, ...facts } };
}

function lineageOf(kind: typeof ComputeError): readonly string[] {
  const codes: string[] = [];
  for (let at = kind; typeof at.code === 'string'; at = Object.getPrototypeOf(at)) {
    if (codes.at(-1) !== at.code) codes.push(at.code);
  }
  return codes;
}

function isBranded(error: Error): error is ComputeError {
  return Array.isArray((error as Partial<ComputeError>)[LINEAGE]);
}

/** What was thrown, for a message: anything can be. */
export function inWords(thrown: unknown): string {
  if (thrown instanceof Error)
    return thrown.name === 'Error' ? thrown.message : `${thrown.name}: ${thrown.message}`;
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  return 'message' in thrown && typeof thrown.message === 'string'
    ? thrown.message
    : 'something that is no error';
}

function describeCause(cause: unknown, depth: number): unknown {
  if (!(cause instanceof Error)) return inWords(cause);
  const { name, message } = cause;
  return {
    name,
    ...(isBranded(cause) ? { code: cause.code, details: cause.details } : {}),
    message,
    ...(cause.cause === undefined || depth >= MAX_CAUSE_DEPTH
      ? {}
      : { cause: describeCause(cause.cause, depth + 1) }),
  };
}
