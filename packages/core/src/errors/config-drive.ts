/**
 * Errors about config drives and the images of file systems that they are.
 */
import { withDetails } from './compute-error.js';
import type { ComputeErrorOptions } from './compute-error.js';
import { Invalid } from './general.js';

/** A config drive was to be made in a format that the driver cannot write. */
export class ConfigDriveUnknownFormat extends Invalid<{ format: string }> {
  static override readonly code: string = 'CONFIG_DRIVE_UNKNOWN_FORMAT';

  constructor(facts: { format: string; supported: readonly string[] }, options?: ComputeErrorOptions) {
    super(
      `A config drive cannot be made as "${facts.format}". Set the option configDriveFormat to ${facts.supported.join(' or ')}.`,
      withDetails(facts, options),
    );
  }
}

/** Files that cannot stand in an ISO 9660 image as they are. The message never shows what is in them. */
export class IsoContentInvalid extends Invalid<{ path: string; reason: string }> {
  static override readonly code: string = 'ISO_CONTENT_INVALID';

  /** `reason` is half a sentence that follows the path: `is longer than an ISO 9660 image can hold`. */
  constructor(facts: { path: string; reason: string }, options?: ComputeErrorOptions) {
    super(`The ISO 9660 image cannot be made: ${facts.path} ${facts.reason}.`, withDetails(facts, options));
  }
}
