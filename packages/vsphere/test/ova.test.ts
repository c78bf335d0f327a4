import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { openOva, VsphereError, type OpenOvaOptions } from '../src/index.js';
import { failure } from './failure.js';
import {
  inPieces,
  manifestOf,
  ovaOf,
  ovfFor,
  streamOptimizedVmdk,
  tarMember,
  tarOf,
  type SampleFile,
  type TarMember,
} from './image-samples.js';

const MIB = 1024 * 1024;
const disk = { name: 'disk.vmdk', data: streamOptimizedVmdk(64 * MIB) };
const iso = { name: 'tools.iso', data: Buffer.alloc(70_000, 5) };
const folder = mkdtempSync(join(tmpdir(), 'kilonova-ova-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('reading an OVA', () => {
  it.each(['early', 'late', 'none'] as const)(
    'gives the descriptor first and then each file, the manifest being %s',
    async (manifest) => {
      const ova = await openOva(inPieces(ovaOf([disk, iso], { manifest })));

      expect(ova.descriptorName).toBe('sample.ovf');
      expect(ova.descriptor.disks.map(({ file }) => file?.href)).toEqual(['disk.vmdk']);
      const seen: SampleFile[] = [];
      for await (const { name, sizeBytes, content } of ova.files()) {
        const data = await buffer(content);
        expect(data.length).toBe(sizeBytes);
        seen.push({ name, data });
      }
      expect(
        seen.map(({ name, data }) => [name, data.equals(name === disk.name ? disk.data : iso.data)]),
      ).toEqual([
        ['disk.vmdk', true],
        ['tools.iso', true],
      ]);
      expect(ova.manifest?.size).toBe(manifest === 'none' ? undefined : 3);
    },
  );

  it.each(['sha1', 'sha256', 'sha512'])('checks sums made with %s', async (algorithm) => {
    expect(await readAll(ovaOf([disk], { algorithm }))).toEqual(['disk.vmdk']);
    const damaged = damagedAt(ovaOf([disk], { algorithm }), 'KDMV', 0x4c);
    expect(await failure(readAll(damaged))).toMatchObject({
      code: 'MANIFEST_MISMATCH',
      file: 'disk.vmdk',
      algorithm,
    });
  });

  it.each(['early', 'late'] as const)(
    'finds a damaged file also when nobody reads it, the manifest being %s',
    async (manifest) => {
      const damaged = ovaOf([disk, iso], { manifest });
      const at = damaged.indexOf(iso.data.subarray(0, 100));
      damaged.writeUInt8(6, at + 50_000);
      const ova = await openOva(inPieces(damaged));

      const skipping = async (): Promise<void> => {
        for await (const { content } of ova.files()) await content.next();
      };
      expect(await failure(skipping())).toMatchObject({ code: 'MANIFEST_MISMATCH', file: 'tools.iso' });
    },
  );

  it('finds a descriptor that was changed', async () => {
    const text = ovfFor([{ name: disk.name, size: disk.data.length }]);
    const sums = manifestOf([{ name: 'sample.ovf', data: Buffer.from(text) }, disk]);
    const changed = Buffer.from(text.replace('vmx-13', 'vmx-19'));
    const ova = tarOf([{ name: 'sample.ovf', data: changed }, { name: 'sample.mf', data: sums }, disk]);

    expect(await failure(readAll(ova))).toMatchObject({ code: 'MANIFEST_MISMATCH', file: 'sample.ovf' });
  });

  it('takes no file of the package that the manifest does not know', async () => {
    const text = Buffer.from(ovfFor([disk, iso].map(({ name, data }) => ({ name, size: data.length }))));
    const descriptor = { name: 'sample.ovf', data: text };
    const sums = { name: 'sample.mf', data: manifestOf([descriptor, disk]) };

    for (const members of [
      [descriptor, sums, disk, iso],
      [descriptor, disk, iso, sums],
    ]) {
      expect(await failure(readAll(tarOf(members)))).toMatchObject({ code: 'MALFORMED_OVF' });
    }
  });

  it('passes over what the descriptor does not mention', async () => {
    const text = ovfFor([{ name: disk.name, size: disk.data.length }]);
    const extra = { name: 'sample.cert', data: Buffer.from('a certificate') };
    const ova = tarOf([
      { name: 'sample.ovf', data: Buffer.from(text) },
      extra,
      { name: 'folder/', type: '5' },
      disk,
    ]);

    expect(await readAll(ova)).toEqual(['disk.vmdk']);
  });

  it.each<[string, Buffer, string]>([
    ['is cut short in a file', ovaOf([disk]).subarray(0, -20_000), 'MALFORMED_ARCHIVE'],
    [
      'ends without its end',
      tarOf([{ name: 'a.ovf', data: Buffer.from(ovfFor([])) }], Buffer.alloc(0)),
      'MALFORMED_ARCHIVE',
    ],
    ['lacks a file', ovaOf([], { ovf: ovfFor([{ name: 'disk.vmdk', size: 5 }]) }), 'MALFORMED_OVF'],
    [
      'has a file of another size',
      ovaOf([disk], { ovf: ovfFor([{ name: 'disk.vmdk', size: 5 }]) }),
      'MALFORMED_OVF',
    ],
    ['has a damaged header', damagedAt(ovaOf([disk]), 'ustar', 1), 'MALFORMED_ARCHIVE'],
    ['is no archive', disk.data, 'MALFORMED_OVF'],
    ['is empty', Buffer.alloc(0), 'MALFORMED_OVF'],
    ['does not begin with a descriptor', tarOf([disk]), 'MALFORMED_OVF'],
    [
      'has a broken manifest',
      tarOf([descriptorOf(disk), { name: 'a.mf', data: Buffer.from('SHA256(x)= 12') }, disk]),
      'MALFORMED_OVF',
    ],
    ['has a descriptor that is no XML', ovaOf([disk], { ovf: '<Envelope>' }), 'MALFORMED_OVF'],
    [
      'has a descriptor with a document type',
      ovaOf([disk], { ovf: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Envelope/>' }),
      'MALFORMED_OVF',
    ],
  ])('refuses an archive that %s', async (_what, data, code) => {
    const source = Readable.from(inPieces(data));
    const error = await failure(readAll(source));

    expect(error).toBeInstanceOf(VsphereError);
    expect(error).toMatchObject({ code });
    expect(source.destroyed).toBe(true);
  });

  it.each<[string, TarMember]>([
    ['leads out of the folder', { name: '../disk.vmdk' }],
    ['leads out of it on a detour', { name: 'a/../../disk.vmdk' }],
    ['leads out of it in escapes', { name: '%2e%2e/disk.vmdk' }],
    ['is absolute', { name: '/etc/passwd' }],
    ['is absolute by its prefix', { name: 'passwd', prefix: '/etc' }],
    ['is a drive of Windows', { name: 'C:disk.vmdk' }],
    ['has a backslash', { name: '..\\disk.vmdk' }],
    ['is a symbolic link', { name: 'disk.vmdk', type: '2' }],
    ['is a hard link', { name: 'disk.vmdk', type: '1' }],
    ['is a device', { name: 'disk.vmdk', type: '3' }],
    ['is a pipe', { name: 'disk.vmdk', type: '6' }],
    ['is a GNU sparse file', { name: 'disk.vmdk', type: 'S' }],
    ['is there twice', { name: 'sample.ovf' }],
    [
      'has a pax header with another size',
      { name: 'x', type: 'x', data: Buffer.from('22 size=-7890123456789\n') },
    ],
    ['has a pax header without end', { name: 'x', type: 'x', data: Buffer.from('99 path=a\n') }],
    ['has an endless pax header', { name: 'x', type: 'x', statedSize: 1e9 }],
  ])('refuses an archive with a member that %s', async (_what, member) => {
    const data = tarOf([descriptorOf(disk), member, disk]);

    expect(await failure(readAll(data))).toMatchObject({ code: 'MALFORMED_ARCHIVE' });
  });

  it('refuses one without a manifest where one is required', async () => {
    const options = { requireManifest: true };

    expect(await readAll(ovaOf([disk]), options)).toEqual(['disk.vmdk']);
    expect(await failure(readAll(ovaOf([disk], { manifest: 'none' }), options))).toMatchObject({
      code: 'MALFORMED_OVF',
    });
  });

  it('lets go of the source when its reader has had enough', async () => {
    const source = Readable.from(inPieces(ovaOf([disk, iso])));
    const ova = await openOva(source);
    for await (const { name } of ova.files()) if (name === disk.name) break;

    expect(source.destroyed).toBe(true);
    expect(await failure(ova.files().next())).toMatchObject({ code: 'MALFORMED_OVF' });
  });

  it('takes from the source only what is read of it', async () => {
    let taken = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const piece of inPieces(ovaOf([{ ...iso, data: Buffer.alloc(4 * MIB) }]), 4096)) {
        taken += piece.length;
        yield piece;
      }
    }
    const ova = await openOva(counted());
    const files = ova.files();
    const first = await files.next();
    await first.value?.content.next();

    expect(taken).toBeLessThan(100_000);
    await files.return();
  });

  it.each(['ustar', 'pax', 'gnu'])('reads what tar itself writes in its format %s', async (format) => {
    const long = `${'a-long-name-'.repeat(format === 'ustar' ? 7 : 12)}disk.vmdk`;
    const text = ovfFor([{ name: long, size: disk.data.length }]);
    writeFileSync(join(folder, 'sample.ovf'), text);
    writeFileSync(join(folder, long), disk.data);
    const made = spawnSync('tar', [`--format=${format}`, '-cf', `${format}.ova`, 'sample.ovf', long], {
      cwd: folder,
      encoding: 'utf8',
    });

    expect(made).toMatchObject({ status: 0 });
    expect(await readAll(readFileSync(join(folder, `${format}.ova`)))).toEqual([long]);
  });

  it('ends in a result or a typed error for whatever is done to an archive, and soon', async () => {
    const sound = ovaOf([
      { name: 'disk.vmdk', data: disk.data.subarray(0, 3_000) },
      { ...iso, data: iso.data.subarray(0, 700) },
    ]);
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 8 });

    const finished = fc.assert(
      fc.asyncProperty(
        changes,
        fc.nat(sound.length),
        fc.integer({ min: 1, max: 3_000 }),
        async (list, length, piece) => {
          const data = Buffer.from(sound.subarray(0, length));
          for (const [at, value] of list) data[at] = value;
          try {
            await readAll(Readable.from(inPieces(data, piece)));
            return true;
          } catch (error) {
            return error instanceof VsphereError;
          }
        },
      ),
      { numRuns: 300 },
    );
    await expect(finished).resolves.toBeUndefined();
  }, 60_000);
});

async function readAll(source: Buffer | Readable, options?: OpenOvaOptions): Promise<string[]> {
  const ova = await openOva(Buffer.isBuffer(source) ? inPieces(source) : source, options);
  const names: string[] = [];
  for await (const { name, content } of ova.files()) {
    await buffer(content);
    names.push(name);
  }
  return names;
}

function descriptorOf(file: SampleFile): TarMember {
  return { name: 'sample.ovf', data: Buffer.from(ovfFor([{ name: file.name, size: file.data.length }])) };
}

function damagedAt(data: Buffer, text: string, value: number): Buffer {
  data.writeUInt8(value, data.lastIndexOf(text));
  return data;
}

it('the samples are what tar itself can read', () => {
  const listing = spawnSync('tar', ['-tf', '-'], { input: ovaOf([disk, iso]), encoding: 'utf8' });

  expect(listing.stdout.split('\n')).toEqual(['sample.ovf', 'sample.mf', 'disk.vmdk', 'tools.iso', '']);
  expect(tarMember({ name: 'x' })).toHaveLength(2);
});
