import type { ImageProperties } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { planFirmware } from './firmware.js';

function plan(image: ImageProperties, extraSpecs: Record<string, string> = {}, hwVersion?: string) {
  return planFirmware({ name: 'm', vcpus: 1, memoryMb: 4, rootGb: 1, extraSpecs }, image, hwVersion);
}

const efi = { hwFirmwareType: 'uefi' };

describe('planFirmware', () => {
  it.each([
    [{}, {}, { secureBoot: false, vtpm: false }],
    [{ hwFirmwareType: 'bios' }, {}, { firmware: 'bios', secureBoot: false, vtpm: false }],
    [efi, {}, { firmware: 'efi', secureBoot: false, vtpm: false }],
    [{ ...efi, osSecureBoot: 'required' }, {}, { firmware: 'efi', secureBoot: true, vtpm: false }],
    [efi, { 'os:secure_boot': 'required' }, { firmware: 'efi', secureBoot: true, vtpm: false }],
    [{ ...efi, osSecureBoot: 'optional' }, {}, { firmware: 'efi', secureBoot: true, vtpm: false }],
    [{ osSecureBoot: 'optional' }, {}, { secureBoot: false, vtpm: false }],
    [
      { ...efi, osSecureBoot: 'optional' },
      { 'os:secure_boot': 'disabled' },
      { firmware: 'efi', secureBoot: false, vtpm: false },
    ],
    [
      { ...efi, osSecureBoot: 'optional' },
      { 'os:secure_boot': 'required' },
      { firmware: 'efi', secureBoot: true, vtpm: false },
    ],
    [{ ...efi, hwTpmVersion: '2.0' }, {}, { firmware: 'efi', secureBoot: false, vtpm: true }],
    [
      efi,
      { 'hw:tpm_version': '2.0', 'hw:tpm_model': 'tpm-crb' },
      { firmware: 'efi', secureBoot: false, vtpm: true },
    ],
  ])('makes of %j with %j %j', (image, extraSpecs, planned) => {
    expect(plan(image, extraSpecs)).toEqual(planned);
  });

  it.each([
    ['a firmware nobody has', { hwFirmwareType: 'openboot' }, {}, undefined, 'hw_firmware_type'],
    ['secure boot without EFI', { osSecureBoot: 'required' }, {}, undefined, 'hw_firmware_type'],
    ['secure boot of old hardware', { ...efi, osSecureBoot: 'required' }, {}, 'vmx-11', 'vmware:hw_version'],
    ['a word for secure boot that is none', { osSecureBoot: 'yes' }, {}, undefined, 'os_secure_boot'],
    ['the same of the flavor', {}, { 'os:secure_boot': 'yes' }, undefined, 'os:secure_boot'],
    [
      'secure boot that one demands and the other rules out',
      { ...efi, osSecureBoot: 'disabled' },
      { 'os:secure_boot': 'required' },
      undefined,
      'os:secure_boot',
    ],
    ['a TPM without EFI', { hwTpmVersion: '2.0' }, {}, undefined, 'hw_firmware_type'],
    ['a TPM of old hardware', { ...efi, hwTpmVersion: '2.0' }, {}, 'vmx-13', 'vmware:hw_version'],
    [
      'a TPM of a version vSphere does not have',
      { ...efi, hwTpmVersion: '1.2' },
      {},
      undefined,
      'hw_tpm_version',
    ],
    ['a TPM model nobody has', efi, { 'hw:tpm_model': 'tpm-x' }, undefined, 'hw:tpm_model'],
    ['a TPM model without a version', efi, { 'hw:tpm_model': 'tpm-crb' }, undefined, 'hw:tpm_model'],
    [
      'two TPM models',
      { ...efi, hwTpmVersion: '2.0', hwTpmModel: 'tpm-tis' },
      { 'hw:tpm_model': 'tpm-crb' },
      undefined,
      'hw:tpm_model',
    ],
  ])('D-39: refuses %s', (_what, image, extraSpecs, hwVersion, property) => {
    expect(() => plan(image, extraSpecs, hwVersion)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });
});
