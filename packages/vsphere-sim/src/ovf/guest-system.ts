/**
 * The guest system of a package. Packages say it by CIM's number, and those made for vSphere by its own name as well.
 *
 * Of the numbers, those are here that packages in use have; any other is taken for an unknown system.
 */
import { vimSchema } from '@kilonova/vsphere/wire';
import type { OvfFindings } from './ovf-faults.js';
import { wholeNumber } from './quantity.js';
import { childNamed, textOf, type XmlElement } from './xml-tree.js';

const GUEST_OF_NUMBER: ReadonlyMap<number, string> = new Map([
  [1, 'otherGuest'],
  [36, 'otherLinuxGuest'],
  [42, 'freebsdGuest'],
  [78, 'freebsd64Guest'],
  [79, 'rhel6Guest'],
  [80, 'rhel6_64Guest'],
  [84, 'sles11Guest'],
  [85, 'sles11_64Guest'],
  [93, 'ubuntuGuest'],
  [94, 'ubuntu64Guest'],
  [95, 'debian10Guest'],
  [96, 'debian10_64Guest'],
  [99, 'other24xLinux64Guest'],
  [100, 'other26xLinuxGuest'],
  [101, 'otherLinux64Guest'],
  [102, 'otherGuest64'],
  [103, 'windows7Server64Guest'],
  [107, 'centos64Guest'],
  [109, 'windows8Server64Guest'],
  [112, 'windows9Server64Guest'],
]);
const UNKNOWN = 'otherGuest';

/** What a VM of that system is to have as `guestId`. */
export function guestIdOf(machine: XmlElement, findings: OvfFindings): string {
  const section = childNamed(machine, 'OperatingSystemSection');
  if (section === undefined) return UNKNOWN;
  const named = section.attributes.get('osType');
  if (named !== undefined && vimSchema().enumValues('VirtualMachineGuestOsIdentifier')?.has(named) === true) {
    return named;
  }
  const number = wholeNumber(section.attributes.get('id') ?? '');
  if (number === undefined) {
    findings.missingAttribute(section, 'id');
    return UNKNOWN;
  }
  const guestId = GUEST_OF_NUMBER.get(number);
  if (guestId === undefined) findings.mappedGuest(number, textOf(section, 'Description') ?? '', UNKNOWN);
  return guestId ?? UNKNOWN;
}

/** CIM's number of a guest system; that of an unknown one where it has none. */
export function guestNumberOf(guestId: string): number {
  for (const [number, id] of GUEST_OF_NUMBER) if (id === guestId) return number;
  return /64/.test(guestId) ? 102 : 1;
}
