/**
 * Storage policies in the specs of VMs: which ones they name is checked before anything is done, and they are given
 * once the VM is there.
 */
import type {
  PbmProfileId,
  VirtualDeviceConfigSpec,
  VirtualMachineDefinedProfileSpec,
  VirtualMachineProfileSpec,
  VirtualMachineRelocateSpec,
} from '@kilonova/vsphere/wire';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { DatastoreCapabilities } from '../../policies/datastore-capabilities.js';
import { diskSubject, homeSubject, ProfileAssociations } from '../../policies/profile-associations.js';
import { StorageProfiles } from '../../policies/storage-profiles.js';
import { invalidArgument } from '../invalid-argument.js';
import { isA } from '../../model/data-object.js';
import { homeOf } from './remove-vm.js';

type Vm = Managed<'VirtualMachine'>;

/** `default` is the datastore's; nothing at all leaves what is there as it is. */
type Choice = PbmProfileId | 'none' | 'default';

/** What a spec says of policies, found good. */
export interface PolicyChoices {
  readonly home: Choice | undefined;
  readonly disks: ReadonlyMap<number, Choice>;
}

interface ChoiceSource {
  readonly vmProfile?: readonly VirtualMachineProfileSpec[] | undefined;
  readonly deviceChange?: readonly VirtualDeviceConfigSpec[] | undefined;
}

/**
 * @param keys what the devices of the changes are called now, by their place in the spec
 * @throws {SimFault} InvalidArgument: there is no such policy
 */
export function policyChoices(
  world: World,
  { vmProfile, deviceChange = [] }: ChoiceSource,
  keys: ReadonlyMap<number, number>,
): PolicyChoices {
  const disks = new Map<number, Choice>();
  for (const [index, { device, operation, profile }] of deviceChange.entries()) {
    const key = keys.get(index);
    if (key === undefined || !isA(device, 'VirtualDisk') || operation === 'remove') continue;
    const chosen = namedPolicy(world, profile, `configSpec.deviceChange[${index}].profile`);
    if (chosen !== undefined) disks.set(key, chosen);
  }
  return { home: namedPolicy(world, vmProfile, 'configSpec.vmProfile'), disks };
}

/**
 * The same, of where a VM goes.
 *
 * @throws {SimFault} InvalidArgument: there is no such policy
 */
export function policyChoicesOfMove(
  world: World,
  { profile, disk = [] }: VirtualMachineRelocateSpec,
): PolicyChoices {
  const disks = new Map<number, Choice>();
  for (const [index, each] of disk.entries()) {
    const chosen = namedPolicy(world, each.profile, `spec.disk[${index}].profile`);
    if (chosen !== undefined) disks.set(each.diskId, chosen);
  }
  return { home: namedPolicy(world, profile, 'spec.profile'), disks };
}

/** Policies of two specs for one VM: what the second says goes before the first. */
export function bothChoices(first: PolicyChoices, second: PolicyChoices): PolicyChoices {
  return { home: second.home ?? first.home, disks: new Map([...first.disks, ...second.disks]) };
}

/** Gives a VM its policies: a new one those that its datastores have for what is given none. */
export function givePolicies(world: World, vm: Vm, { home, disks }: PolicyChoices, isNew: boolean): void {
  const known = world.part(ProfileAssociations);
  const unsaid = isNew ? 'default' : undefined;
  const give = (
    subject: Parameters<typeof known.set>[0],
    choice: Choice | undefined,
    datastore: Managed<'Datastore'> | undefined,
  ): void => {
    if (choice !== undefined) known.set(subject, profileFor(world, choice, datastore));
  };
  give(homeSubject(vm), home ?? unsaid, homeOf(world, vm));
  const diskKeys: number[] = [];
  for (const device of vm.get('config')?.hardware.device ?? []) {
    if (!isA(device, 'VirtualDisk')) continue;
    const { key, backing } = device;
    diskKeys.push(key);
    const ref = isA(backing, 'VirtualDeviceFileBackingInfo') ? backing.datastore : undefined;
    give(diskSubject(vm, key), disks.get(key) ?? unsaid, world.inventory.findAs('Datastore', ref));
  }
  known.keepDisks(vm, diskKeys);
}

function profileFor(
  world: World,
  choice: Choice,
  datastore: Managed<'Datastore'> | undefined,
): PbmProfileId | undefined {
  if (choice === 'none') return undefined;
  if (choice !== 'default') return choice;
  return datastore && world.part(DatastoreCapabilities).defaultProfile(datastore);
}

/**
 * Of several specs the first that names a policy counts: a VM's home and a disk have one.
 *
 * @returns undefined when nothing is said
 * @throws {SimFault} InvalidArgument: there is no such policy
 */
export function namedPolicy(
  world: World,
  specs: readonly VirtualMachineProfileSpec[] | undefined,
  property: string,
): Choice | undefined {
  let choice: Choice | undefined;
  for (const [index, spec] of (specs ?? []).entries()) {
    const each = choiceIn(world, spec, `${property}[${index}]`);
    choice ??= each;
  }
  return choice;
}

function choiceIn(world: World, spec: VirtualMachineProfileSpec, property: string): Choice {
  if (isDefined(spec)) {
    return world.part(StorageProfiles).get({ uniqueId: spec.profileId }, `${property}.profileId`).profileId;
  }
  if (spec._type === 'VirtualMachineEmptyProfileSpec') return 'none';
  if (spec._type === 'VirtualMachineDefaultProfileSpec') return 'default';
  throw invalidArgument(property);
}

function isDefined(spec: VirtualMachineProfileSpec): spec is VirtualMachineDefinedProfileSpec {
  return spec._type === 'VirtualMachineDefinedProfileSpec';
}
