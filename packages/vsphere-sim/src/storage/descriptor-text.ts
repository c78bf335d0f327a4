/**
 * The text of a disk's descriptor: written from the image when somebody reads it, and read when one is uploaded.
 */
import { diskGeometry } from './disk-geometry.js';
import { parseUuid, spacedUuid } from './disk-uuid.js';
import { relPathOf, type FileNode } from './file-node.js';
import { invalidDiskFormat } from './storage-faults.js';
import {
  extentsOf,
  NO_CONTENT_ID,
  type DiskAdapterType,
  type DiskExtent,
  type DiskType,
  type VirtualDiskImage,
} from './virtual-disk-image.js';

const SECTOR_BYTES = 512;
const HARDWARE_VERSION = 13;
const CREATE_TYPES: ReadonlyMap<DiskType, string> = new Map([
  ['delta', 'vmfsSparse'],
  ['seSparse', 'seSparse'],
  ['sparseMonolithic', 'monolithicSparse'],
  ['streamOptimized', 'streamOptimized'],
  ['flatMonolithic', 'monolithicFlat'],
  ['sparse2Gb', 'twoGbMaxExtentSparse'],
  ['thick2Gb', 'twoGbMaxExtentFlat'],
]);
const ADAPTER_NAMES: ReadonlyMap<DiskAdapterType, string> = new Map([
  ['ide', 'ide'],
  ['busLogic', 'buslogic'],
  ['lsiLogic', 'lsilogic'],
]);

/** What a descriptor says. */
export interface DiskDescriptor {
  readonly createType: string;
  readonly capacityBytes: number;
  readonly extents: readonly DiskExtent[];
  readonly contentId: number;
  readonly parentContentId: number;
  readonly parentFileNameHint?: string;
  readonly adapterType: DiskAdapterType;
  readonly thin: boolean;
  readonly uuid?: string;
}

/** Of a disk in a datastore. */
export function descriptorText(descriptor: FileNode): string {
  const { disk } = descriptor;
  if (!disk) throw new Error(`${descriptor.name} is no disk.`);
  return formatDescriptor(
    disk,
    extentsOf(descriptor),
    disk.parent ? parentHint(descriptor, disk.parent) : disk.lostParent,
  );
}

/** Of any disk, with the files of its bytes. */
export function formatDescriptor(
  disk: VirtualDiskImage,
  extents: readonly DiskExtent[],
  parentPath?: string,
): string {
  const { cylinders, heads, sectors } = diskGeometry(disk.capacityBytes, disk.adapterType);
  const lines = [
    '# Disk DescriptorFile',
    'version=1',
    'encoding="UTF-8"',
    `CID=${hex(disk.contentId)}`,
    `parentCID=${hex(parentPath === undefined ? NO_CONTENT_ID : (disk.parent?.disk?.contentId ?? disk.contentId))}`,
    `createType="${CREATE_TYPES.get(disk.diskType) ?? 'vmfs'}"`,
    ...(parentPath === undefined ? [] : [`parentFileNameHint="${parentPath}"`]),
    '',
    '# Extent description',
    ...extents.map(extentLine),
    '',
    '# The Disk Data Base',
    '#DDB',
    '',
    `ddb.adapterType = "${ADAPTER_NAMES.get(disk.adapterType)}"`,
    `ddb.geometry.cylinders = "${cylinders}"`,
    `ddb.geometry.heads = "${heads}"`,
    `ddb.geometry.sectors = "${sectors}"`,
    ...(disk.diskType === 'thin' ? ['ddb.thinProvisioned = "1"'] : []),
    `ddb.uuid = "${spacedUuid(disk.uuid)}"`,
    `ddb.virtualHWVersion = "${HARDWARE_VERSION}"`,
    '',
  ];
  return lines.join('\n');
}

/** @throws {SimFault} InvalidDiskFormat */
export function parseDescriptor(text: string): DiskDescriptor {
  if (!looksLikeDescriptor(text)) throw invalidDiskFormat('a descriptor begins with "# Disk DescriptorFile"');
  const values = new Map<string, string>();
  const extents: DiskExtent[] = [];
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    const extent = parseExtent(line);
    if (extent) extents.push(extent);
    else keepValue(values, line);
  }
  const parentFileNameHint = values.get('parentfilenamehint');
  const uuid = values.get('ddb.uuid');
  return {
    createType: values.get('createtype') ?? '',
    capacityBytes: checkedCapacity(extents),
    extents,
    contentId: contentId(values.get('cid')),
    parentContentId: contentId(values.get('parentcid')),
    ...(parentFileNameHint !== undefined && { parentFileNameHint }),
    adapterType: adapterType(values.get('ddb.adaptertype')),
    thin: values.get('ddb.thinprovisioned') === '1',
    ...(uuid !== undefined && /^[\s0-9a-f-]{32,}$/i.test(uuid) && { uuid: parseUuid(uuid) }),
  };
}

export function looksLikeDescriptor(text: string): boolean {
  return /^\s*#\s*Disk\s?Descriptor\s?File/i.test(text.slice(0, 64));
}

/** The format that a `createType` means. @throws {SimFault} InvalidDiskFormat: none that can be dealt with */
export function diskTypeOf({ createType, thin }: DiskDescriptor): DiskType {
  const wanted = createType.toLowerCase();
  if (wanted === 'vmfs' || wanted === 'vmfsthin')
    return thin || wanted === 'vmfsthin' ? 'thin' : 'preallocated';
  const found = [...CREATE_TYPES].find(([, name]) => name.toLowerCase() === wanted);
  if (!found) throw invalidDiskFormat(`the type "${createType}" is not known`);
  return found[0];
}

/** From the folder of the one to the other: its name, or its path from the root when it is elsewhere. */
function parentHint(child: FileNode, parent: FileNode): string {
  return child.parent === parent.parent ? parent.name : relPathOf(parent);
}

function extentLine({ type, sizeBytes, name }: DiskExtent): string {
  const sectors = Math.ceil(sizeBytes / SECTOR_BYTES);
  if (type === 'ZERO') return `RW ${sectors} ZERO`;
  return `RW ${sectors} ${type} "${name}"${type === 'FLAT' ? ' 0' : ''}`;
}

function parseExtent(line: string): DiskExtent | undefined {
  const [, sectors, type = '', name = ''] =
    /^(?:RW|RDONLY|NOACCESS)\s+(\d{1,15})\s+(\w+)(?:\s+"([^"]*)")?/.exec(line) ?? [];
  if (sectors === undefined) return undefined;
  if (/[/\\]/.test(name)) throw invalidDiskFormat(`the extent "${name}" lies elsewhere`);
  return { name, sizeBytes: Number(sectors) * SECTOR_BYTES, type };
}

function keepValue(values: Map<string, string>, line: string): void {
  const equals = line.indexOf('=');
  if (line.startsWith('#') || equals <= 0) return;
  const value = line.slice(equals + 1).trim();
  values.set(line.slice(0, equals).trim().toLowerCase(), value.replace(/^"(.*)"$/, '$1'));
}

function checkedCapacity(extents: readonly DiskExtent[]): number {
  const capacity = extents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (capacity <= 0 || !Number.isSafeInteger(capacity))
    throw invalidDiskFormat('its extents are of no valid size');
  return capacity;
}

function contentId(text: string | undefined): number {
  return text !== undefined && /^[0-9a-f]{1,8}$/i.test(text) ? Number.parseInt(text, 16) : NO_CONTENT_ID;
}

function adapterType(text = ''): DiskAdapterType {
  return [...ADAPTER_NAMES].find(([, name]) => name === text.toLowerCase())?.[0] ?? 'lsiLogic';
}

function hex(id: number): string {
  return id.toString(16).padStart(8, '0');
}
