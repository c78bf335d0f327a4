import { describe, expect, it } from 'vitest';
import {
  CAPABILITY_FLAGS,
  capabilitiesAsTraits,
  defineCapabilities,
  isCapabilityFlag,
  verbsImpliedBy,
} from './capabilities.js';
import { isOptionalVerb } from './concerns/optional-verbs.js';

/** Nova's flags and traits; `-` is a flag without a trait. */
const NOVA_FLAGS: Readonly<Record<string, string>> = {
  has_image_cache: '-',
  supports_evacuate: '-',
  supports_migrate_to_same_host: 'COMPUTE_SAME_HOST_COLD_MIGRATE',
  supports_attach_interface: 'COMPUTE_NET_ATTACH_INTERFACE',
  supports_device_tagging: 'COMPUTE_DEVICE_TAGGING',
  supports_tagged_attach_interface: 'COMPUTE_NET_ATTACH_INTERFACE_WITH_TAG',
  supports_tagged_attach_volume: 'COMPUTE_VOLUME_ATTACH_WITH_TAG',
  supports_extend_volume: 'COMPUTE_VOLUME_EXTEND',
  supports_multiattach: 'COMPUTE_VOLUME_MULTI_ATTACH',
  supports_trusted_certs: 'COMPUTE_TRUSTED_CERTS',
  supports_pcpus: '-',
  supports_accelerators: 'COMPUTE_ACCELERATORS',
  supports_bfv_rescue: 'COMPUTE_RESCUE_BFV',
  supports_vtpm: '-',
  supports_secure_boot: 'COMPUTE_SECURITY_UEFI_SECURE_BOOT',
  supports_socket_pci_numa_affinity: 'COMPUTE_SOCKET_PCI_NUMA_AFFINITY',
  supports_remote_managed_ports: 'COMPUTE_REMOTE_MANAGED_PORTS',
  supports_ephemeral_encryption: 'COMPUTE_EPHEMERAL_ENCRYPTION',
  supports_ephemeral_encryption_luks: 'COMPUTE_EPHEMERAL_ENCRYPTION_LUKS',
  supports_ephemeral_encryption_plain: 'COMPUTE_EPHEMERAL_ENCRYPTION_PLAIN',
  supports_address_space_passthrough: 'COMPUTE_ADDRESS_SPACE_PASSTHROUGH',
  supports_address_space_emulated: 'COMPUTE_ADDRESS_SPACE_EMULATED',
  supports_stateless_firmware: 'COMPUTE_SECURITY_STATELESS_FIRMWARE',
  supports_virtio_fs: 'COMPUTE_STORAGE_VIRTIO_FS',
  supports_mem_backing_file: 'COMPUTE_MEM_BACKING_FILE',
  supports_image_type_aki: 'COMPUTE_IMAGE_TYPE_AKI',
  supports_image_type_ami: 'COMPUTE_IMAGE_TYPE_AMI',
  supports_image_type_ari: 'COMPUTE_IMAGE_TYPE_ARI',
  supports_image_type_iso: 'COMPUTE_IMAGE_TYPE_ISO',
  supports_image_type_qcow2: 'COMPUTE_IMAGE_TYPE_QCOW2',
  supports_image_type_raw: 'COMPUTE_IMAGE_TYPE_RAW',
  supports_image_type_vdi: 'COMPUTE_IMAGE_TYPE_VDI',
  supports_image_type_vhd: 'COMPUTE_IMAGE_TYPE_VHD',
  supports_image_type_vhdx: 'COMPUTE_IMAGE_TYPE_VHDX',
  supports_image_type_vmdk: 'COMPUTE_IMAGE_TYPE_VMDK',
  supports_image_type_ploop: 'COMPUTE_IMAGE_TYPE_PLOOP',
};

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

describe('the capability table', () => {
  it('has each of the flags and traits of Nova and no other', () => {
    const ours = Object.entries(CAPABILITY_FLAGS).map(([flag, { trait }]) => [snakeCase(flag), trait ?? '-']);

    expect(Object.fromEntries(ours)).toEqual(NOVA_FLAGS);
  });

  it('implies only verbs that a driver could leave out', () => {
    const implied = Object.keys(CAPABILITY_FLAGS).filter(isCapabilityFlag).flatMap(verbsImpliedBy);

    expect(implied).toContain('extendVolume');
    expect(implied.filter((verb) => !isOptionalVerb(verb))).toEqual([]);
    expect(verbsImpliedBy('supportsSecureBoot')).toEqual([]);
  });
});

describe('defineCapabilities', () => {
  it('denies what is not claimed and cannot be changed afterwards', () => {
    const capabilities = defineCapabilities({ supportsAttachInterface: true });

    expect(Object.keys(capabilities)).toHaveLength(Object.keys(NOVA_FLAGS).length);
    expect(Object.entries(capabilities).filter(([, claimed]) => claimed)).toEqual([
      ['supportsAttachInterface', true],
    ]);
    expect(Object.isFrozen(capabilities)).toBe(true);
  });
});

describe('capabilitiesAsTraits', () => {
  it('says yes or no for every trait and is silent on flags without one', () => {
    const traits = capabilitiesAsTraits(
      defineCapabilities({ supportsMultiattach: true, hasImageCache: true }),
    );

    expect(Object.keys(traits)).toHaveLength(
      Object.values(NOVA_FLAGS).filter((trait) => trait !== '-').length,
    );
    expect(Object.entries(traits).filter(([, has]) => has)).toEqual([['COMPUTE_VOLUME_MULTI_ATTACH', true]]);
  });

  it('denies image types that an operator excludes, in any case of letters, and nothing else', () => {
    const capable = defineCapabilities({ supportsImageTypeVmdk: true, supportsImageTypeIso: true });
    const traits = capabilitiesAsTraits(capable, { excludedImageTypes: ['VMDK', 'nonsense'] });

    expect(traits['COMPUTE_IMAGE_TYPE_VMDK']).toBe(false);
    expect(traits['COMPUTE_IMAGE_TYPE_ISO']).toBe(true);
  });
});
