/**
 * Image properties that were renamed long ago and still hang on images. A new
 * name that is set already wins over its old one.
 */
type RawProperties = Readonly<Record<string, unknown>>;

const RENAMED = new Map(
  Object.entries({
    auto_disk_config: 'hw_auto_disk_config',
    hypervisor_type: 'img_hv_type',
    hypervisor_version_requires: 'img_hv_requested_version',
    owner_id: 'img_owner_id',
    root_device_name: 'img_root_device_name',
    vm_mode: 'hw_vm_mode',
    vmware_disktype: 'hw_disk_type',
    vmware_image_version: 'img_version',
    vmware_linked_clone: 'img_linked_clone',
    vmware_ostype: 'os_distro',
  }),
);

/** VMware's own words for SCSI controllers that Nova names otherwise. */
const SCSI_MODELS: Readonly<Record<string, string>> = {
  lsilogicsas: 'lsisas1068',
  paravirtual: 'vmpvscsi',
};

/** The same properties under today's names; the old names are gone from the answer. */
export function translateLegacyProperties(raw: RawProperties): RawProperties {
  const translated: Record<string, unknown> = {};
  const current: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const newName = RENAMED.get(name);
    if (name === 'vmware_adaptertype') Object.assign(translated, adapterProperties(value));
    else if (newName !== undefined) translated[newName] = value;
    else current[name] = value;
  }
  return { ...translated, ...current };
}

/** One old property said both which bus and which controller on it. */
function adapterProperties(value: unknown): RawProperties {
  const adapter = String(value).toLowerCase();
  if (adapter === 'ide') return { hw_disk_bus: 'ide' };
  return { hw_disk_bus: 'scsi', hw_scsi_model: SCSI_MODELS[adapter] ?? adapter };
}
