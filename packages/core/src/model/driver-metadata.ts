/**
 * What a driver writes onto a guest, for people and tools on the platform's own
 * side: which instance it is, whose, and what it was made from.
 */
import type { Flavor } from './flavor.js';
import type { ImageMeta } from './image-meta.js';
import type { Instance } from './instance.js';
import type { NetworkInfo } from './network-info.js';

export interface InstanceDriverMetadata {
  readonly rootType: 'image' | 'volume';
  /** The image the root disk descends from; null for a volume or a blank disk. */
  readonly rootId: string | null;
  readonly instance: { readonly name: string; readonly uuid: string };
  readonly owner: InstanceOwner;
  readonly image: ImageSummary;
  readonly flavor: Flavor;
  readonly networkInfo: NetworkInfo;
  /** Version of the software that built the guest, when the host told it. */
  readonly packageVersion?: string;
  readonly creationTimeMs: number;
}

export interface InstanceOwner {
  readonly userId?: string;
  /** `N/A` when the host did not note it. */
  readonly userName: string;
  readonly projectId?: string;
  readonly projectName: string;
}

export type ImageSummary = Pick<
  ImageMeta,
  'id' | 'name' | 'containerFormat' | 'diskFormat' | 'minDiskGb' | 'minRamMb' | 'properties'
>;

export interface DriverMetadataSources {
  readonly imageMeta?: ImageMeta;
  readonly networkInfo?: NetworkInfo;
  readonly packageVersion?: string;
}

export function instanceDriverMetadata(
  instance: Instance,
  { imageMeta, networkInfo = [], packageVersion }: DriverMetadataSources,
  creationTimeMs: number,
): InstanceDriverMetadata {
  const notes = instance.systemMetadata ?? {};
  const image: Partial<ImageMeta> = imageMeta ?? {};
  return {
    rootType: instance.imageRef ? 'image' : 'volume',
    rootId: notes['image_base_image_ref'] ?? (instance.imageRef || null),
    instance: { name: instance.name, uuid: instance.uuid },
    owner: {
      ...pick(instance, ['userId', 'projectId']),
      userName: notes['owner_user_name'] ?? 'N/A',
      projectName: notes['owner_project_name'] ?? 'N/A',
    },
    image: {
      ...pick(image, ['id', 'name', 'containerFormat', 'diskFormat', 'minDiskGb', 'minRamMb']),
      properties: image.properties ?? {},
    },
    flavor: instance.flavor,
    networkInfo,
    ...(packageVersion === undefined ? {} : { packageVersion }),
    creationTimeMs,
  };
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same keys, less those without a value
  return Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Pick<T, K>;
}
