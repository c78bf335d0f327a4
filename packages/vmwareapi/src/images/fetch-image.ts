/**
 * Getting an image from the image service onto a datastore, into the folder in which it is made.
 *
 * Each kind of file has its own way. What comes is looked at before a byte of it is sent on: a record that calls a
 * sparse disk flat would otherwise make a guest that boots into nothing. Its length and checksum are held against the
 * record on the way, so what is cut or changed never becomes a complete file.
 */
import type { Readable } from 'node:stream';
import { ImageCorrupted, ImageUnacceptable, type ImageService, type OperationContext } from '@kilonova/core';
import {
  describeImageFormat,
  detectImageStream,
  findByInventoryPath,
  isRefTo,
  MalformedArchiveError,
  MalformedImageError,
  MalformedOvfError,
  ManifestMismatchError,
  openDatastoreFile,
  openOva,
  UnsuitableImageError,
  uploadFile,
  type ByteSource,
  type DatastorePath,
  type DatastoreUrl,
  type ImageFormat,
  type Ova,
} from '@kilonova/vsphere';
import { reasonOf } from '../faults.js';
import { abortable, runTask, type TaskOptions } from '../vim-util.js';
import type { CachePlace } from './cache-place.js';
import { copyDisk, makeDescriptor, removeFile, type DiskWork } from './disk-work.js';
import { checkRootDisk, type ImageKind, type ImagePlan } from './image-plan.js';
import { importDisk, takeOffInventory, type ImportSite } from './import-machine.js';
import { requiredFileManager } from '../ds-util/managers.js';

export interface Fetch {
  readonly place: CachePlace;
  readonly ctx: OperationContext;
  readonly images: ImageService;
  readonly image: ImagePlan;
  readonly site: ImportSite;
  /** Of the root disk that it is fetched for: what cannot fit is refused before it is sent. 0: as large as the image. */
  readonly rootGb: number;
  readonly options: TaskOptions;
}

const STEP = 'fetching the image';
const BYTES_PER_KB = 1024;

/** What {@link detectImageStream} finds in a good image of each kind. */
const CONTENTS: Readonly<Record<ImageKind, readonly ImageFormat['kind'][]>> = {
  sparse: ['sparse'],
  flat: ['flat'],
  streamOptimized: ['streamOptimized'],
  ova: ['ova'],
  iso: ['iso9660'],
};

/** What to say in the record of an image that holds that. */
const RECORDS: Partial<Readonly<Record<ImageFormat['kind'], string>>> = {
  sparse: 'disk_format vmdk and hw_disk_type sparse',
  flat: 'disk_format vmdk and hw_disk_type preallocated',
  streamOptimized: 'disk_format vmdk and hw_disk_type streamOptimized',
  ova: 'container_format ova',
  iso9660: 'disk_format iso',
};

/**
 * The image lies in the work folder under its name. Resolves with what a guest sees of a disk, in KiB; 0 for an ISO.
 *
 * @throws {ImageUnacceptable} it is not what its record says, or cannot be read
 * @throws {ImageCorrupted} it is cut short, or its checksum is another
 * @throws {FlavorDiskTooSmall}
 * @throws what the image service and the transfers throw
 */
export async function fetchImage(fetch: Fetch): Promise<number> {
  try {
    return await FETCH[fetch.image.kind](fetch);
  } catch (error) {
    throw imageFault(error, fetch.image.id);
  }
}

const FETCH: Readonly<Record<ImageKind, (fetch: Fetch) => Promise<number>>> = {
  sparse: fetchSparse,
  flat: fetchFlat,
  streamOptimized: fetchStream,
  ova: fetchOva,
  iso: async (fetch) => bring(fetch, fetch.place.layout.isoName),
};

async function fetchSparse(fetch: Fetch): Promise<number> {
  const { layout } = fetch.place;
  const raw = layout.work.join(layout.rawName);
  const capacityBytes = await bring(fetch, layout.rawName);
  fetch.ctx.progress({ step: 'making a disk of the image' });
  await copyDisk(diskWork(fetch), raw, layout.work.join(layout.diskName));
  await removeFile(diskWork(fetch), raw);
  return capacityBytes / BYTES_PER_KB;
}

async function fetchFlat(fetch: Fetch): Promise<number> {
  const { layout } = fetch.place;
  const { image } = fetch;
  const { sizeBytes = 0 } = image;
  if (sizeBytes === 0 || sizeBytes % BYTES_PER_KB !== 0) {
    const reason = `its record gives a size of ${sizeBytes} bytes, and a flat image has a whole number of KiB`;
    throw new ImageUnacceptable({ imageId: image.id, reason });
  }
  const [disk, flat] = [layout.work.join(layout.diskName), layout.work.join(layout.flatName)];
  await makeDescriptor(diskWork(fetch), { disk, flat }, sizeBytes, image.flatType);
  await bring(fetch, layout.flatName);
  return sizeBytes / BYTES_PER_KB;
}

async function fetchStream(fetch: Fetch): Promise<number> {
  const { content, sizeBytes } = await download(fetch);
  return imported(fetch, content, sizeBytes);
}

/** The disk is good only when all of the archive has passed: its manifest may come last. */
async function fetchOva(fetch: Fetch): Promise<number> {
  const { image } = fetch;
  const { content } = await download(fetch);
  const ova = await openOva(content);
  let capacityKb: number | undefined;
  try {
    const wanted = diskFileOf(ova, image.id);
    for await (const file of ova.files()) {
      if (file.name === wanted) capacityKb = await imported(fetch, file.content, file.sizeBytes);
    }
  } finally {
    await ova.close();
  }
  if (capacityKb === undefined)
    throw new ImageUnacceptable({ imageId: image.id, reason: 'the disk is not in the archive' });
  return capacityKb;
}

/** @throws {ImageUnacceptable} it has no disk, or several */
function diskFileOf({ descriptor: { disks } }: Ova, imageId: string): string {
  const [first, ...others] = disks.flatMap(({ file }) => (file === undefined ? [] : [file]));
  if (first === undefined) throw new ImageUnacceptable({ imageId, reason: 'the archive has no disk' });
  if (others.length > 0) {
    throw new ImageUnacceptable({
      imageId,
      reason: `the archive has ${others.length + 1} disks, and an instance has one root disk`,
    });
  }
  return first.href;
}

async function imported(
  { place, ctx, site }: Fetch,
  content: ByteSource,
  sizeBytes: number,
): Promise<number> {
  const onProgress = ({ bytesDone }: { readonly bytesDone: number }): void =>
    ctx.progress({ step: STEP, transfer: { bytesDone, bytesTotal: sizeBytes } });
  const { capacityBytes, machine } = await importDisk(place, ctx, site, { content, sizeBytes, onProgress });
  await takeOffInventory(place, ctx, machine);
  return Math.ceil(capacityBytes / BYTES_PER_KB);
}

/** The file lies in the work folder under that name. Resolves with what a guest sees of it. */
async function bring(fetch: Fetch, name: string): Promise<number> {
  const { place, ctx, image } = fetch;
  const { vim, layout, datacenterPath } = place;
  const target = layout.work.join(name);
  if (image.location !== undefined && vim.transfers.isSessionServer(image.location.href)) {
    return copyFromDatastore(fetch, image.location, target);
  }
  const { content, sizeBytes, capacityBytes } = await download(fetch);
  await uploadFile(vim, content, target, {
    datacenter: datacenterPath,
    size: sizeBytes,
    signal: ctx.signal,
    onProgress: ({ bytesDone }) =>
      ctx.progress({ step: STEP, transfer: { bytesDone, bytesTotal: sizeBytes } }),
  });
  return capacityBytes;
}

/** The image lies on a datastore of this vCenter: its bytes need not come here. */
async function copyFromDatastore(
  fetch: Fetch,
  location: DatastoreUrl,
  target: DatastorePath,
): Promise<number> {
  const { place, ctx, options } = fetch;
  const { vim, datacenter } = place;
  const { body, size } = await openDatastoreFile(vim, location, { signal: ctx.signal });
  const { format, stream } = await detectImageStream(body);
  stream.destroy();
  body.destroy();
  const capacityBytes = checkContent(fetch, format, size ?? 0);
  const source = await findByInventoryPath(vim, location.datacenterPath, abortable(ctx));
  const sourceDatacenter = isRefTo(source, 'Datacenter') ? source : datacenter;
  const names = { sourceName: String(location.path), destinationName: String(target) };
  const centers = { sourceDatacenter, destinationDatacenter: datacenter };
  ctx.progress({ step: 'copying the image on its datastore' });
  await runTask(
    vim,
    ctx,
    requiredFileManager(vim),
    'CopyDatastoreFile_Task',
    { ...names, ...centers },
    options,
  );
  return capacityBytes;
}

/** Opens the image and looks at its first bytes. Nothing of it has been sent anywhere when this throws. */
async function download(
  fetch: Fetch,
): Promise<{ readonly content: Readable; readonly sizeBytes: number; readonly capacityBytes: number }> {
  const { ctx, images, image } = fetch;
  ctx.progress({ step: STEP });
  const { stream: source, sizeBytes } = await images.download(ctx, image.id);
  const { format, stream } = await detectImageStream(source);
  try {
    return { content: stream, sizeBytes, capacityBytes: checkContent(fetch, format, sizeBytes) };
  } catch (error) {
    stream.destroy();
    source.destroy();
    throw error;
  }
}

/** What a guest sees of it, in bytes; of an archive that is not known before its disk comes. */
function checkContent({ image, rootGb }: Fetch, format: ImageFormat, sizeBytes: number): number {
  const isRight = CONTENTS[image.kind].includes(format.kind) || isBootable(image, format);
  if (!isRight) {
    const better = RECORDS[format.kind];
    const hint = better === undefined ? 'convert it to a VMDK' : `record it with ${better}`;
    const reason = `its record says ${image.kind}, and its data is ${describeImageFormat(format)}; ${hint}`;
    throw new ImageUnacceptable({ imageId: image.id, reason });
  }
  if (image.sizeBytes !== undefined && image.sizeBytes !== sizeBytes) {
    const reason = `its record says ${image.sizeBytes} bytes, and its data has ${sizeBytes}`;
    throw new ImageCorrupted({ imageId: image.id, reason });
  }
  const capacityBytes =
    'capacityBytes' in format ? format.capacityBytes : image.kind === 'flat' ? sizeBytes : 0;
  if (image.kind !== 'iso') checkRootDisk(capacityBytes, rootGb);
  return capacityBytes;
}

/** An ISO that is made to be written to a stick is the content of a disk as well. */
function isBootable({ kind }: ImagePlan, format: ImageFormat): boolean {
  return kind === 'flat' && format.kind === 'iso9660' && format.bootableAsDisk;
}

function diskWork({ place: { vim, datacenter }, ctx, options }: Fetch): DiskWork {
  return { vim, datacenter, ctx, options };
}

/** What is wrong with an image, in the words of the contract. */
function imageFault(error: unknown, imageId: string): unknown {
  if (error instanceof ManifestMismatchError) {
    return new ImageCorrupted({ imageId, reason: reasonOf(error) }, { cause: error });
  }
  const isUnreadable =
    error instanceof MalformedOvfError ||
    error instanceof MalformedArchiveError ||
    error instanceof MalformedImageError ||
    error instanceof UnsuitableImageError;
  return isUnreadable ? new ImageUnacceptable({ imageId, reason: reasonOf(error) }, { cause: error }) : error;
}
