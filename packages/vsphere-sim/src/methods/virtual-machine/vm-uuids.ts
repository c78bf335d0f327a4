/** The two uuids of a VM. */
import type { Managed } from '../../model/managed-object.js';
import { vmsByInstanceUuid } from '../../model/vm-indexes.js';
import type { World } from '../../model/world.js';

/**
 * The instance uuid that a VM gets: the one wanted, or a new one where none is wanted, it is empty, or another VM has it.
 * A vCenter resolves such a conflict itself, by giving the newcomer another.
 */
export function instanceUuidFor(
  world: World,
  wanted: string | undefined,
  vm?: Managed<'VirtualMachine'>,
): string {
  if (wanted === undefined || wanted === '') return world.random.uuid();
  const others = vmsByInstanceUuid(world.inventory, wanted).filter((holder) => holder !== vm);
  return others.length === 0 ? wanted.toLowerCase() : world.random.uuid();
}

/** The BIOS uuid, which several VMs may have. */
export function biosUuidFor(world: World, wanted: string | undefined): string {
  return wanted === undefined || wanted === '' ? world.random.uuid() : wanted.toLowerCase();
}
