import { describe, expect, it } from 'vitest';
import { coresPerSocket } from './cpu-topology.js';

const flavor = (vcpus: number, extraSpecs: Record<string, string> = {}) => ({
  name: 'm',
  vcpus,
  memoryMb: 512,
  rootGb: 1,
  extraSpecs,
});

describe('coresPerSocket', () => {
  it.each([
    ['one core a socket when nothing is preferred', 8, {}, {}, 1],
    ['the flavor’s cores', 8, { 'hw:cpu_cores': '4' }, {}, 4],
    ['the flavor’s sockets', 8, { 'hw:cpu_sockets': '2' }, {}, 4],
    ['the image’s wish before the flavor’s', 8, { 'hw:cpu_cores': '4' }, { hwCpuCores: 2 }, 2],
    ['as few cores as the maximum of sockets allows', 8, { 'hw:cpu_max_sockets': '2' }, {}, 4],
    ['no more cores than the maximum', 8, { 'hw:cpu_cores': '8', 'hw:cpu_max_cores': '2' }, {}, 1],
    ['one core when the wish divides nothing', 6, { 'hw:cpu_cores': '4' }, {}, 1],
    ['the whole of it when one socket is all there may be', 6, {}, { hwCpuMaxSockets: 1 }, 6],
  ])('gives %s', (_what, vcpus, extraSpecs, image, cores) => {
    expect(coresPerSocket(flavor(vcpus, extraSpecs), image)).toBe(cores);
  });

  it.each([
    ['a wish that is no number', flavor(2, { 'hw:cpu_cores': 'two' }), {}, 'hw:cpu_cores'],
    [
      'an image maximum above the flavor’s',
      flavor(2, { 'hw:cpu_max_cores': '2' }),
      { hwCpuMaxCores: 4 },
      'hw_cpu_max_cores',
    ],
    [
      'an image wish above the maximum',
      flavor(8, { 'hw:cpu_max_sockets': '2' }),
      { hwCpuSockets: 4 },
      'hw_cpu_sockets',
    ],
    [
      'maxima that no layout meets',
      flavor(7, { 'hw:cpu_max_cores': '2', 'hw:cpu_max_sockets': '3' }),
      {},
      'flavor.vcpus',
    ],
  ])('refuses %s', (_what, given, image, property) => {
    expect(() => coresPerSocket(given, image)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });
});
