import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../errors.js';
import { imageMetaFrom } from './image-meta.js';

describe('imageMetaFrom', () => {
  it('keeps unset apart from null and copies the plain fields', () => {
    expect(imageMetaFrom({ id: 'i', owner: null })).toEqual({
      id: 'i',
      owner: null,
      properties: {},
      customProperties: {},
    });
  });

  it.each([
    ['hw_disk_bus', 'scsi', { hwDiskBus: 'scsi' }],
    ['hw_cpu_cores', '4', { hwCpuCores: 4 }],
    ['hw_cpu_cores', 4, { hwCpuCores: 4 }],
    ['hw_boot_menu', 'True', { hwBootMenu: true }],
    ['hw_boot_menu', 'off', { hwBootMenu: false }],
    ['img_linked_clone', false, { imgLinkedClone: false }],
    ['hw_mem_page_size', 2048, { hwMemPageSize: '2048' }],
    ['os_shutdown_timeout', '120', { osShutdownTimeout: 120 }],
    ['traits_required', 'A, B,,', { traitsRequired: ['A', 'B'] }],
    ['traits_required', ['A'], { traitsRequired: ['A'] }],
    ['hw_disk_bus', null, {}],
  ])('reads %s %o by its kind', (name, value, expected) => {
    expect(imageMetaFrom({ properties: { [name]: value } }).properties).toEqual(expected);
  });

  it.each([
    ['hw_cpu_cores', 'four'],
    ['hw_cpu_cores', '1.5'],
    ['hw_cpu_cores', ''],
    ['hw_boot_menu', 'perhaps'],
    ['hw_disk_bus', {}],
    ['traits_required', [1]],
  ])('refuses %s %o and names it', (name, value) => {
    const read = () => imageMetaFrom({ properties: { [name]: value } });

    expect(read).toThrow(InvalidInput);
    expect(read).toThrow(name);
  });

  it('keeps properties that nobody knows as they came', () => {
    const { properties, customProperties } = imageMetaFrom({ properties: { my_own: 'x', constructor: 1 } });

    expect(properties).toEqual({});
    expect(customProperties).toEqual({ my_own: 'x', constructor: 1 });
  });
});

describe('old property names', () => {
  it.each([
    ['vmware_disktype', 'sparse', { hwDiskType: 'sparse' }],
    ['vmware_ostype', 'debian', { osDistro: 'debian' }],
    ['vmware_linked_clone', 'yes', { imgLinkedClone: true }],
    ['vmware_image_version', '2', { imgVersion: 2 }],
    ['owner_id', 'o', { imgOwnerId: 'o' }],
    ['hypervisor_type', 'vmware', { imgHvType: 'vmware' }],
    ['hypervisor_version_requires', '>=6.0', { imgHvRequestedVersion: '>=6.0' }],
    ['auto_disk_config', 'true', { hwAutoDiskConfig: true }],
    ['vm_mode', 'hvm', { hwVmMode: 'hvm' }],
    ['root_device_name', '/dev/sda', { imgRootDeviceName: '/dev/sda' }],
    ['vmware_adaptertype', 'ide', { hwDiskBus: 'ide' }],
    ['vmware_adaptertype', 'lsiLogic', { hwDiskBus: 'scsi', hwScsiModel: 'lsilogic' }],
    ['vmware_adaptertype', 'lsiLogicsas', { hwDiskBus: 'scsi', hwScsiModel: 'lsisas1068' }],
    ['vmware_adaptertype', 'paraVirtual', { hwDiskBus: 'scsi', hwScsiModel: 'vmpvscsi' }],
    ['vmware_adaptertype', 'busLogic', { hwDiskBus: 'scsi', hwScsiModel: 'buslogic' }],
  ])('%s %s is read as %o', (name, value, expected) => {
    expect(imageMetaFrom({ properties: { [name]: value } })).toEqual({
      properties: expected,
      customProperties: {},
    });
  });

  it.each([
    [{ vmware_disktype: 'sparse', hw_disk_type: 'thin' }],
    [{ hw_disk_type: 'thin', vmware_disktype: 'sparse' }],
  ])('give way to the new name in %o', (properties) => {
    expect(imageMetaFrom({ properties }).properties).toEqual({ hwDiskType: 'thin' });
  });
});
