/**
 * From what a user asked for to what a driver is given: an instance, its flavor,
 * its image and its NICs. Pure but for the ids it invents, so that whatever is
 * wrong is found before any driver is loaded.
 */
import { randomBytes } from 'node:crypto';
import {
  flavorSchema,
  imageMetaFrom,
  type Flavor,
  type ImageMeta,
  type Instance,
  type SpawnRequest,
  type Vif,
} from '@kilonova/core';
import { v4 as uuidV4, v5 as uuidV5, validate as isUuid } from 'uuid';
import { UsageError } from './errors.js';

/** What `kilonova spawn` was told, checked only for being numbers and texts. */
export interface SpawnWishes {
  readonly name?: string;
  readonly uuid?: string;
  /** Name of a flavor of the configuration; the alternative to the three sizes. */
  readonly flavor?: string;
  readonly vcpus?: number;
  readonly memoryMb?: number;
  readonly rootGb?: number;
  readonly network?: readonly string[];
  /** The guest's operating system, in the platform's own words. */
  readonly osType?: string;
  readonly powerOn?: boolean;
  /** What the guest's own configurator, e.g. cloud-init, is to do at its first start. May hold secrets. */
  readonly userData?: Uint8Array;
  readonly configDrive?: boolean;
  readonly extraSpec?: Readonly<Record<string, string>>;
  /** Id of an image of the image service. */
  readonly image?: string;
}

export interface SpawnDefaults {
  readonly flavors: Readonly<Record<string, Flavor>>;
  readonly networks: readonly string[];
}

export interface SpawnPlan {
  readonly instance: Instance;
  readonly request: SpawnRequest;
}

const SIZE_OPTIONS = [
  ['vcpus', '--vcpus'],
  ['memoryMb', '--memory-mb'],
  ['rootGb', '--root-gb'],
] as const;

/** The same network name is the same network id, in every process. */
const NETWORK_NAMESPACE = '5f7f0c1e-6e1b-4b0e-9d0c-3a5a1d0a8a52';
/** The prefix under which OpenStack hands out MAC addresses. */
const MAC_PREFIX = 'fa:16:3e';
const LONGEST_NAME = 255;
const LONGEST_HOSTNAME = 63;

/** @throws {UsageError} naming the option that is missing or wrong */
export function planSpawn(wishes: SpawnWishes, defaults: SpawnDefaults): SpawnPlan {
  const uuid = readUuid(wishes.uuid);
  const name = readName(wishes.name) ?? `instance-${uuid.slice(0, 8)}`;
  const flavor = readFlavor(wishes, defaults.flavors);
  if (wishes.image === '') throw wrong('--image', 'the id of an image cannot be empty');
  const networks = wishes.network ?? defaults.networks;
  if (networks.includes('')) throw wrong('--network', 'the name of a network cannot be empty');
  return {
    instance: {
      uuid,
      name,
      displayName: name,
      hostname: hostnameFor(name) || `instance-${uuid.slice(0, 8)}`,
      flavor,
      ...(wishes.image === undefined ? {} : { imageRef: wishes.image }),
      ...(wishes.configDrive === undefined ? {} : { configDrive: wishes.configDrive }),
      ...(wishes.userData === undefined ? {} : { userData: Buffer.from(wishes.userData).toString('base64') }),
    },
    request: {
      networkInfo: networks.map(vifOn),
      powerOn: wishes.powerOn ?? true,
      ...(wishes.osType === undefined
        ? {}
        : { imageMeta: imageMetaFrom({ properties: { os_distro: wishes.osType } }) }),
    },
  };
}

/** The same, with what the image service says of the image. What the user said goes before it. */
export function withImage(plan: SpawnPlan, image: ImageMeta): SpawnPlan {
  const properties = { ...image.properties, ...plan.request.imageMeta?.properties };
  return { ...plan, request: { ...plan.request, imageMeta: { ...image, properties } } };
}

function readUuid(given: string | undefined): string {
  if (given === undefined) return uuidV4();
  if (!isUuid(given)) throw wrong('--uuid', `"${given}" is not a UUID`);
  return given.toLowerCase();
}

function readName(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (given.trim() === '') throw wrong('--name', 'a name cannot be empty');
  if (given.length > LONGEST_NAME) throw wrong('--name', `a name has at most ${LONGEST_NAME} characters`);
  if (/\p{Cc}/u.test(given)) throw wrong('--name', 'a name cannot hold control characters');
  return given;
}

/** What DNS allows of a name; empty when that is nothing. */
function hostnameFor(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_HOSTNAME)
    .replaceAll(/^-|-$/g, '');
}

function readFlavor(wishes: SpawnWishes, flavors: SpawnDefaults['flavors']): Flavor {
  const base =
    wishes.flavor === undefined ? flavorOfSizes(wishes) : namedFlavor(wishes.flavor, wishes, flavors);
  const extraSpecs = { ...base.extraSpecs, ...wishes.extraSpec };
  return Object.keys(extraSpecs).length > 0 ? { ...base, extraSpecs } : base;
}

function flavorOfSizes(wishes: SpawnWishes): Flavor {
  const [missing, ...others] = SIZE_OPTIONS.filter(([size]) => wishes[size] === undefined).map(
    ([, option]) => option,
  );
  if (missing !== undefined) {
    const options = [missing, ...others].join(', ');
    throw wrong(missing, `the instance needs a size: give ${options}, or --flavor`);
  }
  const { vcpus, memoryMb, rootGb } = wishes;
  const parsed = flavorSchema.safeParse({ name: `${vcpus}-${memoryMb}-${rootGb}`, vcpus, memoryMb, rootGb });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [size, option] = SIZE_OPTIONS.find(([each]) => each === issue?.path[0]) ?? SIZE_OPTIONS[0];
  throw wrong(option, `${wishes[size]} will not do (${issue?.message})`);
}

function namedFlavor(name: string, wishes: SpawnWishes, flavors: SpawnDefaults['flavors']): Flavor {
  const sizes = SIZE_OPTIONS.filter(([size]) => wishes[size] !== undefined).map(([, option]) => option);
  if (sizes.length > 0) {
    throw wrong('--flavor', `a flavor has its own sizes, so it cannot go with ${sizes.join(', ')}`);
  }
  const found = Object.hasOwn(flavors, name) ? flavors[name] : undefined;
  if (found !== undefined) return found;
  const known = Object.keys(flavors).join(', ');
  throw wrong(
    '--flavor',
    `the configuration has no flavor "${name}"` + (known === '' ? ', nor any other' : `; it has ${known}`),
  );
}

/** Stands in for a network service: a new port, with an address of its own, on the network of this name. */
function vifOn(network: string): Vif {
  const host = [...randomBytes(3)].map((byte) => byte.toString(16).padStart(2, '0'));
  return {
    id: uuidV4(),
    address: [MAC_PREFIX, ...host].join(':'),
    network: { id: uuidV5(network, NETWORK_NAMESPACE), bridge: network, label: network },
  };
}

function wrong(option: string, reason: string): UsageError {
  return new UsageError(`${option}: ${reason}.`, { option });
}
