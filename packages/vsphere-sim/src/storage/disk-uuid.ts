/**
 * The uuid of a disk, in the ways it is written: with blanks between its bytes in a descriptor and in the answer of
 * the disk manager, as any other uuid in a disk's backing.
 */
import { invalidArgument } from './storage-faults.js';

/** Sixteen bytes with blanks between, and a dash in the middle. */
export function spacedUuid(uuid: string): string {
  const bytes = uuid.replaceAll('-', '').match(/../g) ?? [];
  return `${bytes.slice(0, 8).join(' ')}-${bytes.slice(8).join(' ')}`;
}

/** As it is mostly written already. */
const CANONICAL = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** In any of the ways it may be written. @throws {SimFault} InvalidArgument: these are not sixteen bytes */
export function parseUuid(text: string): string {
  if (CANONICAL.test(text)) return text;
  const digits = text.replaceAll(/[\s-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(digits)) throw invalidArgument('uuid', `"${text}" is no uuid`);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Such as a host gives its disks: it begins with VMware's registered number. */
export function diskUuid(anyUuid: string): string {
  return `6000c29${parseUuid(anyUuid).slice(7)}`;
}
