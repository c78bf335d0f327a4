/**
 * The few logging methods that the contract uses.
 *
 * A winston logger fits as it is; so does anything else with four levels and
 * `child`. Fields go in the second argument, never into the message.
 */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  error(message: string, fields?: LogFields): unknown;
  warn(message: string, fields?: LogFields): unknown;
  info(message: string, fields?: LogFields): unknown;
  debug(message: string, fields?: LogFields): unknown;
  /** A logger that adds `fields` to all it writes. */
  child(fields: LogFields): Logger;
}

/** Writes nothing. */
export const nullLogger: Logger = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => nullLogger,
};
