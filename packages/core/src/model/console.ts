/** Where a console proxy has to connect to show a guest's screen or serial line. */
export interface ConsoleConnection {
  readonly host: string;
  readonly port: number;
  /** Path or ticket the proxy presents first. A ticket is a secret: never logged. */
  readonly internalAccessPath?: string;
}

export interface SpiceConsoleConnection extends ConsoleConnection {
  readonly tlsPort?: number;
}
