import type { Instance, SpawnRequest } from '@kilonova/core';
import { describe, expect, it } from 'vitest';
import { refuseUnsupported } from './unsupported.js';

const instance = (more: Partial<Instance> = {}): Instance => ({
  uuid: '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11',
  name: 'one',
  flavor: { name: 'm1', vcpus: 1, memoryMb: 512, rootGb: 1 },
  ...more,
});

describe('refuseUnsupported', () => {
  it('lets a blank instance through, also with an empty plan of devices and image properties only', () => {
    expect(() =>
      refuseUnsupported(instance({ imageRef: '' }), {
        imageMeta: { properties: {} },
        blockDeviceInfo: { swap: null },
      }),
    ).not.toThrow();
  });

  it.each<[string, Instance, SpawnRequest]>([
    [
      'acceleratorInfo',
      instance(),
      { acceleratorInfo: [{ uuid: 'a', attachHandleType: 'PCI', attachHandleInfo: {} }] },
    ],
  ])('refuses %s, which it would otherwise leave out', (property, given, request) => {
    expect(() => refuseUnsupported(given, request)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });
});
