/**
 * What can be wrong with an OVF package.
 */
import { VsphereError } from '../errors.js';

/** An OVF descriptor that cannot be used, or a package that does not hold what its descriptor promises. */
export class MalformedOvfError extends VsphereError {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super('MALFORMED_OVF', `the OVF package cannot be used: ${reason}`, options);
    this.reason = reason;
  }
}

/** A file of the package is not the one that its manifest was made for. */
export class ManifestMismatchError extends VsphereError {
  readonly file: string;
  /** `sha1`, `sha256` or `sha512` */
  readonly algorithm: string;
  readonly expected: string;
  readonly actual: string;

  constructor(file: string, algorithm: string, expected: string, actual: string) {
    super(
      'MANIFEST_MISMATCH',
      `${file} is not what the manifest says: its ${algorithm} is ${actual} instead of ${expected}. ` +
        'It was damaged or changed after the package was made; get it again.',
    );
    this.file = file;
    this.algorithm = algorithm;
    this.expected = expected;
    this.actual = actual;
  }
}
