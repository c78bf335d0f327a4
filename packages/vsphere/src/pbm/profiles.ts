/**
 * Storage policies (profiles): all of them, by name, by id, and those of a VM or a disk.
 */
import type { PbmProfile, PbmProfileId, PbmServerObjectRef } from '../schema/generated/pbm/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions } from '../session/vim-caller.js';
import { inBatches } from './batches.js';
import type { PbmCaller, PbmProvider, ProfileNameOptions } from './pbm-caller.js';

const STORAGE = { resourceType: 'STORAGE' };
/** A profile carries all its rules, so a long list is read piece by piece. */
const PROFILES_AT_ONCE = 100;

/** Every storage policy of the vCenter, with its rules. */
export async function getAllProfiles(session: PbmProvider, options: CallOptions = {}): Promise<PbmProfile[]> {
  return readAllProfiles(await session.pbm(options), options);
}

/** The same, of a service that is open already. */
export async function readAllProfiles(pbm: PbmCaller, options: CallOptions = {}): Promise<PbmProfile[]> {
  const { profileManager } = pbm.serviceContent;
  const ids = await pbm.invokeApi(profileManager, 'PbmQueryProfile', { resourceType: STORAGE }, options);
  return readProfiles(pbm, ids, options);
}

/**
 * The storage policy of that name, with its rules; undefined when there is none. Policies are remembered for five
 * minutes, or for `maxAgeMs`; a name that is not among them is looked for on the server.
 *
 * @throws {AmbiguousProfileError} several policies have the name
 */
export async function getProfileByName(
  session: PbmProvider,
  name: string,
  options: ProfileNameOptions = {},
): Promise<PbmProfile | undefined> {
  const pbm = await session.pbm(options);
  return pbm.profileNames.find(name, options);
}

/**
 * The id of the storage policy of that name, found like {@link getProfileByName} finds it; undefined when there is none.
 *
 * @throws {AmbiguousProfileError} several policies have the name
 */
export async function getProfileIdByName(
  session: PbmProvider,
  name: string,
  options: ProfileNameOptions = {},
): Promise<PbmProfileId | undefined> {
  return (await getProfileByName(session, name, options))?.profileId;
}

/**
 * The storage policies with these ids, in no order. None for no ids.
 *
 * @throws {VimFaultError} InvalidArgument: one of them does not exist
 */
export async function getProfilesByIds(
  session: PbmProvider,
  profileIds: readonly PbmProfileId[],
  options: CallOptions = {},
): Promise<PbmProfile[]> {
  if (profileIds.length === 0) return [];
  return readProfiles(await session.pbm(options), profileIds, options);
}

/** What can have a storage policy: a VM (its home), a disk of a VM by the key of the device, a datastore. */
export type PolicyEntity =
  | Ref<'VirtualMachine'>
  | Ref<'Datastore'>
  | { readonly vm: Ref<'VirtualMachine'>; readonly diskKey: number }
  | PbmServerObjectRef;

/** The ids of the storage policies that a VM, or one of its disks, has. */
export async function getProfiles(
  session: PbmProvider,
  entity: PolicyEntity,
  options: CallOptions = {},
): Promise<PbmProfileId[]> {
  const pbm = await session.pbm(options);
  const params = { entity: serverObjectRef(entity) };
  return pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryAssociatedProfile', params, options);
}

/** How the storage policy service refers to an object of the vCenter. */
export function serverObjectRef(entity: PolicyEntity): PbmServerObjectRef {
  if ('objectType' in entity) return entity;
  if ('vm' in entity) return { objectType: 'virtualDiskId', key: `${entity.vm.value}:${entity.diskKey}` };
  const objectType = entity.type === 'Datastore' ? 'datastore' : 'virtualMachine';
  return { objectType, key: entity.value };
}

function readProfiles(
  pbm: PbmCaller,
  ids: readonly PbmProfileId[],
  options: CallOptions,
): Promise<PbmProfile[]> {
  return inBatches(ids, PROFILES_AT_ONCE, (profileIds) =>
    pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmRetrieveContent', { profileIds }, options),
  );
}
