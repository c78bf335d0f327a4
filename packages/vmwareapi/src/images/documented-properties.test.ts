/** The page of image properties says what an image can be made of; this is what holds it to that. */
import { readFileSync } from 'node:fs';
import { imageMetaFrom, type RawImageMeta } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { planImage } from './image-plan.js';

const page = readFileSync(new URL('../../../../docs/reference/extra-specs.md', import.meta.url), 'utf8');

/** The values of a property that the page lists. */
function valuesOf(name: string): string[] {
  const section = page.slice(page.indexOf('### What the image is made of'));
  const row = section.split('\n').find((line) => line.startsWith(`| \`${name}\``));
  return (row?.split('|')[2] ?? '').split(',').map((value) => value.trim());
}

function plan(more: RawImageMeta) {
  const flavor = { name: 'm', vcpus: 1, memoryMb: 512, rootGb: 1 };
  return planImage(imageMetaFrom({ id: 'image-1', ...more }), flavor, { linkedClone: true });
}

describe('the page of image properties', () => {
  it.each(valuesOf('disk_format'))('has disk formats that are taken: %s', (diskFormat) => {
    expect(plan({ diskFormat }).kind).toMatch(/^(flat|iso)$/u);
  });

  it.each(valuesOf('hw_disk_type'))('has disk types that are taken: %s', (type) => {
    const { kind, flatType } = plan({ properties: { hw_disk_type: type } });

    expect([kind, flatType]).toContain(type);
  });

  it('has archives, and children or copies', () => {
    expect(valuesOf('container_format')).toContain('ova');
    expect(plan({ containerFormat: 'ova' }).kind).toBe('ova');
    expect(plan({ properties: { img_linked_clone: 'no' } }).linkedClone).toBe(false);
    expect(plan({}).linkedClone).toBe(true);
  });

  it.each<[code: string, image: RawImageMeta]>([
    ['INVALID_DISK_FORMAT', { diskFormat: 'qcow2' }],
    ['INVALID_DISK_INFO', { properties: { hw_disk_type: 'fat' } }],
    ['FLAVOR_DISK_TOO_SMALL', { minDiskGb: 2 }],
    ['FLAVOR_MEMORY_TOO_SMALL', { minRamMb: 1024 }],
  ])('says what the rest is refused with: %s', (code, image) => {
    expect(page).toContain(`\`${code}\``);
    expect(() => plan(image)).toThrow(expect.objectContaining({ code }));
  });
});
