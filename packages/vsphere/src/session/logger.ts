/**
 * The few logging methods we use. A winston logger fits as it is.
 *
 * Fields go in the second argument. No password, ticket, cookie or session key is ever among them.
 */
export interface Logger {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): unknown;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): unknown;
}

/** Writes nothing. */
export const nullLogger: Logger = { debug() {}, warn() {} };
