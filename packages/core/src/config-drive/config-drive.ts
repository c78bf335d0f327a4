/**
 * A config drive: the volume `config-2`, on which a guest finds who it is, how it reaches its networks, and what it
 * is to do when it first starts.
 *
 * What stands on it depends on the request alone, so it can be made, and found wanting, before anything else
 * is done. It holds secrets in plain text: nothing of it may reach a log or an error.
 */
import { InvalidInput } from '../errors.js';
import type { IsoFile } from '../iso9660/iso-file.js';
import { isoImage, type IsoImage } from '../iso9660/iso-image.js';
import type { ImageProperties } from '../model/image-properties.js';
import type { Instance } from '../model/instance.js';
import type { ConfigDriveRequest } from './config-drive-request.js';
import { ec2Metadata } from './ec2-metadata.js';
import {
  EC2_VERSIONS,
  isSince,
  OPENSTACK_VERSIONS,
  SINCE,
  type Ec2Version,
  type OpenstackVersion,
} from './metadata-versions.js';
import { networkData } from './network-data.js';
import { openstackMetadata, type PlacedFile } from './openstack-metadata.js';

const VOLUME_ID = 'config-2';

/**
 * True when the guest is to find a config drive: the instance says so, or its image, or the operator for all
 * instances that were never started.
 */
export function needsConfigDrive(
  instance: Instance,
  { imgConfigDrive }: ImageProperties,
  forceConfigDrive: boolean,
): boolean {
  const isForced = forceConfigDrive && instance.launchedAt === undefined;
  return instance.configDrive === true || imgConfigDrive === 'mandatory' || isForced;
}

/**
 * The drive as an ISO 9660 image, which may be read more than once.
 *
 * @throws {InvalidInput} user data that is not base64, vendor data or a network that makes no sense
 * @throws {IsoContentInvalid} something is too large for it, or the product is no plain text
 */
export function configDrive(request: ConfigDriveRequest): IsoImage {
  const { product, time } = request;
  return isoImage(configDriveFiles(request), {
    volumeId: VOLUME_ID,
    publisher: product,
    application: product,
    time,
  });
}

/**
 * What stands on the drive, for whoever wants it in another shape.
 *
 * @throws {InvalidInput} user data that is not base64, vendor data or a network that makes no sense
 */
export function configDriveFiles(request: ConfigDriveRequest): IsoFile[] {
  const { injectedFiles = [], networkInfo, vendorData = {} } = request;
  if (Object.hasOwn(vendorData.dynamic ?? {}, 'static')) {
    throw invalid('vendorData.dynamic', 'must not have a member "static"');
  }
  const json = sharedJson();
  const files = injectedFiles.map(({ path }, index): PlacedFile => ({
    path,
    content_path: contentPath(index),
  }));
  const parts: Parts = {
    userData: decodedUserData(request.instance),
    network: json(networkInfo.length === 0 ? {} : networkData(networkInfo)),
    vendor: json(vendorData.static ?? {}),
    vendor2: json({ static: vendorData.static ?? {}, ...vendorData.dynamic }),
  };
  return [
    ...EC2_VERSIONS.flatMap((version) => ec2Files(version, json(ec2Metadata(version, request)), parts)),
    ...OPENSTACK_VERSIONS.flatMap((version) =>
      openstackFiles(version, json(openstackMetadata(version, request, files)), parts),
    ),
    ...injectedFiles.map(({ content }, index) => ({ path: `openstack${contentPath(index)}`, content })),
  ];
}

/** What is the same in all versions that have it. */
interface Parts {
  readonly userData: Uint8Array | undefined;
  readonly network: Uint8Array;
  readonly vendor: Uint8Array;
  readonly vendor2: Uint8Array;
}

function ec2Files(version: Ec2Version, metadata: Uint8Array, { userData }: Parts): IsoFile[] {
  return filesIn(`ec2/${version}`, { 'meta-data.json': metadata, 'user-data': userData });
}

function openstackFiles(version: OpenstackVersion, metadata: Uint8Array, parts: Parts): IsoFile[] {
  const since = (first: OpenstackVersion, content: Uint8Array): Uint8Array | undefined =>
    isSince(version, first) ? content : undefined;
  return filesIn(`openstack/${version}`, {
    'meta_data.json': metadata,
    user_data: parts.userData,
    'vendor_data.json': since(SINCE.vendorData, parts.vendor),
    'network_data.json': since(SINCE.networkData, parts.network),
    'vendor_data2.json': since(SINCE.vendorData2, parts.vendor2),
  });
}

function filesIn(directory: string, contents: Readonly<Record<string, Uint8Array | undefined>>): IsoFile[] {
  return Object.entries(contents).flatMap(([name, content]) =>
    content === undefined ? [] : [{ path: `${directory}/${name}`, content }],
  );
}

function contentPath(index: number): string {
  return `/content/${String(index).padStart(4, '0')}`;
}

/** Writes values as JSON. Equal ones are one and the same bytes, which the image then stores once. */
function sharedJson(): (value: object) => Uint8Array {
  const written = new Map<string, Uint8Array>();
  return (value) => {
    const text = JSON.stringify(value);
    const bytes = written.get(text) ?? Buffer.from(text);
    written.set(text, bytes);
    return bytes;
  };
}

function decodedUserData({ userData }: Instance): Uint8Array | undefined {
  if (userData === undefined) return undefined;
  // Some wrap the lines.
  const text = userData.replaceAll(/\s/g, '');
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw invalid('userData', 'must be base64');
  return bytes;
}

/** Without the value, which may be a secret. */
function invalid(property: string, demand: string): InvalidInput {
  return new InvalidInput({ reason: `${property} ${demand}` }, { details: { property } });
}
