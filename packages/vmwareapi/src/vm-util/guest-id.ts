/**
 * Guest operating systems by the ids that vSphere has for them.
 *
 * Those of the schema are known here. A newer server has more of them, so an id that is not known is no mistake before
 * the server was asked.
 */
import { vimSchema } from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';

const ENUM = 'VirtualMachineGuestOsIdentifier';
const MOST_SUGGESTIONS = 5;

export function isKnownGuest(guestId: string): boolean {
  return guestIds().has(guestId);
}

/** The error for an id that the server does not know either: with ids that look like it. */
export function unknownGuest(guestId: string) {
  const word = guestId.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const stem = word.replace(/\d.*$/, '');
  const suggestions = [...guestIds()]
    .filter((known) => stem.length > 2 && known.toLowerCase().startsWith(stem))
    .slice(-MOST_SUGGESTIONS);
  const hint = suggestions.length === 0 ? '' : ` (${suggestions.join(', ')} or the like)`;
  return invalidProperty('os_distro', `must be the id of a guest that vSphere knows${hint}`, guestId, {
    suggestions,
  });
}

function guestIds(): ReadonlySet<string> {
  return vimSchema().enumValues(ENUM) ?? new Set();
}
