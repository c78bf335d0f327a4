/**
 * `ec2/<version>/meta-data.json`: the same instance as a guest made for EC2 expects it.
 *
 * Ids of that world that the host did not give are made from the UUIDs of this one.
 */
import { ephemeralDevices, isSwapUsable, swapDevice, volumeDevices } from '../model/block-device.js';
import type { Json } from '../model/json.js';
import { fixedIps, type NetworkInfo } from '../model/network-info.js';
import { hostnameOf, type ConfigDriveRequest } from './config-drive-request.js';
import { EC2_SINCE, isSince, type Ec2Version } from './metadata-versions.js';
import { keypairsOf } from './openstack-metadata.js';

/** EC2's own ids have as many digits. */
const ID_DIGITS = 17;
const NO_DEVICES = { ami: 'sda1', root: '/dev/sda1' };

export function ec2Metadata(version: Ec2Version, request: ConfigDriveRequest): Record<string, Json> {
  const { instance, networkInfo } = request;
  const { ec2Ids = {}, imageRef } = instance;
  const hostname = hostnameOf(request);
  const [fixed = ''] = addressesOf(networkInfo).fixed;
  const [floating = ''] = addressesOf(networkInfo).floating;
  const [keypair] = keypairsOf(instance);
  const since = (first: Ec2Version, members: Record<string, Json>): Record<string, Json> =>
    isSince(version, first) ? members : {};
  return {
    'ami-id': ec2Ids.amiId ?? (imageRef ? idOf('ami', imageRef) : null),
    'ami-launch-index': instance.launchIndex ?? 0,
    'ami-manifest-path': null,
    'instance-id': ec2Ids.instanceId ?? idOf('i', instance.uuid),
    hostname,
    'local-ipv4': fixed,
    'reservation-id': instance.reservationId ?? null,
    'security-groups': [...(instance.securityGroups ?? [])],
    ...(keypair === undefined ? {} : { 'public-keys': { '0': { 'openssh-key': keypair.publicKey } } }),
    ...since(EC2_SINCE.names, {
      'local-hostname': hostname,
      'public-hostname': hostname,
      'public-ipv4': floating,
    }),
    ...since(EC2_SINCE.instanceType, { 'instance-type': instance.flavor.name }),
    ...since(EC2_SINCE.disksAndKernel, {
      'block-device-mapping': blockDevices(request),
      ...(ec2Ids.kernelId === undefined ? {} : { 'kernel-id': ec2Ids.kernelId }),
      ...(ec2Ids.ramdiskId === undefined ? {} : { 'ramdisk-id': ec2Ids.ramdiskId }),
    }),
    ...since(EC2_SINCE.placement, {
      placement: { 'availability-zone': instance.availabilityZone ?? null },
    }),
    ...since(EC2_SINCE.action, { 'instance-action': 'none' }),
  };
}

function idOf(kind: string, uuid: string): string {
  return `${kind}-${uuid.replaceAll('-', '').slice(0, ID_DIGITS)}`;
}

/** IPv4 only: EC2 knew no other when these versions were made. */
function addressesOf(networkInfo: NetworkInfo): { readonly fixed: string[]; readonly floating: string[] } {
  const ips = networkInfo.flatMap(fixedIps);
  return {
    fixed: ips.map(({ address }) => address).filter((address) => !address.includes(':')),
    floating: ips.flatMap(({ floatingIps = [] }) => floatingIps.map(({ address }) => address)),
  };
}

function blockDevices({ instance, blockDeviceInfo }: ConfigDriveRequest): Record<string, string> {
  const root = instance.rootDeviceName ?? blockDeviceInfo?.rootDeviceName;
  if (root === undefined) return NO_DEVICES;
  const swap = swapDevice(blockDeviceInfo);
  const volumes = volumeDevices(blockDeviceInfo).flatMap(({ mountDevice }) => mountDevice ?? []);
  const ephemerals = ephemeralDevices(blockDeviceInfo).flatMap(({ deviceName }) => deviceName ?? []);
  return {
    ami: root.replace(/^\/dev\//, ''),
    root,
    ...Object.fromEntries(volumes.toSorted().map((device, index) => [`ebs${index}`, device])),
    ...(isSwapUsable(swap) && swap.deviceName !== null ? { swap: swap.deviceName } : {}),
    ...Object.fromEntries(ephemerals.map((device, index) => [`ephemeral${index}`, device])),
  };
}
