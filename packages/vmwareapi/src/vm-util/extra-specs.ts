/**
 * Which extra specs and image properties there are for this driver, and which it must not let pass.
 *
 * A flavor carries specs for schedulers and for other hypervisors too, so what nobody here knows is left alone; but in the
 * namespaces that are the driver's own a word it does not know is a misspelt one, and a promise it cannot keep is refused.
 * The tables are what `docs/reference/extra-specs.md` is held against.
 */
import type { ImageProperties } from '@kilonova/core';
import { invalidProperty } from '../invalid-property.js';
import { textOf, type ExtraSpecs } from './spec-values.js';

const RESOURCES = ['cpu', 'memory', 'disk_io', 'vif'] as const;
const SHARED_GRAMMAR = ['limit', 'reservation', 'shares_level', 'shares_share'] as const;

/** What makes a difference to a VM, or is checked at least. `*` stands for anything. */
export const HONOURED_SPECS: readonly string[] = [
  ...RESOURCES.flatMap((resource) => SHARED_GRAMMAR.map((suffix) => `quota:${resource}_${suffix}`)),
  'quota:cpu_reservation_percent',
  'quota:memory_reservation_percent',
  'hw:cpu_sockets',
  'hw:cpu_cores',
  'hw:cpu_threads',
  'hw:cpu_max_sockets',
  'hw:cpu_max_cores',
  'hw:cpu_max_threads',
  'hw:tpm_version',
  'hw:tpm_model',
  'hw:vifs_multi_thread',
  'hw_video:ram_max_mb',
  'os:secure_boot',
  'vmware:hw_version',
  'vmware:storage_policy',
  'vmware:hv_enabled',
  'vmware:evc_mode',
  'vmware:latency_sensitivity_level',
  'vmware:cpu_hot_add',
  'vmware:memory_hot_add',
  'vmware:extra_config',
  'reservation:cpu',
  'resources:CUSTOM_MEMORY_RESERVABLE_MB',
  'trait:CUSTOM_NUMASIZE_*',
  'trait:HW_CPU_X86_VMX',
  'trait:HW_CPU_X86_SVM',
];

/** Promises that this driver cannot keep. Whoever built without them would hand out less than was paid for. */
export const REFUSED_SPECS: Readonly<Record<string, string>> = {
  'hw:mem_encryption': 'memory cannot be encrypted by this driver',
  'hw:ephemeral_encryption': 'disks cannot be encrypted by this driver',
  'hw:firmware_stateless': 'firmware always has its variables kept',
  'pci_passthrough:alias': 'devices of hosts cannot be passed through by this driver',
  'accel:device_profile': 'devices of hosts cannot be passed through by this driver',
  'resources:VGPU': 'devices of hosts cannot be passed through by this driver',
  spawn_on_free_host: 'hosts cannot be emptied by this driver',
};

/** Of other hypervisors, in a namespace that is shared. They do nothing here. */
const FOREIGN_QUOTAS =
  /^quota:(cpu_(shares|period|quota)|disk_(read|write|total)_(bytes|iops)_sec(_max(_length)?)?|vif_(in|out)bound_(average|peak|burst))$/;

/** Image properties that make a difference to the VM that is planned. */
export const HONOURED_PROPERTIES = [
  'os_distro',
  'hw_disk_bus',
  'hw_scsi_model',
  'hw_vif_model',
  'hw_firmware_type',
  'os_secure_boot',
  'hw_tpm_version',
  'hw_tpm_model',
  'hw_video_ram',
  'hw_cpu_sockets',
  'hw_cpu_cores',
  'hw_cpu_threads',
  'hw_cpu_max_sockets',
  'hw_cpu_max_cores',
  'hw_cpu_max_threads',
  'traits_required',
  'vmware_storage_policy',
] as const;

export const REFUSED_PROPERTIES: Readonly<Record<string, string>> = {
  hw_mem_encryption: 'memory cannot be encrypted by this driver',
  hw_ephemeral_encryption: 'disks cannot be encrypted by this driver',
  hw_firmware_stateless: 'firmware always has its variables kept',
};

const KNOWN = new Set(HONOURED_SPECS);
const OFF = new Set(['false', 'f', 'no', 'n', 'off', '0']);

/**
 * @throws {InvalidInput} a spec of this driver's own is misspelt, or one is a promise that cannot be kept
 */
export function refuseUnknownSpecs(extraSpecs: ExtraSpecs, image: ImageProperties): void {
  for (const key of Object.keys(extraSpecs)) {
    if (isOurs(key) && !KNOWN.has(key)) {
      throw invalidProperty(key, 'is no extra spec that this driver knows', textOf(extraSpecs, key));
    }
    const why = REFUSED_SPECS[key];
    if (why !== undefined && isAskedFor(extraSpecs, key)) throw refused(key, why);
  }
  const flags = {
    hw_mem_encryption: image.hwMemEncryption,
    hw_ephemeral_encryption: image.hwEphemeralEncryption,
    hw_firmware_stateless: image.hwFirmwareStateless,
  };
  for (const [property, isSet] of Object.entries(flags)) {
    if (isSet === true) throw refused(property, REFUSED_PROPERTIES[property] ?? '');
  }
}

function isOurs(key: string): boolean {
  return key.startsWith('vmware:') || (key.startsWith('quota:') && !FOREIGN_QUOTAS.test(key));
}

/** Switches can be off, and of devices there can be none. */
function isAskedFor(extraSpecs: ExtraSpecs, key: string): boolean {
  const text = textOf(extraSpecs, key)?.toLowerCase();
  return text !== undefined && !OFF.has(text);
}

function refused(property: string, why: string) {
  return invalidProperty(property, `must not be asked for: ${why}`);
}
