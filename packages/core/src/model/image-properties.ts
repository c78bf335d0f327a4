/**
 * The image properties this project knows, by Nova's names in camelCase, each
 * with the kind its text is read as. The TypeScript type is derived from the
 * table, so a new property is one line here and nothing else.
 */
import { InvalidInput } from '../errors.js';

const PROPERTY_KINDS = {
  hwArchitecture: 'text',
  hwAutoDiskConfig: 'flag',
  hwBootMenu: 'flag',
  hwCdromBus: 'text',
  hwCpuCores: 'integer',
  hwCpuMaxCores: 'integer',
  hwCpuMaxSockets: 'integer',
  hwCpuMaxThreads: 'integer',
  hwCpuPolicy: 'text',
  hwCpuRealtimeMask: 'text',
  hwCpuSockets: 'integer',
  hwCpuThreadPolicy: 'text',
  hwCpuThreads: 'integer',
  hwDiskBus: 'text',
  hwDiskType: 'text',
  hwEmulatorThreadsPolicy: 'text',
  hwEphemeralEncryption: 'flag',
  hwEphemeralEncryptionFormat: 'text',
  hwFirmwareStateless: 'flag',
  hwFirmwareType: 'text',
  hwFloppyBus: 'text',
  hwInputBus: 'text',
  hwIpxeBoot: 'flag',
  hwLockedMemory: 'flag',
  hwMachineType: 'text',
  hwMaxphysaddrBits: 'integer',
  hwMaxphysaddrMode: 'text',
  hwMemEncryption: 'flag',
  hwMemEncryptionModel: 'text',
  hwMemPageSize: 'text',
  hwNumaNodes: 'integer',
  hwPciNumaAffinityPolicy: 'text',
  hwPmu: 'flag',
  hwPointerModel: 'text',
  hwQemuGuestAgent: 'flag',
  hwRescueBus: 'text',
  hwRescueDevice: 'text',
  hwRngModel: 'text',
  hwScsiModel: 'text',
  hwSerialPortCount: 'integer',
  hwSoundModel: 'text',
  hwTimeHpet: 'flag',
  hwTpmModel: 'text',
  hwTpmVersion: 'text',
  hwUsbModel: 'text',
  hwVideoModel: 'text',
  hwVideoRam: 'integer',
  hwVifModel: 'text',
  hwVifMultiqueueEnabled: 'flag',
  hwViommuModel: 'text',
  hwVirtioPackedRing: 'flag',
  hwVmMode: 'text',
  hwWatchdogAction: 'text',
  imgCompressionLevel: 'integer',
  imgConfigDrive: 'text',
  imgHideHypervisorId: 'flag',
  imgHvRequestedVersion: 'text',
  imgHvType: 'text',
  imgLinkedClone: 'flag',
  imgOwnerId: 'text',
  imgRootDeviceName: 'text',
  imgSignature: 'text',
  imgSignatureCertificateUuid: 'text',
  imgSignatureHashMethod: 'text',
  imgSignatureKeyType: 'text',
  imgUseAgent: 'flag',
  imgVersion: 'integer',
  osAdminUser: 'text',
  osCommandLine: 'text',
  osDistro: 'text',
  osRequireQuiesce: 'flag',
  osSecureBoot: 'text',
  osShutdownTimeout: 'integer',
  osSkipAgentInjectFilesAtBoot: 'flag',
  osSkipAgentInjectSsh: 'flag',
  osType: 'text',
  traitsRequired: 'list',
  // Not one of Nova's, which takes storage policies from flavors only.
  vmwareStoragePolicy: 'text',
} as const;

interface KindValues {
  readonly text: string;
  readonly integer: number;
  readonly flag: boolean;
  readonly list: readonly string[];
}

type PropertyKinds = typeof PROPERTY_KINDS;
export type ImagePropertyName = keyof PropertyKinds;

/** `hw_disk_bus` is `hwDiskBus`, and so on; `osShutdownTimeout` is in seconds, `hwVideoRam` in MiB. */
export type ImageProperties = {
  readonly [Name in ImagePropertyName]?: KindValues[PropertyKinds[Name]];
};

/** Nova's name of a property to ours. */
const NAMES = new Map(
  Object.keys(PROPERTY_KINDS)
    .filter(isPropertyName)
    .map((name) => [name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), name]),
);

function isPropertyName(name: string): name is ImagePropertyName {
  return Object.hasOwn(PROPERTY_KINDS, name);
}

export interface SortedProperties {
  readonly properties: ImageProperties;
  readonly customProperties: Readonly<Record<string, unknown>>;
}

/**
 * Splits raw properties, under Nova's names, into the known, converted ones and
 * the rest. Null values are dropped.
 *
 * @throws {InvalidInput} a known property cannot be read as its kind
 */
export function readImageProperties(raw: Readonly<Record<string, unknown>>): SortedProperties {
  const properties: Record<string, unknown> = {};
  const customProperties: Record<string, unknown> = {};
  for (const [rawName, value] of Object.entries(raw)) {
    if (value === null || value === undefined) continue;
    const name = NAMES.get(rawName);
    if (name === undefined) customProperties[rawName] = value;
    else properties[name] = READERS[PROPERTY_KINDS[name]](value, rawName);
  }
  return { properties, customProperties };
}

const READERS: { readonly [Kind in keyof KindValues]: (value: unknown, name: string) => KindValues[Kind] } = {
  text: (value, name) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw unreadable(name, 'a text');
  },
  integer: (value, name) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
    throw unreadable(name, 'a whole number');
  },
  flag: (value, name) => {
    const word = String(value).trim().toLowerCase();
    if (TRUE_WORDS.has(word)) return true;
    if (FALSE_WORDS.has(word)) return false;
    throw unreadable(name, 'true or false');
  },
  list: (value, name) => {
    const list: unknown[] = Array.isArray(value)
      ? value
      : typeof value === 'string'
        ? value.split(',')
        : [null];
    if (!list.every((entry) => typeof entry === 'string')) throw unreadable(name, 'a list of texts');
    return list.map((entry) => entry.trim()).filter((entry) => entry !== '');
  },
};

const TRUE_WORDS = new Set(['true', 't', 'yes', 'y', 'on', '1']);
const FALSE_WORDS = new Set(['false', 'f', 'no', 'n', 'off', '0']);

function unreadable(name: string, wanted: string): InvalidInput {
  return new InvalidInput({ reason: `image property ${name} must be ${wanted}` });
}
