/** What goes wrong on the command line itself. */

/** The root of these: they are the program's own, and no part of the client. */
export class CliError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** An argument that makes no sense, or one that is missing. */
export class UsageError extends CliError {
  constructor(message: string, options?: ErrorOptions) {
    super('USAGE', message, options);
  }
}

/** Something was named, and it is not on the server. */
export class NotOnServerError extends CliError {
  constructor(message: string) {
    super('NOT_ON_SERVER', message);
  }
}

/** The user interrupted. */
export class InterruptedError extends CliError {
  constructor(rest?: string) {
    super('INTERRUPTED', withRest('interrupted', rest));
  }
}

/** `--timeout` is over. */
export class CommandTimeoutError extends CliError {
  readonly timeoutMs: number;

  constructor(timeoutMs: number, rest?: string) {
    super('COMMAND_TIMEOUT', withRest(`not done within ${timeoutMs / 1000} s`, rest));
    this.timeoutMs = timeoutMs;
  }
}

function withRest(what: string, rest: string | undefined): string {
  return rest === undefined ? what : `${what}; ${rest}`;
}
