/**
 * The virtual hardware's version: its name, and what a VM must have at least for what it is to have.
 */
import { invalidProperty } from '../invalid-property.js';

const HARDWARE_VERSION = /^vmx-\d{2,3}$/;

/** 19 for `vmx-19`. */
export function hardwareNumber(version: string): number {
  return Number(version.slice('vmx-'.length));
}

/**
 * The name of a version, checked.
 *
 * @param property where it was written
 * @throws {InvalidInput} it is no name of a version
 */
export function hardwareVersion(version: string, property: string): string {
  if (!HARDWARE_VERSION.test(version)) throw invalidProperty(property, 'must look like vmx-19', version);
  return version;
}

/**
 * Refuses what needs newer hardware than the VM is to have. Without a version the server takes its newest, and judges
 * itself.
 *
 * @param what needs it, for the words of the error
 * @throws {InvalidInput}
 */
export function requireHardware(version: string | undefined, since: number, what: string): void {
  if (version === undefined || hardwareNumber(version) >= since) return;
  throw invalidProperty('vmware:hw_version', `must be vmx-${since} or newer for ${what}`, version);
}
