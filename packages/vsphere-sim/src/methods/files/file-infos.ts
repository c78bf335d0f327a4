/** Files as a datastore browser describes them: which kinds are asked for, and what is said of each. */
import type {
  DataObjects,
  FileInfo,
  FileQuery,
  FileQueryFlags,
  HostDatastoreBrowserSearchSpec,
  VmDiskFileInfo,
  VmDiskFileQuery,
  VmDiskFileQueryFlags,
} from '@kilonova/vsphere/wire';
import { isA } from '../../model/data-object.js';
import type { FileKind } from '../../storage/file-kind.js';
import type { FileStat } from '../../storage/file-listing.js';
import { writtenPath } from '../../storage/datastore-path.js';
import { isThick, type DiskAdapterType, type VirtualDiskImage } from '../../storage/virtual-disk-image.js';

interface Described {
  readonly kind: FileKind;
  readonly info: keyof DataObjects;
  readonly query: keyof DataObjects;
}

const KINDS: readonly Described[] = [
  { kind: 'folder', info: 'FolderFileInfo', query: 'FolderFileQuery' },
  { kind: 'disk', info: 'VmDiskFileInfo', query: 'VmDiskFileQuery' },
  // A query for templates is one for configurations as well, and asks for less.
  { kind: 'templateConfig', info: 'TemplateConfigFileInfo', query: 'TemplateConfigFileQuery' },
  { kind: 'config', info: 'VmConfigFileInfo', query: 'VmConfigFileQuery' },
  { kind: 'nvram', info: 'VmNvramFileInfo', query: 'VmNvramFileQuery' },
  { kind: 'log', info: 'VmLogFileInfo', query: 'VmLogFileQuery' },
  { kind: 'snapshot', info: 'VmSnapshotFileInfo', query: 'VmSnapshotFileQuery' },
  { kind: 'iso', info: 'IsoImageFileInfo', query: 'IsoImageFileQuery' },
  { kind: 'floppy', info: 'FloppyImageFileInfo', query: 'FloppyImageFileQuery' },
];

const CONTROLLERS: Readonly<Record<DiskAdapterType, string>> = {
  ide: 'VirtualIDEController',
  busLogic: 'VirtualBusLogicController',
  lsiLogic: 'VirtualLsiLogicController',
};
const HARDWARE_VERSION = 13;
const OWNER = 'root';
const KIBIBYTE = 1024;

/** Undefined for what the queries do not ask for. */
export function fileInfo(
  stat: FileStat,
  datastore: string,
  { query = [], details }: HostDatastoreBrowserSearchSpec,
): FileInfo | undefined {
  const asked = query.find((each) => asksFor(each, stat));
  if (query.length > 0 && asked === undefined) return undefined;
  const type = KINDS.find(({ kind }) => kind === stat.kind)?.info;
  const isTyped = query.length > 0 || details?.fileType === true;
  return {
    path: stat.name,
    ...common(stat, details),
    ...(asked !== undefined && isA(asked, 'VmDiskFileQuery') && diskInfo(stat, datastore, asked.details)),
    ...(isTyped && type !== undefined && { _type: type }),
  };
}

function common(
  { sizeBytes, modifiedMs }: FileStat,
  details: FileQueryFlags | undefined,
): Omit<FileInfo, 'path'> {
  return {
    ...(details?.fileSize === true && { fileSize: sizeBytes }),
    ...(details?.modification === true && { modification: new Date(modifiedMs) }),
    ...(details?.fileOwner === true && { owner: OWNER }),
  };
}

function asksFor(query: FileQuery, stat: FileStat): boolean {
  if (query._type === undefined || query._type === 'FileQuery') return true;
  const described = KINDS.find((each) => isA(query, each.query));
  if (described?.kind !== stat.kind) return false;
  return !isA(query, 'VmDiskFileQuery') || stat.disk === undefined || passes(stat.disk, query);
}

function passes(disk: VirtualDiskImage, { filter = {} }: VmDiskFileQuery): boolean {
  const { diskType, controllerType, matchHardwareVersion, thin, encrypted } = filter;
  return (
    isAmong(diskType, backingType(disk)) &&
    isAmong(controllerType, CONTROLLERS[disk.adapterType]) &&
    isAmong(matchHardwareVersion, HARDWARE_VERSION) &&
    (thin === undefined || thin === isThin(disk)) &&
    encrypted !== true
  );
}

function diskInfo(
  { disk, diskExtents = [] }: FileStat,
  datastore: string,
  flags: VmDiskFileQueryFlags | undefined,
): Omit<VmDiskFileInfo, 'path'> {
  if (disk === undefined || flags === undefined) return {};
  return {
    ...(flags.diskType && { diskType: backingType(disk) }),
    ...(flags.capacityKb && { capacityKb: disk.capacityBytes / KIBIBYTE }),
    ...(flags.hardwareVersion && { hardwareVersion: HARDWARE_VERSION }),
    ...(flags.controllerType === true && { controllerType: CONTROLLERS[disk.adapterType] }),
    ...(flags.diskExtents === true && {
      diskExtents: diskExtents.map((relPath) => writtenPath(datastore, relPath)),
    }),
    ...(flags.thin === true && { thin: isThin(disk) }),
  };
}

function backingType({ diskType }: VirtualDiskImage): string {
  if (diskType === 'seSparse') return 'VirtualDiskSeSparseBackingInfo';
  const isSparse =
    diskType === 'sparseMonolithic' || diskType === 'streamOptimized' || diskType === 'sparse2Gb';
  return isSparse ? 'VirtualDiskSparseVer2BackingInfo' : 'VirtualDiskFlatVer2BackingInfo';
}

function isThin({ diskType }: VirtualDiskImage): boolean {
  return !isThick(diskType) && diskType !== 'flatMonolithic' && diskType !== 'thick2Gb';
}

function isAmong<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.includes(value);
}
