/**
 * Firmware, secure boot and the virtual TPM.
 *
 * Flavor and image may both ask. What one demands and the other rules out is a contradiction, and refused; what is merely
 * allowed is done where the firmware can.
 */
import type { Flavor, ImageProperties } from '@kilonova/core';
import { invalidProperty } from '../invalid-property.js';
import { requireHardware } from './hardware-version.js';
import { checkedWord, oneOf, textOf } from './spec-values.js';

export interface FirmwarePlan {
  readonly firmware?: 'bios' | 'efi';
  readonly secureBoot: boolean;
  readonly vtpm: boolean;
}

const SECURE_BOOT = ['required', 'optional', 'disabled'] as const;
type SecureBoot = (typeof SECURE_BOOT)[number];

/** Older hardware knows neither. */
const SECURE_BOOT_SINCE = 13;
const VTPM_SINCE = 14;

/** The guest finds a TPM 2.0 with a CRB interface whichever of the two is named: vSphere has no other. */
const TPM_MODELS = ['tpm-crb', 'tpm-tis'] as const;
const TPM_VERSIONS = ['2.0'] as const;

/**
 * @throws {InvalidInput} a value does not exist, flavor and image contradict each other, or what is demanded needs EFI
 *   or newer hardware
 */
export function planFirmware(
  flavor: Flavor,
  image: ImageProperties,
  hwVersion: string | undefined,
): FirmwarePlan {
  const firmware = firmwareOf(image);
  const secureBoot = secureBootOf(flavor, image);
  const vtpm = wantsTpm(flavor, image);
  if (secureBoot === 'required') {
    requireEfi(firmware, 'secure boot');
    requireHardware(hwVersion, SECURE_BOOT_SINCE, 'secure boot');
  }
  if (vtpm) {
    requireEfi(firmware, 'a virtual TPM');
    requireHardware(hwVersion, VTPM_SINCE, 'a virtual TPM');
  }
  return {
    ...(firmware === undefined ? {} : { firmware }),
    secureBoot: secureBoot === 'required' || (secureBoot === 'optional' && firmware === 'efi'),
    vtpm,
  };
}

function firmwareOf({ hwFirmwareType }: ImageProperties): 'bios' | 'efi' | undefined {
  if (hwFirmwareType === undefined) return undefined;
  return checkedWord(hwFirmwareType, 'hw_firmware_type', ['bios', 'uefi']) === 'uefi' ? 'efi' : 'bios';
}

function secureBootOf(
  { extraSpecs = {} }: Flavor,
  { osSecureBoot }: ImageProperties,
): SecureBoot | undefined {
  const wanted = oneOf(extraSpecs, 'os:secure_boot', SECURE_BOOT);
  const given =
    osSecureBoot === undefined ? undefined : checkedWord(osSecureBoot, 'os_secure_boot', SECURE_BOOT);
  const both = new Set([wanted, given]);
  if (both.has('required') && both.has('disabled')) {
    throw invalidProperty('os:secure_boot', `must not contradict os_secure_boot (${given})`, wanted);
  }
  if (both.has('required')) return 'required';
  return both.has('disabled') ? 'disabled' : (wanted ?? given);
}

function wantsTpm({ extraSpecs = {} }: Flavor, image: ImageProperties): boolean {
  const version = agreed(
    textOf(extraSpecs, 'hw:tpm_version'),
    image.hwTpmVersion,
    ['hw:tpm_version', 'hw_tpm_version'],
    TPM_VERSIONS,
  );
  const model = agreed(
    textOf(extraSpecs, 'hw:tpm_model'),
    image.hwTpmModel,
    ['hw:tpm_model', 'hw_tpm_model'],
    TPM_MODELS,
  );
  if (model !== undefined && version === undefined) {
    throw invalidProperty('hw:tpm_model', 'needs hw:tpm_version, or hw_tpm_version of the image', model);
  }
  return version !== undefined;
}

function agreed<T extends string>(
  wanted: string | undefined,
  given: string | undefined,
  [key, property]: readonly [string, string],
  words: readonly T[],
): T | undefined {
  const ofFlavor = wanted === undefined ? undefined : checkedWord(wanted, key, words);
  const ofImage = given === undefined ? undefined : checkedWord(given, property, words);
  if (ofFlavor !== undefined && ofImage !== undefined && ofFlavor !== ofImage) {
    throw invalidProperty(key, `must be what ${property} of the image is (${ofImage})`, ofFlavor);
  }
  return ofFlavor ?? ofImage;
}

function requireEfi(firmware: 'bios' | 'efi' | undefined, what: string): void {
  if (firmware === 'efi') return;
  throw invalidProperty('hw_firmware_type', `must be uefi for ${what}`, firmware ?? null);
}
