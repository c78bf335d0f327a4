/** Small pieces of a stream put together: a thousand writes of some bytes cost more than one of many. */

const BLOCK_BYTES = 64 * 1024;

/** The same bytes, in blocks of which only the last may be small. A large piece goes through as it is. */
export async function* inBlocks(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    if (piece.byteLength === 0) continue;
    const isLarge = piece.byteLength >= BLOCK_BYTES;
    if (!isLarge) gathered.push(piece);
    bytes += piece.byteLength;
    if (bytes < BLOCK_BYTES) continue;
    if (gathered.length > 0) yield Buffer.concat(gathered);
    if (isLarge) yield piece;
    gathered = [];
    bytes = 0;
  }
  if (gathered.length > 0) yield Buffer.concat(gathered);
}
