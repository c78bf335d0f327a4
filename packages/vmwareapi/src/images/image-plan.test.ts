import { imageMetaFrom, type Flavor, type RawImageMeta } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { planImage, type ImagePlan } from './image-plan.js';

const FLAVOR: Flavor = { name: 'small', vcpus: 1, memoryMb: 512, rootGb: 10 };
const GIB = 2 ** 30;

function plan(raw: RawImageMeta, more: Partial<Flavor> = {}, linkedClone = true): ImagePlan {
  const image = imageMetaFrom({ id: 'c8d1', diskFormat: 'vmdk', containerFormat: 'bare', ...raw });
  return planImage(image, { ...FLAVOR, ...more }, { linkedClone });
}

describe('planImage', () => {
  it.each([
    [{ properties: { vmware_disktype: 'sparse' } }, 'sparse'],
    [{ properties: { hw_disk_type: 'streamOptimized' } }, 'streamOptimized'],
    [{ properties: { hw_disk_type: 'thin' } }, 'flat'],
    [{}, 'flat'],
    [{ diskFormat: null }, 'flat'],
    [{ diskFormat: 'raw' }, 'flat'],
    [{ diskFormat: 'iso' }, 'iso'],
    [{ containerFormat: 'ova' }, 'ova'],
  ] as const)('tells by the record %j how an image is brought to a datastore: %s', (raw, kind) => {
    expect(plan(raw).kind).toBe(kind);
  });

  it.each([
    [{ properties: { hw_disk_type: 'eagerZeroedThick' } }, 'eagerZeroedThick'],
    [{}, 'preallocated'],
  ] as const)('keeps how the data of a flat image is laid out: %j, %s', (raw, flatType) => {
    expect(plan(raw).flatType).toBe(flatType);
  });

  it('links root disks to the cached disk as the image says, else as the options do; never to an ISO', () => {
    expect(plan({}).linkedClone).toBe(true);
    expect(plan({}, {}, false).linkedClone).toBe(false);
    expect(plan({ properties: { vmware_linked_clone: 'false' } }).linkedClone).toBe(false);
    expect(plan({ properties: { img_linked_clone: 'true' } }, {}, false).linkedClone).toBe(true);
    expect(plan({ diskFormat: 'iso' }).linkedClone).toBe(false);
  });

  it.each([
    ['a format that no host reads', { diskFormat: 'qcow2' }, 'INVALID_DISK_FORMAT', /qcow2/],
    [
      'a type of disk that is not known',
      { properties: { hw_disk_type: 'bold' } },
      'INVALID_DISK_INFO',
      /bold.*sparse/,
    ],
    ['an id that leads elsewhere', { id: '../x' }, 'INVALID_INPUT', /imageMeta\.id/],
    ['no id', { id: '' }, 'INVALID_INPUT', /imageMeta\.id/],
    [
      'a flat image larger than the root disk',
      { sizeBytes: 11 * GIB },
      'FLAVOR_DISK_TOO_SMALL',
      /11811160064/,
    ],
    [
      'a disk larger than the root disk',
      { properties: { hw_disk_type: 'sparse' }, virtualSizeBytes: 11 * GIB },
      'FLAVOR_DISK_TOO_SMALL',
      /too small/,
    ],
    ['a need for a larger disk', { minDiskGb: 20 }, 'FLAVOR_DISK_TOO_SMALL', /too small/],
    ['a need for more memory', { minRamMb: 1024 }, 'FLAVOR_MEMORY_TOO_SMALL', /1024/],
  ] as const)('refuses %s', (_what, raw, code, message) => {
    expect(() => plan(raw)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  it('lets an image be of any size where the root disk is to be as large as the image', () => {
    expect(plan({ sizeBytes: 11 * GIB }, { rootGb: 0 }).sizeBytes).toBe(11 * GIB);
  });

  it('knows an image that lies on a datastore, which a lease cannot use', () => {
    const directUrl = 'vsphere://vc.example/folder/glance/c8d1?dcPath=DC0&dsName=images';

    expect(String(plan({ directUrl }).location?.path)).toBe('[images] glance/c8d1');
    expect(plan({ directUrl, containerFormat: 'ova' }).location).toBeUndefined();
    expect(plan({ directUrl: 'https://glance/v2/images/c8d1' }).location).toBeUndefined();
  });
});
