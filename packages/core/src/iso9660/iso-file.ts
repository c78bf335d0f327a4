/** What an image is made of: files by their paths, each with bytes in memory or a source of known length. */

/** Bytes that are not in memory. */
export interface IsoSource {
  /** In bytes; what is read must be exactly as long. */
  readonly size: number;
  /**
   * From the first byte, each time that it is called: an image may be read more than once. A chunk that was given away
   * stays as it is.
   */
  read(): AsyncIterable<Uint8Array>;
}

/**
 * What is in a file. Files that share one and the same object also share their place in the image, so a text that
 * stands under ten names takes room once.
 */
export type IsoContent = Uint8Array | IsoSource;

/** A file to be. Its directories come of themselves. */
export interface IsoFile {
  /** Names joined by `/`, in any script; not absolute. */
  readonly path: string;
  readonly content: IsoContent;
}

/** In bytes. */
export function sizeOf(content: IsoContent): number {
  return content instanceof Uint8Array ? content.byteLength : content.size;
}
