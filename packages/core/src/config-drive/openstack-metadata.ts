/** `openstack/<version>/meta_data.json`. */
import type { Instance, Keypair } from '../model/instance.js';
import type { Json } from '../model/json.js';
import { hostnameOf, type ConfigDriveRequest } from './config-drive-request.js';
import { devicesIn, taggedDevices } from './device-tags.js';
import { isSince, SINCE, type OpenstackVersion } from './metadata-versions.js';

/** An injected file: where the guest is to put it, and where on the drive it is. */
export interface PlacedFile {
  readonly path: string;
  readonly content_path: string;
}

export function openstackMetadata(
  version: OpenstackVersion,
  request: ConfigDriveRequest,
  files: readonly PlacedFile[],
): Record<string, Json> {
  const { instance, networkInfo, adminPassword, randomSeed } = request;
  const { metadata = {} } = instance;
  const since = (first: OpenstackVersion, members: Record<string, Json>): Record<string, Json> =>
    isSince(version, first) ? members : {};
  return {
    uuid: instance.uuid,
    ...(Object.keys(metadata).length === 0 ? {} : { meta: metadata }),
    ...(files.length === 0 ? {} : { files: files.map((file) => ({ ...file })) }),
    ...(adminPassword === undefined ? {} : { admin_pass: adminPassword }),
    ...keysOf(instance),
    hostname: hostnameOf(request),
    name: instance.displayName ?? instance.name,
    launch_index: instance.launchIndex ?? 0,
    availability_zone: instance.availabilityZone ?? null,
    ...since(SINCE.randomSeed, { random_seed: Buffer.from(randomSeed).toString('base64') }),
    ...since(SINCE.projectId, { project_id: instance.projectId ?? null }),
    ...since(SINCE.devices, { devices: devicesIn(version, taggedDevices(instance, networkInfo)) }),
    ...since(SINCE.dedicatedCpus, { dedicated_cpus: dedicatedCpus(instance) }),
  };
}

/** The public keys that let the user in. */
export function keypairsOf({ keypairs, keyName, keyData }: Instance): readonly Keypair[] {
  if (keypairs !== undefined && keypairs.length > 0) return keypairs;
  if (keyName === undefined || keyData === undefined) return [];
  return [{ name: keyName, type: 'ssh', publicKey: keyData }];
}

function keysOf(instance: Instance): Record<string, Json> {
  const pairs = keypairsOf(instance);
  if (pairs.length === 0) return {};
  return {
    public_keys: Object.fromEntries(pairs.map(({ name, publicKey }) => [name, publicKey])),
    keys: pairs.map(({ name, type, publicKey }) => ({ name, type, data: publicKey })),
  };
}

/** CPUs of the guest that no other guest disturbs. */
function dedicatedCpus({ numaTopology }: Instance): number[] {
  const cpus = (numaTopology?.cells ?? []).flatMap(({ pinnedCpus = [] }) => pinnedCpus);
  return cpus.toSorted((a, b) => a - b);
}
