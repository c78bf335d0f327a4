/**
 * The config drive of a new instance.
 *
 * What is on it, and that it can be made, is known from the request alone. It is uploaded once the VM has its folder,
 * and the VM gets it as a CD only when all of it is there: length and checksum are held against what was to be sent
 * before the last of it goes out, and afterwards the server is asked for the length. It is the VM's own file,
 * written down with it, and goes when the VM goes.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  ConfigDriveUnknownFormat,
  type ImageProperties,
  type Instance,
  type NetworkInfo,
  type SpawnRequest,
} from '@kilonova/core';
import { configDrive, needsConfigDrive, type IsoImage } from '@kilonova/core/config-drive';
import { uploadFile, type Ref, type VirtualDevice, type VirtualDeviceConfigSpec } from '@kilonova/vsphere';
import { invalidProperty } from '../invalid-property.js';
import type { VmwareOptions } from '../options.js';
import { DRIVER_VERSION } from '../version.js';
import { cdDrive } from '../vm-util/cd-drive.js';
import { freeDrivePlace } from '../vm-util/free-drive-place.js';
import type { LaterPart } from './finish-build.js';
import type { Platform } from './platform.js';

export const CONFIG_DRIVE_FILE = 'configdrive.iso';

const FORMAT = 'iso9660';
const PRODUCT = `Kilonova ${DRIVER_VERSION}`;
const SEED_BYTES = 512;
const DRIVE_KEY = -200;

/**
 * The drive, if the instance needs one. Nothing is sent.
 *
 * @throws {ConfigDriveUnknownFormat} it needs one, and the driver is told to make it otherwise
 * @throws {InvalidInput} it cannot be made of this request; or files are to be injected, and there is no drive
 * @throws {IsoContentInvalid} something is too large for it
 */
export function planConfigDrive(
  options: Pick<VmwareOptions, 'configDriveFormat' | 'dhcpDomain' | 'forceConfigDrive'>,
  instance: Instance,
  request: SpawnRequest,
  networkInfo: NetworkInfo,
  nowMs: number,
): IsoImage | undefined {
  const properties = request.imageMeta?.properties ?? {};
  checkPolicy(properties);
  if (!needsConfigDrive(instance, properties, options.forceConfigDrive)) {
    if ((request.injectedFiles ?? []).length === 0) return undefined;
    throw invalidProperty(
      'injectedFiles',
      'must be empty without a config drive, which is how a guest gets them',
    );
  }
  const { configDriveFormat: format } = options;
  if (format !== FORMAT) throw new ConfigDriveUnknownFormat({ format, supported: [FORMAT] });
  const { injectedFiles, adminPassword, blockDeviceInfo, vendorData } = request;
  return configDrive({
    instance,
    networkInfo,
    injectedFiles,
    adminPassword,
    blockDeviceInfo,
    vendorData,
    dhcpDomain: options.dhcpDomain,
    product: PRODUCT,
    randomSeed: randomBytes(SEED_BYTES),
    time: new Date(nowMs),
  });
}

/** Writes the drive into the VM's folder, and gives it to the VM as a CD. */
export function configDrivePart(
  { vim, cluster, options }: Platform,
  drive: IsoImage,
  datastore: Ref<'Datastore'>,
): LaterPart {
  return {
    step: 'writing the config drive',
    files: [CONFIG_DRIVE_FILE],
    make: async (ctx, { folder, devices }) => {
      const iso = folder.join(CONFIG_DRIVE_FILE);
      await uploadFile(vim, drive.read(), iso, {
        datacenter: cluster.datacenterPath,
        size: drive.size,
        sha256: await sha256Of(drive),
        signal: ctx.signal,
        timeoutMs: options.taskTimeoutMs,
      });
      const { place, controller } = freeDrivePlace(devices);
      const cd = cdDrive({ key: DRIVE_KEY, place, iso, datastore });
      return { devices: [...(controller === undefined ? [] : [added(controller)]), added(cd)] };
    },
  };
}

async function sha256Of(drive: IsoImage): Promise<string> {
  const hash = createHash('sha256');
  for await (const block of drive.read()) hash.update(block);
  return hash.digest('hex');
}

function checkPolicy({ imgConfigDrive }: ImageProperties): void {
  if (imgConfigDrive === undefined || ['mandatory', 'optional'].includes(imgConfigDrive)) return;
  throw invalidProperty('img_config_drive', 'must be mandatory or optional', imgConfigDrive);
}

function added(device: VirtualDevice): VirtualDeviceConfigSpec {
  return { operation: 'add', device };
}
