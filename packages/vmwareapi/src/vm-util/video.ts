/**
 * Video memory: the image says how much, the flavor how much it may be. Without the flavor's leave the VM gets what the
 * server gives every VM.
 */
import { RequestedVRamTooHigh, type Flavor, type ImageProperties } from '@kilonova/core';
import { dataObject, type VirtualMachineVideoCard } from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';
import { wholeNumber } from './spec-values.js';

const KB_PER_MB = 1024;
/** Temporary: the card takes the place of the one that every VM has. */
const VIDEO_CARD_KEY = -1;
const MOST_MB = 256;

/**
 * Kilobytes, as the API counts; `undefined` for the server's default.
 *
 * @throws {RequestedVRamTooHigh} the image wants more than the flavor allows
 * @throws {InvalidInput} a value is no whole number, or more than a VM can have
 */
export function videoRamKb(
  { extraSpecs = {} }: Flavor,
  { hwVideoRam = 0 }: ImageProperties,
): number | undefined {
  const maximumMb = wholeNumber(extraSpecs, 'hw_video:ram_max_mb') ?? 0;
  if (hwVideoRam < 0 || hwVideoRam > MOST_MB) {
    throw invalidProperty('hw_video_ram', `must be a number of MiB from 0 to ${MOST_MB}`, hwVideoRam);
  }
  if (hwVideoRam > maximumMb) {
    const details = { property: 'hw_video_ram' };
    throw new RequestedVRamTooHigh({ requestedMb: hwVideoRam, maximumMb }, { details });
  }
  return hwVideoRam === 0 ? undefined : hwVideoRam * KB_PER_MB;
}

export function videoCard(ramKb: number): VirtualMachineVideoCard {
  return dataObject('VirtualMachineVideoCard', {
    key: VIDEO_CARD_KEY,
    videoRamSizeInKB: ramKb,
    useAutoDetect: false,
  });
}
