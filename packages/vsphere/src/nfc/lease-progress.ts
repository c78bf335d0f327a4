/**
 * How far the files of a lease have come, for the server and for the caller.
 *
 * Where sizes are known they count; where they are not, each file is a step. What was estimated too small
 * stays at 99: 100 is said when everything has been done, and not before.
 */
import type { Logger } from '../session/logger.js';

/** What a caller is told while the files of a lease are on their way. */
export interface LeaseProgress {
  /** From 0 to 100, never going back. */
  readonly percent: number;
  /** Of all files so far. */
  readonly bytesDone: number;
  /** The file that is on its way. */
  readonly file: string;
}

export class ProgressMeter {
  readonly #fileCount: number;
  readonly #totalBytes: number | undefined;
  readonly #tell: (percent: number) => void;
  readonly #onProgress: ((progress: LeaseProgress) => void) | undefined;
  readonly #logger: Logger;
  #filesDone = 0;
  #bytesBefore = 0;
  #bytesOfFile = 0;
  #percent = 0;

  constructor(parts: {
    readonly sizes: readonly (number | undefined)[];
    /** Takes the percentage for the server's next report. */
    readonly tell: (percent: number) => void;
    readonly onProgress: ((progress: LeaseProgress) => void) | undefined;
    readonly logger: Logger;
  }) {
    const { sizes, tell, onProgress, logger } = parts;
    this.#fileCount = Math.max(1, sizes.length);
    const isKnown = sizes.length > 0 && sizes.every((size) => size !== undefined && size > 0);
    this.#totalBytes = isKnown ? sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) : undefined;
    this.#tell = tell;
    this.#onProgress = onProgress;
    this.#logger = logger;
  }

  /** So many bytes of the file have gone through. */
  moved(file: string, bytesOfFile: number): void {
    this.#bytesOfFile = bytesOfFile;
    this.#say(file);
  }

  /** The file is through, or was left out. */
  fileDone(file: string): void {
    this.#filesDone += 1;
    this.#bytesBefore += this.#bytesOfFile;
    this.#bytesOfFile = 0;
    this.#say(file);
  }

  #say(file: string): void {
    const bytesDone = this.#bytesBefore + this.#bytesOfFile;
    const share =
      this.#totalBytes === undefined ? this.#filesDone / this.#fileCount : bytesDone / this.#totalBytes;
    this.#percent = Math.max(this.#percent, Math.min(99, Math.floor(share * 100)));
    this.#tell(this.#percent);
    try {
      this.#onProgress?.({ percent: this.#percent, bytesDone, file });
    } catch (error) {
      this.#logger.warn('a progress callback threw', { file, error });
    }
  }
}
