/**
 * A local file as a source of bytes that allocates nothing on the way: a few buffers go round. While one chunk is sent,
 * the next is read.
 */
import { open, type FileHandle } from 'node:fs/promises';

/** Smaller chunks cost more each than they save in memory. */
const CHUNK_BYTES = 256 * 1024;
/** The one that is being sent, the one just given out, and the one that is read ahead. */
const BUFFERS = 3;

export interface FileSource {
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Also when it was read to its end, or not at all. */
  close(): Promise<void>;
}

/** @throws the file system's error; also for what is no file */
export async function openFileSource(path: string): Promise<FileSource> {
  const handle = await open(path, 'r');
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new TypeError(`${path} is not a file`);
    return { size: stat.size, chunks: chunksOf(handle), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array, void, undefined> {
  const buffers = Array.from({ length: BUFFERS }, () => Buffer.allocUnsafeSlow(CHUNK_BYTES));
  let position = 0;
  let turn = 0;
  const readNext = async (): Promise<Buffer> => {
    const buffer = buffers[turn++ % BUFFERS] ?? Buffer.alloc(0);
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position);
    position += bytesRead;
    return buffer.subarray(0, bytesRead);
  };
  let next = readNext();
  for (;;) {
    const chunk = await next;
    if (chunk.length === 0) return;
    next = readNext();
    // A failure is told when its turn comes, and to nobody when it never does.
    next.catch(() => {});
    yield chunk;
  }
}
