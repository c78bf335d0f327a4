import * as fc from 'fast-check';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { detectImageFormat, detectImageStream, VsphereError, type ImageFormat } from '../src/index.js';
import { failure } from './failure.js';
import { inPieces, ovaOf, sparseVmdkHead, streamOptimizedVmdk, tarOf } from './image-samples.js';

const MIB = 1024 * 1024;
const streamVmdk = streamOptimizedVmdk(64 * MIB);

describe('detectImageFormat', () => {
  it('tells a stream-optimised VMDK from a growing one by what its header says', () => {
    expect(detectImageFormat(streamVmdk)).toMatchObject({
      kind: 'streamOptimized',
      capacityBytes: 64 * MIB,
      grainSizeBytes: 64 * 1024,
      descriptor: { createType: 'streamOptimized', capacityBytes: 64 * MIB, adapterType: 'lsilogic' },
    });
    expect(detectImageFormat(sparseVmdkHead(8 * MIB))).toMatchObject({
      kind: 'sparse',
      capacityBytes: 8 * MIB,
      descriptor: { createType: 'monolithicSparse' },
    });
  });

  it('knows a VMDK descriptor, and whether it holds only the changes to another disk', () => {
    const text = [
      '# Disk DescriptorFile',
      'version=1',
      'CID=ABCDEF01',
      'parentCID=12345678',
      'createType="vmfsSparse"',
      'parentFileNameHint="base.vmdk"',
      'RW 2048 VMFSSPARSE "vm-000001-delta.vmdk"',
      'RDONLY 16 ZERO',
      'ddb.adapterType = "lsilogic"',
    ].join('\r\n');

    expect(detectImageFormat(Buffer.from(text))).toEqual({
      kind: 'vmdkDescriptor',
      capacityBytes: 2064 * 512,
      descriptor: {
        createType: 'vmfsSparse',
        cid: 'abcdef01',
        parentCid: '12345678',
        parentFileNameHint: 'base.vmdk',
        adapterType: 'lsilogic',
        capacityBytes: 2064 * 512,
        extents: [
          { access: 'RW', sizeBytes: 2048 * 512, type: 'VMFSSPARSE', fileName: 'vm-000001-delta.vmdk' },
          { access: 'RDONLY', sizeBytes: 16 * 512, type: 'ZERO' },
        ],
      },
    });
  });

  it.each<[string, Buffer, Partial<ImageFormat>]>([
    ['a raw disk with an MBR', withMbr(Buffer.alloc(2048)), { kind: 'flat', partitionTable: 'mbr' }],
    ['a raw disk with a GPT', withGpt(withMbr(Buffer.alloc(2048))), { kind: 'flat', partitionTable: 'gpt' }],
    ['a raw disk with neither', Buffer.from('only data'), { kind: 'flat', partitionTable: 'none' }],
    ['an ISO image', iso(), { kind: 'iso9660', volumeId: 'CONFIG-2', bootableAsDisk: false }],
    ['a hybrid ISO image', withMbr(iso()), { kind: 'iso9660', volumeId: 'CONFIG-2', bootableAsDisk: true }],
    ['a qcow2 image', qcow2(), { kind: 'qcow2', version: 3, capacityBytes: 5 * MIB, backed: false }],
    ['a growing VHD', vhd(3), { kind: 'vhd', capacityBytes: 7 * MIB, differencing: false }],
    ['a VHD of changes', vhd(4), { kind: 'vhd', capacityBytes: 7 * MIB, differencing: true }],
    ['a VHDX', Buffer.from('vhdxfile and more'), { kind: 'vhdx' }],
    ['a VDI', vdi(), { kind: 'vdi', capacityBytes: 9 * MIB }],
    ['an ESX sparse disk', cowd(), { kind: 'esxSparse', capacityBytes: 2048 * 512 }],
    ['a space-efficient disk', seSparse(), { kind: 'seSparse', capacityBytes: 4096 * 512 }],
    ['gzip', Buffer.from('1f8b0800', 'hex'), { kind: 'compressed', with: 'gzip' }],
    ['xz', Buffer.from('fd377a585a0000', 'hex'), { kind: 'compressed', with: 'xz' }],
    [
      'an OVA',
      ovaOf([{ name: 'disk.vmdk', data: streamVmdk }]),
      { kind: 'ova', descriptorName: 'sample.ovf' },
    ],
    ['another archive', tarOf([{ name: 'README', data: Buffer.from('x') }]), { kind: 'tar' }],
    ['nothing', Buffer.alloc(0), { kind: 'empty' }],
  ])('knows %s', (_what, head, format) => {
    expect(detectImageFormat(head)).toEqual(format);
  });

  it.each<[string, (head: Buffer) => Buffer]>([
    ['its line ends were converted', (head) => patched(head, 75, '\n')],
    ['its grain size is no power of two', (head) => patched(head, 20, '\x03')],
    ['its capacity is beyond any disk', (head) => patched(head, 18, '\xff')],
    ['its version is unknown', (head) => patched(head, 4, '\x09')],
    ['its compression is unknown', (head) => patched(head, 77, '\x07')],
    ['it has markers without compression', (head) => patched(head, 10, '\x02')],
    ['it is cut short', (head) => head.subarray(0, 60)],
    ['its descriptor is other text', (head) => patched(head, 512, '<html>')],
  ])('refuses a VMDK when %s', (_what, damage) => {
    expect(() => detectImageFormat(damage(Buffer.from(streamVmdk)))).toThrow(
      expect.objectContaining({ code: 'MALFORMED_IMAGE', format: 'VMDK' }),
    );
  });

  it('ends in a format or a typed error for whatever bytes follow a known mark', () => {
    const marks = ['KDMV', 'COWD', 'QFI\xfb', 'conectix', '# Disk DescriptorFile\n', 'vhdxfile', ''];
    const pieces = fc.tuple(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 2_000 }));

    expect(() =>
      fc.assert(
        fc.property(pieces, ([mark, rest]) => {
          try {
            return detectImageFormat(Buffer.concat([Buffer.from(mark, 'latin1'), rest])).kind !== undefined;
          } catch (error) {
            return error instanceof VsphereError;
          }
        }),
        { numRuns: 1_000 },
      ),
    ).not.toThrow();
  }, 60_000);

  it('ends in a format or a typed error for a damaged VMDK', () => {
    const damage = fc.array(fc.tuple(fc.nat(12_000), fc.nat(255)), { minLength: 1, maxLength: 20 });

    expect(() =>
      fc.assert(
        fc.property(damage, fc.nat(12_000), (changes, length) => {
          const head = Buffer.from(streamVmdk.subarray(0, length));
          for (const [at, value] of changes) head[at % 600] = value;
          try {
            return detectImageFormat(head).kind !== undefined;
          } catch (error) {
            return error instanceof VsphereError;
          }
        }),
        { numRuns: 300 },
      ),
    ).not.toThrow();
  }, 60_000);
});

describe('detectImageStream', () => {
  it.each([1, 700, 1_000_000])('hands the stream on untouched, in pieces of %d bytes', async (size) => {
    const data = Buffer.concat([streamVmdk.subarray(0, 3000), Buffer.alloc(100_000, 7)]).subarray(
      0,
      size * 4_000,
    );
    const { format, stream } = await detectImageStream(inPieces(data, size));

    expect(format.kind).toBe('streamOptimized');
    expect((await buffer(stream)).equals(data)).toBe(true);
  });

  it('takes no more of the stream than it has to look at until somebody reads on', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        taken += 4096;
        yield await Promise.resolve(Buffer.alloc(4096, 1));
      }
    }
    const { format, stream } = await detectImageStream(endless());

    expect(format).toEqual({ kind: 'flat', partitionTable: 'none' });
    expect(taken).toBeLessThanOrEqual(72 * 1024);
    stream.destroy();
  });

  it('lets go of the source when the stream is destroyed unread, or is not sound', async () => {
    const sources = [Readable.from([streamVmdk]), Readable.from([streamVmdk.subarray(0, 60)])];
    const [sound, broken] = sources;
    const { stream } = await detectImageStream(sound ?? Readable.from([]));
    stream.destroy();
    await new Promise((resolve) => void stream.once('close', resolve));

    expect(await failure(detectImageStream(broken ?? Readable.from([])))).toMatchObject({
      code: 'MALFORMED_IMAGE',
    });
    expect(sources.map((source) => source.destroyed)).toEqual([true, true]);
  });

  it('passes on what the source fails with', async () => {
    const lost = new Error('the disk is gone');
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.alloc(100_000));
      throw lost;
    }
    const { stream } = await detectImageStream(failing());

    expect(await failure(buffer(stream))).toBe(lost);
  });
});

function patched(head: Buffer, at: number, text: string): Buffer {
  head.write(text, at, 'latin1');
  return head;
}

function withMbr(head: Buffer): Buffer {
  head.writeUInt16LE(0xaa55, 510);
  return head;
}

function withGpt(head: Buffer): Buffer {
  return patched(head, 512, 'EFI PART');
}

function iso(): Buffer {
  const image = Buffer.alloc(40 * 1024);
  image.write('\x01CD001\x01', 32 * 1024, 'latin1');
  image.write('CONFIG-2'.padEnd(32), 32 * 1024 + 40, 'latin1');
  return image;
}

function qcow2(): Buffer {
  const head = Buffer.alloc(104);
  head.write('QFI\xfb', 0, 'latin1');
  head.writeUInt32BE(3, 4);
  head.writeBigUInt64BE(BigInt(5 * MIB), 24);
  return head;
}

function vhd(type: number): Buffer {
  const head = Buffer.alloc(512);
  head.write('conectix', 0, 'latin1');
  head.writeBigUInt64BE(BigInt(7 * MIB), 48);
  head.writeUInt32BE(type, 60);
  return head;
}

function vdi(): Buffer {
  const head = Buffer.alloc(512);
  head.write('<<< a disk image >>>', 0, 'latin1');
  head.writeUInt32LE(0xbeda107f, 64);
  head.writeBigUInt64LE(BigInt(9 * MIB), 0x170);
  return head;
}

function cowd(): Buffer {
  const head = Buffer.alloc(512);
  head.write('COWD', 0, 'latin1');
  head.writeUInt32LE(2048, 12);
  return head;
}

function seSparse(): Buffer {
  const head = Buffer.alloc(512);
  head.writeBigUInt64LE(0xcafebaben, 0);
  head.writeBigUInt64LE(4096n, 16);
  return head;
}
