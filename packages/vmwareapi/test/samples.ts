/** One image of each kind, as an image service has them. */
import type { SampleImage } from './counting-images.js';
import { flatImage, isoImage, ovaImage, sparseImage, streamOptimizedImage } from './sample-images.js';

function sample(id: string, data: Buffer, more: Partial<SampleImage> = {}): SampleImage {
  return {
    id,
    data,
    sizeBytes: data.length,
    status: 'active',
    diskFormat: 'vmdk',
    containerFormat: 'bare',
    ...more,
  };
}

export const SPARSE = sample('sparse', sparseImage(), { properties: { hw_disk_type: 'sparse' } });
export const FLAT = sample('flat', flatImage());
export const STREAM = sample('stream', streamOptimizedImage(), {
  properties: { hw_disk_type: 'streamOptimized' },
});
export const OVA = sample('ova', ovaImage(), { containerFormat: 'ova' });
export const ISO = sample('iso', isoImage(), { diskFormat: 'iso' });
