/**
 * Errors about images and what is in them.
 */
import { ComputeError, withDetails } from './compute-error.js';
import type { ComputeErrorOptions, ErrorReaction } from './compute-error.js';
import { Invalid, NotFound } from './general.js';

export interface ImageFailureFacts {
  readonly imageId: string;
  /** What went wrong, as half a sentence without a full stop. */
  readonly reason: string;
}

/** The image service has no such image. */
export class ImageNotFound extends NotFound<{ imageId: string }> {
  static override readonly code: string = 'IMAGE_NOT_FOUND';
  // Every host asks the same image service.
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { imageId: string }, options?: ComputeErrorOptions) {
    super(
      `Image "${facts.imageId}" does not exist in the image service. Check the id, or upload the image first.`,
      withDetails(facts, options),
    );
  }
}

/** The image is recorded but its data cannot be used yet, or not any more. */
export class ImageNotActive extends ComputeError<{ imageId: string; status: string }> {
  static override readonly code: string = 'IMAGE_NOT_ACTIVE';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { imageId: string; status: string }, options?: ComputeErrorOptions) {
    super(
      `Image "${facts.imageId}" is ${facts.status}, not active. Wait for its upload to end, or use another image.`,
      withDetails(facts, options),
    );
  }
}

/** The image is not one that this driver can use. */
export class ImageUnacceptable extends Invalid {
  static override readonly code: string = 'IMAGE_UNACCEPTABLE';

  constructor(facts: ImageFailureFacts, options?: ComputeErrorOptions) {
    super(`Image "${facts.imageId}" cannot be used: ${facts.reason}.`, withDetails(facts, options));
  }
}

/** The data is not what the image's record says: other length, other checksum, or an unreadable record. */
export class ImageCorrupted extends ComputeError {
  static override readonly code: string = 'IMAGE_CORRUPTED';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: ImageFailureFacts, options?: ComputeErrorOptions) {
    super(
      `Image "${facts.imageId}" is damaged: ${facts.reason}. Upload it again from its source.`,
      withDetails(facts, options),
    );
  }
}

/** The image names a kind of disk that the driver does not know. */
export class InvalidDiskInfo extends Invalid<{ reason: string }> {
  static override readonly code: string = 'INVALID_DISK_INFO';

  constructor(facts: { reason: string }, options?: ComputeErrorOptions) {
    super(
      `The description of the disk makes no sense: ${facts.reason}. Correct the image's properties.`,
      withDetails(facts, options),
    );
  }
}

/** The image's disk format is not one that the driver can boot or convert. */
export class InvalidDiskFormat extends Invalid<{ diskFormat: string }> {
  static override readonly code: string = 'INVALID_DISK_FORMAT';

  constructor(facts: { diskFormat: string }, options?: ComputeErrorOptions) {
    super(
      `The disk format "${facts.diskFormat}" cannot be used on this platform. Convert the image to a format that it can read.`,
      withDetails(facts, options),
    );
  }
}

/** The image's signature does not fit its data. */
export class SignatureVerificationError extends ComputeError {
  static override readonly code: string = 'SIGNATURE_VERIFICATION_ERROR';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: ImageFailureFacts, options?: ComputeErrorOptions) {
    super(
      `The signature of image "${facts.imageId}" could not be verified: ${facts.reason}. Do not use the image before it is explained.`,
      withDetails(facts, options),
    );
  }
}

/** The certificate that signed the image is not among the trusted ones. */
export class CertificateValidationFailed extends ComputeError {
  static override readonly code: string = 'CERTIFICATE_VALIDATION_FAILED';
  static override readonly reaction: ErrorReaction = 'abort';

  constructor(facts: { certificateId: string; reason: string }, options?: ComputeErrorOptions) {
    super(
      `The signing certificate "${facts.certificateId}" is not trusted: ${facts.reason}. Correct the instance's list of trusted certificates.`,
      withDetails(facts, options),
    );
  }
}
