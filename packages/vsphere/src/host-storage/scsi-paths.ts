/**
 * Which disk is behind which target: the SCSI topology of hosts as a flat list of paths, each from an adapter
 * through a target to a logical unit.
 */
import { InvalidOptionError } from '../errors.js';
import { getPropertiesForACollectionOfObjects } from '../property/get-objects.js';
import { isDataObject } from '../schema/data-object.js';
import type {
  HostHostBusAdapter,
  HostScsiTopology,
  HostTargetTransport,
  ScsiLun,
} from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { CallOptions, VimCaller } from '../session/vim-caller.js';
import { hostsOf, type Hosts } from './hosts-of.js';
import { parsePortal, portalKey, readPortal } from './iscsi-portal.js';
import { formatWorldWideName, normalizeWorldWideName } from './world-wide-name.js';

/** A logical unit as a host sees it. */
export interface ScsiLunDetails {
  /** `disk`, `cdrom`, `enclosure`... */
  readonly lunType: string;
  /** `/vmfs/devices/disks/naa.6006...`: what the backing of a raw disk mapping names. */
  readonly deviceName: string;
  /** `naa.6006...`: the same on every host. */
  readonly canonicalName: string | undefined;
  readonly uuid: string;
  readonly key: string | undefined;
  /** Of a disk. */
  readonly capacityBytes: number | undefined;
  /** `ok`, `off`, `lostCommunication`... */
  readonly operationalState: readonly string[];
}

/** One way from a host to a logical unit. */
export interface ScsiPath {
  readonly host: Ref<'HostSystem'>;
  /** The adapter's device: `vmhba64`. */
  readonly adapter: string;
  /** The number that the target has for the unit. */
  readonly lun: number;
  /** Of an iSCSI target: its IQN. */
  readonly iScsiName?: string | undefined;
  /** Of an iSCSI target: where it listens, `10.0.0.1:3260`. */
  readonly portals?: readonly string[] | undefined;
  /** Of a Fibre Channel target: `50:06:01:60:3b:a0:15:41`. */
  readonly portWorldWideName?: string | undefined;
  readonly scsiLun: ScsiLunDetails;
}

/** Which disk is meant: at least one of these, and all that are given must hold. */
export interface WantedScsiLun {
  readonly canonicalName?: string | undefined;
  readonly uuid?: string | undefined;
  /** The target's IQN. */
  readonly iScsiName?: string | undefined;
  /** Where the target listens; port 3260 if it names none. */
  readonly portal?: string | undefined;
  /** The target's, in any usual spelling. */
  readonly portWorldWideName?: string | undefined;
  /** The number that the target has for it. */
  readonly lun?: number | undefined;
}

const PATHS = [
  'config.storageDevice.hostBusAdapter',
  'config.storageDevice.scsiTopology',
  'config.storageDevice.scsiLun',
] as const;

/** All paths of these hosts, in one retrieval. A path to a unit that the host does not describe is left out. */
export async function getScsiPaths(
  session: VimCaller,
  hosts: Hosts,
  options?: CallOptions,
): Promise<ScsiPath[]> {
  const refs = await hostsOf(session, hosts, options);
  const found = await getPropertiesForACollectionOfObjects(session, 'HostSystem', refs, PATHS, options);
  return found.flatMap(({ obj, properties }) =>
    pathsOf(
      obj,
      properties['config.storageDevice.hostBusAdapter'] ?? [],
      properties['config.storageDevice.scsiTopology'] ?? {},
      properties['config.storageDevice.scsiLun'] ?? [],
    ),
  );
}

/**
 * All paths of these hosts to the wanted disk: of a cluster, the hosts that see it and those that do not.
 *
 * @throws {InvalidOptionError} it is not said which disk
 */
export async function findScsiLuns(
  session: VimCaller,
  hosts: Hosts,
  wanted: WantedScsiLun,
  options?: CallOptions,
): Promise<ScsiPath[]> {
  const matches = matcher(wanted);
  return (await getScsiPaths(session, hosts, options)).filter(
    (path) => path.scsiLun.lunType === 'disk' && matches(path),
  );
}

/** The first of the paths of {@link findScsiLuns}; undefined when no host sees the disk. */
export async function findScsiLun(
  session: VimCaller,
  hosts: Hosts,
  wanted: WantedScsiLun,
  options?: CallOptions,
): Promise<ScsiPath | undefined> {
  const [first] = await findScsiLuns(session, hosts, wanted, options);
  return first;
}

function matcher(wanted: WantedScsiLun): (path: ScsiPath) => boolean {
  if (Object.values(wanted).every((value) => value === undefined)) {
    throw new InvalidOptionError('wanted', 'say which disk: by canonicalName, uuid, target or lun');
  }
  const { canonicalName, uuid, iScsiName, portal, portWorldWideName, lun } = wanted;
  const target = iScsiName?.toLowerCase();
  const key = portal === undefined ? undefined : portalKey(parsePortal(portal));
  const port = portWorldWideName === undefined ? undefined : normalizeWorldWideName(portWorldWideName);
  return (path) =>
    (canonicalName === undefined || path.scsiLun.canonicalName === canonicalName) &&
    (uuid === undefined || path.scsiLun.uuid === uuid) &&
    // RFC 3722: names are compared in lower case.
    (target === undefined || path.iScsiName?.toLowerCase() === target) &&
    (key === undefined || listensAt(path, key)) &&
    (port === undefined || path.portWorldWideName === port) &&
    (lun === undefined || path.lun === lun);
}

function listensAt({ portals = [] }: ScsiPath, key: string): boolean {
  return portals.some((text) => {
    const portal = readPortal(text);
    return portal !== undefined && portalKey(portal) === key;
  });
}

function pathsOf(
  host: Ref<'HostSystem'>,
  adapters: readonly HostHostBusAdapter[],
  topology: HostScsiTopology,
  luns: readonly ScsiLun[],
): ScsiPath[] {
  const devices = new Map(adapters.map(({ key, device }) => [key, device]));
  const byKey = new Map(luns.map((lun) => [lun.key, lun]));
  return (topology.adapter ?? []).flatMap(({ adapter, target: targets = [] }) =>
    targets.flatMap(({ transport, lun: units = [] }) =>
      units.flatMap(({ lun, scsiLun: key }) => {
        const scsiLun = byKey.get(key);
        if (scsiLun === undefined) return [];
        const device = devices.get(adapter) ?? adapter.replace(/^.*-/, '');
        return [{ host, adapter: device, lun, ...ofTarget(transport), scsiLun: detailsOf(scsiLun) }];
      }),
    ),
  );
}

function ofTarget(transport: HostTargetTransport | undefined): Partial<ScsiPath> {
  if (isDataObject(transport, 'HostInternetScsiTargetTransport')) {
    return { iScsiName: transport.iScsiName, portals: transport.address ?? [] };
  }
  if (isDataObject(transport, 'HostFibreChannelTargetTransport')) {
    return { portWorldWideName: formatWorldWideName(transport.portWorldWideName) };
  }
  return {};
}

function detailsOf(lun: ScsiLun): ScsiLunDetails {
  const { lunType, deviceName, canonicalName, uuid, key, operationalState } = lun;
  const size = isDataObject(lun, 'HostScsiDisk') ? lun.capacity : undefined;
  const capacityBytes = size && Number(BigInt(size.block) * BigInt(size.blockSize));
  return { lunType, deviceName, canonicalName, uuid, key, capacityBytes, operationalState };
}
