/** What the command line may touch of the process it runs in; a test gives its own. */

/** Where text goes. */
export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Where text comes from: a pipe, or a person at a terminal. */
export interface TextSource extends AsyncIterable<string | Uint8Array> {
  readonly isTTY?: boolean | undefined;
  /** Of a terminal: whether keys come one by one and unseen. */
  setRawMode?(raw: boolean): unknown;
  /** Lets the process end although somebody could still type. */
  pause?(): unknown;
}

/** The surroundings of one command. */
export interface CliIo {
  readonly stdin: TextSource;
  /** Results, and nothing else. */
  readonly stdout: TextSink;
  /** Progress and complaints. */
  readonly stderr: TextSink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal;
}
