/** What a command may touch of the process it runs in; a program that embeds the host gives its own. */
import type { Environment } from './config/environment-references.js';
import type { TextSink } from './output/progress.js';

export interface CliIo {
  /** Results, and nothing else. */
  readonly stdout: TextSink;
  /** Progress, log lines and complaints. */
  readonly stderr: TextSink;
  readonly env: Environment;
  /** Relative paths start here. Absent: the directory of the process. */
  readonly cwd?: string;
  /** Abort it to interrupt the command, which then undoes what it began and ends. */
  readonly signal?: AbortSignal;
}
