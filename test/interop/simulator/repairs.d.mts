export interface Repair {
  /** Name of the file inside govmomi's simulator folder. */
  readonly file: string;
  readonly why: string;
  /** The passage, exactly as installed. */
  readonly find: string;
  readonly replace: string;
}

export const repairs: readonly Repair[];

/** The file's text with its repairs made. @throws {Error} when a passage is not there exactly once */
export function repaired(file: string, text: string, list?: readonly Repair[]): string;
