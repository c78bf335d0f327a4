/** `devices` of `meta_data.json`: which device is which, by the tags that its user gave it. */
import type { DeviceMetadata, NetworkDeviceMetadata } from '../model/device-metadata.js';
import type { Instance } from '../model/instance.js';
import type { Json } from '../model/json.js';
import type { NetworkInfo, Vif } from '../model/network-info.js';
import { isSince, SINCE, type OpenstackVersion } from './metadata-versions.js';

/** Beside those of the instance, NICs that have a VLAN of their own or are trusted. */
export function taggedDevices({ deviceMetadata = [] }: Instance, networkInfo: NetworkInfo): DeviceMetadata[] {
  const described = new Set(deviceMetadata.map((device) => (device.kind === 'nic' ? device.mac : undefined)));
  const others = networkInfo.filter(({ address }) => !described.has(address));
  return [...deviceMetadata, ...others.flatMap(nicOf)];
}

function nicOf({ address, details, profile }: Vif): NetworkDeviceMetadata[] {
  const vlan = Number(details?.['vlan'] ?? 0);
  const trusted = profile?.['trusted'];
  const isTrusted = trusted === true || (typeof trusted === 'string' && trusted.toLowerCase() === 'true');
  if (!(vlan > 0) && !isTrusted) return [];
  return [
    { kind: 'nic', mac: address, ...(vlan > 0 ? { vlan } : {}), ...(isTrusted ? { vfTrusted: true } : {}) },
  ];
}

/** As that version of the metadata tells them. */
export function devicesIn(version: OpenstackVersion, devices: readonly DeviceMetadata[]): Json[] {
  return devices.flatMap((device) => {
    const own = membersOf(version, device);
    if (own === undefined) return [];
    const { bus, tags } = device;
    return [
      {
        ...own,
        bus: bus?.kind ?? 'none',
        address: bus?.address ?? 'none',
        ...(tags === undefined ? {} : { tags }),
      },
    ];
  });
}

/** undefined: this version does not tell of the device. */
function membersOf(version: OpenstackVersion, device: DeviceMetadata): Record<string, Json> | undefined {
  switch (device.kind) {
    case 'nic':
      return nicMembers(version, device);
    case 'disk': {
      const { serial, path } = device;
      return {
        type: 'disk',
        ...(serial === undefined ? {} : { serial }),
        ...(path === undefined ? {} : { path }),
      };
    }
    case 'share':
      if (!isSince(version, SINCE.shares)) return undefined;
      return { type: 'share', share_id: device.shareId, tag: device.tag };
    case 'hostdev':
      return undefined;
    default:
      return device satisfies never;
  }
}

function nicMembers(
  version: OpenstackVersion,
  { mac, vlan, vfTrusted = false, tags }: NetworkDeviceMetadata,
): Record<string, Json> | undefined {
  const extras = {
    ...(isSince(version, SINCE.vlanOfNic) && vlan !== undefined ? { vlan } : {}),
    ...(isSince(version, SINCE.trustOfNic) ? { vf_trusted: vfTrusted } : {}),
  };
  // Without any of these there is nothing to tell.
  if (tags === undefined && Object.keys(extras).length === 0) return undefined;
  return { type: 'nic', mac, ...extras };
}
