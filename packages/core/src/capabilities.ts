/**
 * The manifest of a driver: what its platform can do, fixed once the driver is
 * constructed. It is believed: a host asks nothing it denies, and the
 * conformance kit tests everything it claims. Flags that matter to scheduling
 * have a trait, which is published on the compute node.
 *
 * Everything is in one table; types, defaults and traits are read off it.
 */
import type { OptionalVerb } from './concerns/optional-verbs.js';

interface FlagFacts {
  /** null: of interest to the host only. */
  readonly trait: string | null;
  /** Verbs that a driver with the flag must have. */
  readonly verbs?: readonly OptionalVerb[];
  /** Glance's word for the disk format, for the flags about formats. */
  readonly imageType?: string;
}

/** Every capability, with Nova's name in camelCase. All are false until a driver says otherwise. */
export const CAPABILITY_FLAGS = {
  hasImageCache: { trait: null, verbs: ['manageImageCache'] },
  supportsEvacuate: { trait: null },
  supportsMigrateToSameHost: {
    trait: 'COMPUTE_SAME_HOST_COLD_MIGRATE',
    verbs: ['migrateDiskAndPowerOff', 'finishMigration', 'confirmMigration', 'finishRevertMigration'],
  },
  supportsAttachInterface: {
    trait: 'COMPUTE_NET_ATTACH_INTERFACE',
    verbs: ['attachInterface', 'detachInterface'],
  },
  supportsDeviceTagging: { trait: 'COMPUTE_DEVICE_TAGGING' },
  supportsTaggedAttachInterface: {
    trait: 'COMPUTE_NET_ATTACH_INTERFACE_WITH_TAG',
    verbs: ['attachInterface', 'detachInterface'],
  },
  supportsTaggedAttachVolume: {
    trait: 'COMPUTE_VOLUME_ATTACH_WITH_TAG',
    verbs: ['attachVolume', 'detachVolume'],
  },
  supportsExtendVolume: { trait: 'COMPUTE_VOLUME_EXTEND', verbs: ['extendVolume'] },
  supportsMultiattach: { trait: 'COMPUTE_VOLUME_MULTI_ATTACH', verbs: ['attachVolume', 'detachVolume'] },
  supportsTrustedCerts: { trait: 'COMPUTE_TRUSTED_CERTS' },
  supportsPcpus: { trait: null },
  supportsAccelerators: { trait: 'COMPUTE_ACCELERATORS' },
  supportsBfvRescue: { trait: 'COMPUTE_RESCUE_BFV', verbs: ['rescue', 'unrescue'] },
  supportsVtpm: { trait: null },
  supportsSecureBoot: { trait: 'COMPUTE_SECURITY_UEFI_SECURE_BOOT' },
  supportsSocketPciNumaAffinity: { trait: 'COMPUTE_SOCKET_PCI_NUMA_AFFINITY' },
  supportsRemoteManagedPorts: { trait: 'COMPUTE_REMOTE_MANAGED_PORTS' },
  supportsEphemeralEncryption: { trait: 'COMPUTE_EPHEMERAL_ENCRYPTION' },
  supportsEphemeralEncryptionLuks: { trait: 'COMPUTE_EPHEMERAL_ENCRYPTION_LUKS' },
  supportsEphemeralEncryptionPlain: { trait: 'COMPUTE_EPHEMERAL_ENCRYPTION_PLAIN' },
  supportsAddressSpacePassthrough: { trait: 'COMPUTE_ADDRESS_SPACE_PASSTHROUGH' },
  supportsAddressSpaceEmulated: { trait: 'COMPUTE_ADDRESS_SPACE_EMULATED' },
  supportsStatelessFirmware: { trait: 'COMPUTE_SECURITY_STATELESS_FIRMWARE' },
  supportsVirtioFs: { trait: 'COMPUTE_STORAGE_VIRTIO_FS', verbs: ['mountShare', 'umountShare'] },
  supportsMemBackingFile: { trait: 'COMPUTE_MEM_BACKING_FILE' },
  supportsImageTypeAki: { trait: 'COMPUTE_IMAGE_TYPE_AKI', imageType: 'aki' },
  supportsImageTypeAmi: { trait: 'COMPUTE_IMAGE_TYPE_AMI', imageType: 'ami' },
  supportsImageTypeAri: { trait: 'COMPUTE_IMAGE_TYPE_ARI', imageType: 'ari' },
  supportsImageTypeIso: { trait: 'COMPUTE_IMAGE_TYPE_ISO', imageType: 'iso' },
  supportsImageTypeQcow2: { trait: 'COMPUTE_IMAGE_TYPE_QCOW2', imageType: 'qcow2' },
  supportsImageTypeRaw: { trait: 'COMPUTE_IMAGE_TYPE_RAW', imageType: 'raw' },
  supportsImageTypeVdi: { trait: 'COMPUTE_IMAGE_TYPE_VDI', imageType: 'vdi' },
  supportsImageTypeVhd: { trait: 'COMPUTE_IMAGE_TYPE_VHD', imageType: 'vhd' },
  supportsImageTypeVhdx: { trait: 'COMPUTE_IMAGE_TYPE_VHDX', imageType: 'vhdx' },
  supportsImageTypeVmdk: { trait: 'COMPUTE_IMAGE_TYPE_VMDK', imageType: 'vmdk' },
  supportsImageTypePloop: { trait: 'COMPUTE_IMAGE_TYPE_PLOOP', imageType: 'ploop' },
} as const satisfies Record<string, FlagFacts>;

export type CapabilityFlag = keyof typeof CAPABILITY_FLAGS;

export type Capabilities = Readonly<Record<CapabilityFlag, boolean>>;

const FLAGS = Object.keys(CAPABILITY_FLAGS).filter(isCapabilityFlag);

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each flag
const DENIED = Object.fromEntries(FLAGS.map((flag) => [flag, false])) as Capabilities;

export function isCapabilityFlag(name: string): name is CapabilityFlag {
  return Object.hasOwn(CAPABILITY_FLAGS, name);
}

/** A frozen manifest: what is not claimed is denied. */
export function defineCapabilities(claimed: Partial<Capabilities> = {}): Capabilities {
  return Object.freeze({ ...DENIED, ...claimed });
}

/** The verbs a driver must have because of the flag; empty for a flag that is about how, not whether. */
export function verbsImpliedBy(flag: CapabilityFlag): readonly OptionalVerb[] {
  const facts: FlagFacts = CAPABILITY_FLAGS[flag];
  return facts.verbs ?? [];
}

export interface TraitOptions {
  /** Disk formats (Glance's words) that an operator does not want here, whatever the platform can. */
  readonly excludedImageTypes?: readonly string[];
}

/** Trait to whether the node has it: true to be added, false to be removed. */
export function capabilitiesAsTraits(
  capabilities: Capabilities,
  { excludedImageTypes = [] }: TraitOptions = {},
): Readonly<Record<string, boolean>> {
  const excluded = new Set(excludedImageTypes.map((type) => type.toLowerCase()));
  const traits: Record<string, boolean> = {};
  for (const flag of FLAGS) {
    const { trait, imageType }: FlagFacts = CAPABILITY_FLAGS[flag];
    if (trait === null) continue;
    traits[trait] = capabilities[flag] && !(imageType !== undefined && excluded.has(imageType));
  }
  return traits;
}
