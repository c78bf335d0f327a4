import { describe, expect, it } from 'vitest';
import { videoRamKb } from './video.js';

const flavor = (most?: string) => ({
  name: 'm',
  vcpus: 1,
  memoryMb: 4,
  rootGb: 1,
  ...(most === undefined ? {} : { extraSpecs: { 'hw_video:ram_max_mb': most } }),
});

describe('videoRamKb', () => {
  it('D-04: counts kilobytes, and whole ones', () => {
    expect(videoRamKb(flavor('64'), { hwVideoRam: 33 })).toBe(33 * 1024);
    expect(videoRamKb(flavor('64'), { hwVideoRam: 64 })).toBe(65_536);
  });

  it('leaves it to the server when the image asks for nothing', () => {
    expect(videoRamKb(flavor('64'), {})).toBeUndefined();
    expect(videoRamKb(flavor(), { hwVideoRam: 0 })).toBeUndefined();
  });

  it.each([['16'], [undefined]])('refuses an image that wants more than the flavor allows: %j', (most) => {
    expect(() => videoRamKb(flavor(most), { hwVideoRam: 17 })).toThrow(
      expect.objectContaining({
        code: 'REQUESTED_VRAM_TOO_HIGH',
        details: expect.objectContaining({ requestedMb: 17, property: 'hw_video_ram' }),
      }),
    );
  });

  it.each([
    ['x', 1, 'hw_video:ram_max_mb'],
    ['512', 257, 'hw_video_ram'],
    ['512', -1, 'hw_video_ram'],
  ])('D-39: refuses a maximum of %s with %d', (most, hwVideoRam, property) => {
    expect(() => videoRamKb(flavor(most), { hwVideoRam })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ property }) }),
    );
  });
});
