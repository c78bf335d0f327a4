/**
 * What can be wrong with a disk image.
 */
import { VsphereError } from '../errors.js';

/** An image whose first bytes contradict themselves: damaged on the way, cut short, or forged. */
export class MalformedImageError extends VsphereError {
  /** What the image claims to be: `VMDK`, `qcow2`... */
  readonly format: string;
  readonly reason: string;

  constructor(format: string, reason: string) {
    super('MALFORMED_IMAGE', `not a usable ${format} image: ${reason}`);
    this.format = format;
    this.reason = reason;
  }
}

/** A sound image, of a kind that cannot be used here. Nothing of it has been sent. */
export class UnsuitableImageError extends VsphereError {
  /** What it is, in words. */
  readonly found: string;
  /** What is wanted, in words. */
  readonly wanted: string;

  constructor(name: string, found: string, wanted: string) {
    super('UNSUITABLE_IMAGE', `${name} is ${found}; ${wanted} is needed here. Convert it first.`);
    this.found = found;
    this.wanted = wanted;
  }
}
