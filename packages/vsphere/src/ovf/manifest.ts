/**
 * The manifest of an OVF package (`.mf`): a checksum for each of its files.
 *
 * One line a file, `SHA256(disk.vmdk)= 0a1b…`. It may stand right after the descriptor or at the very end of an
 * archive, so sums have to be made before it is known which. All three algorithms are therefore run until
 * it has been seen.
 */
import { createHash, type Hash } from 'node:crypto';
import { ManifestMismatchError, MalformedOvfError } from './ovf-errors.js';

/** The algorithms that the OVF specification knows. */
export type ManifestAlgorithm = 'sha1' | 'sha256' | 'sha512';

/** The checksum of one file. */
export interface ManifestSum {
  readonly algorithm: ManifestAlgorithm;
  /** In lower case hexadecimal. */
  readonly digest: string;
}

/** By file name, exactly as written. */
export type Manifest = ReadonlyMap<string, ManifestSum>;

export const MAX_MANIFEST_BYTES = 1024 * 1024;

const LINE = /^(SHA1|SHA256|SHA512)\s*\((.+)\)\s*=\s*([0-9a-f]+)$/i;
const HEX_LENGTH: Readonly<Record<ManifestAlgorithm, number>> = { sha1: 40, sha256: 64, sha512: 128 };

/**
 * Reads a manifest.
 *
 * @throws {MalformedOvfError} a line is no checksum of a file, or a file has two
 */
export function parseManifest(text: string): Manifest {
  const sums = new Map<string, ManifestSum>();
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const [, name, file = '', digest = ''] = LINE.exec(line) ?? [];
    const algorithm = algorithmNamed(name);
    if (!algorithm || digest.length !== HEX_LENGTH[algorithm]) {
      throw new MalformedOvfError(
        `a line of its manifest is no checksum: ${JSON.stringify(line.slice(0, 200))}`,
      );
    }
    if (sums.has(file))
      throw new MalformedOvfError(`its manifest has two checksums of ${JSON.stringify(file)}`);
    sums.set(file, { algorithm, digest: digest.toLowerCase() });
  }
  return sums;
}

/** The text that {@link parseManifest} reads. */
export function formatManifest(manifest: Manifest): string {
  return Array.from(
    manifest,
    ([file, { algorithm, digest }]) => `${algorithm.toUpperCase()}(${file})= ${digest}\n`,
  ).join('');
}

/** @throws {ManifestMismatchError} the sums of a file are not those of its manifest */
export function checkSum(file: string, expected: ManifestSum, sums: FileSums): void {
  const { algorithm, digest } = expected;
  const actual = sums[algorithm];
  if (actual !== digest) throw new ManifestMismatchError(file, algorithm, digest, actual ?? 'not known');
}

/** What was found of a file's content, in lower case hexadecimal. */
export type FileSums = Readonly<Partial<Record<ManifestAlgorithm, string>>>;

/** Sums of one content, by several algorithms in one pass. */
export class ContentSums {
  readonly #hashes: ReadonlyMap<ManifestAlgorithm, Hash>;

  constructor(algorithms: Iterable<ManifestAlgorithm>) {
    this.#hashes = new Map(Array.from(algorithms, (algorithm) => [algorithm, createHash(algorithm)]));
  }

  update(piece: Uint8Array): void {
    for (const hash of this.#hashes.values()) hash.update(piece);
  }

  /** Once only. */
  digest(): FileSums {
    return Object.fromEntries(Array.from(this.#hashes, ([name, hash]) => [name, hash.digest('hex')]));
  }
}

function algorithmNamed(name: string | undefined): ManifestAlgorithm | undefined {
  const lower = name?.toLowerCase();
  return lower === 'sha1' || lower === 'sha256' || lower === 'sha512' ? lower : undefined;
}
