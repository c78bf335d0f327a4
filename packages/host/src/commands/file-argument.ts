/** Files that are named on the command line and read as a whole. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../errors.js';

const LARGEST_MIB = 16;
const BYTES_PER_MIB = 2 ** 20;

/**
 * What is in the file.
 *
 * @param cwd where a relative path starts
 * @throws {UsageError} naming the option: the file cannot be read, or is too large to be what is meant
 */
export async function readFileArgument(option: string, path: string, cwd: string): Promise<Buffer> {
  try {
    const file = await open(resolve(cwd, path), 'r');
    try {
      const { size } = await file.stat();
      if (size > LARGEST_MIB * BYTES_PER_MIB) {
        throw new UsageError(`${option}: "${path}" is larger than ${LARGEST_MIB} MiB.`, { option });
      }
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new UsageError(`${option}: "${path}" ${reason}.`, { option });
  }
}
