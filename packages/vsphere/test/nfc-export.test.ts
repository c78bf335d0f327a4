import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  createDescriptor,
  exportOva,
  exportVm,
  isVimFault,
  openOva,
  VimSession,
  type LeaseProgress,
} from '../src/index.js';
import { failure } from './failure.js';
import { ovfFor, streamOptimizedVmdk } from './image-samples.js';
import { NfcHost, VM, type NfcHostOptions } from './nfc-host.js';
import { fault, result, returnval } from './scripted-server.js';

const MIB = 1024 * 1024;
const disks = new Map([
  ['disk-0.vmdk', streamOptimizedVmdk(64 * MIB)],
  ['disk-1.vmdk', streamOptimizedVmdk(64 * MIB, new Map([[3, Buffer.alloc(9_000, 'data')]]))],
]);
const folder = mkdtempSync(join(tmpdir(), 'kilonova-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

describe('exportVm', () => {
  it('gives each disk, compares it with the manifest, and completes the lease', async () => {
    const { host, session } = await setUp();
    const progress: LeaseProgress[] = [];
    const exported = exportVm(session, VM, { onProgress: (step) => progress.push(step) });
    const contents: Buffer[] = [];
    for await (const { content } of exported) contents.push(await buffer(content));

    expect(contents.map(sha256)).toEqual(Array.from(disks.values(), sha256));
    expect(exported.files).toEqual(
      Array.from(disks, ([name, data]) => ({
        name,
        key: `/vm-7/${name}`,
        isDisk: true,
        sizeBytes: data.length,
        sha256: sha256(data),
        capacityBytes: 64 * MIB,
        populatedSizeBytes: 4096,
      })),
    );
    expect(host.told).toEqual(['Complete']);
    expect((await host.server.received('HttpNfcLeaseSetManifestChecksumType')).body).toContain(
      '<key>/vm-7/disk-1.vmdk</key><value>sha256</value>',
    );
    expect(progress.at(-1)?.bytesDone).toBe([...disks.values()].reduce((sum, { length }) => sum + length, 0));
    expect(await failure(exported[Symbol.asyncIterator]().next())).toMatchObject({ code: 'INVALID_OPTION' });
  });

  it('fetches only what is wanted', async () => {
    const { host, session } = await setUp();
    const exported = exportVm(session, VM, { filter: ({ name }) => name === 'disk-1.vmdk' });
    for await (const { content } of exported) await buffer(content);

    expect(exported.files?.map(({ name }) => name)).toEqual(['disk-1.vmdk']);
    expect(host.fetched).toEqual(['disk-1.vmdk']);
    expect(host.told).toEqual(['Complete']);
  });

  it('checks what was not read to its end as well', async () => {
    const { session } = await setUp();
    const exported = exportVm(session, VM);
    for await (const { content } of exported) await content.next();

    expect(exported.files?.map(({ sizeBytes }) => sizeBytes)).toEqual(
      Array.from(disks.values(), ({ length }) => length),
    );
  });

  it('exports a snapshot, on a server that knows only SHA-1', async () => {
    const { host, session } = await setUp({ apiVersion: '6.5' });
    const exported = exportVm(session, { type: 'VirtualMachineSnapshot', value: 'snapshot-2' });
    for await (const { content } of exported) await buffer(content);

    expect(host.server.methods()).toContain('ExportSnapshot');
    expect(host.server.methods()).not.toContain('HttpNfcLeaseSetManifestChecksumType');
    expect(host.told).toEqual(['Complete']);
  });

  it('goes on with SHA-1 where SHA-256 cannot be had', async () => {
    const { host, session } = await setUp();
    host.server.script('HttpNfcLeaseSetManifestChecksumType', fault('NotSupported'));
    for await (const { content } of exportVm(session, VM)) await buffer(content);

    expect(host.told).toEqual(['Complete']);
  });

  it('aborts the lease when its reader has had enough', async () => {
    const { host, session } = await setUp();
    for await (const { content } of exportVm(session, VM)) {
      await content.next();
      break;
    }

    expect(host.told).toEqual(['Abort']);
    expect(host.abortedWith).toBe('RequestCanceled');
  });

  it('aborts the lease when its reader fails', async () => {
    const { host, session } = await setUp();
    const reading = async (): Promise<void> => {
      for await (const { content } of exportVm(session, VM)) {
        await content.next();
        throw new Error('the disk is full');
      }
    };

    expect(await failure(reading())).toMatchObject({ message: 'the disk is full' });
    expect(host.told).toEqual(['Abort']);
  });

  it.each<[string, (host: NfcHost) => void, object]>([
    [
      'is not as long as the manifest says',
      (host) => change(host, { size: 5 }),
      { code: 'MANIFEST_MISMATCH', algorithm: 'size' },
    ],
    [
      'has another SHA-256',
      (host) => change(host, { sha256: 'ab'.repeat(32) }),
      { code: 'MANIFEST_MISMATCH', algorithm: 'sha256' },
    ],
    [
      'has another SHA-1',
      (host) => change(host, { sha1: 'ab'.repeat(20) }),
      { code: 'MANIFEST_MISMATCH', algorithm: 'sha1' },
    ],
    [
      'is not in the manifest',
      (host) => host.manifest.delete('disk-1.vmdk'),
      { code: 'MANIFEST_MISMATCH', file: 'disk-1.vmdk' },
    ],
    ['is not there', (host) => answer(host, 404), { code: 'TRANSFER_REFUSED', status: 404 }],
    ['breaks off', (host) => breakOff(host), { code: 'TRANSFER_INTERRUPTED' }],
  ])('aborts the lease when a disk %s', async (_what, spoil, expected) => {
    const { host, session } = await setUp();
    spoil(host);
    const exported = exportVm(session, VM);
    const reading = async (): Promise<void> => {
      for await (const { content } of exported) await buffer(content);
    };

    expect(await failure(reading())).toMatchObject(expected);
    expect(exported.files).toBeUndefined();
    expect(host.told).toEqual(['Abort']);
  });

  it('aborts the lease when the caller gives up', async () => {
    const { host, session } = await setUp();
    const caller = new AbortController();
    const reading = async (): Promise<void> => {
      for await (const { content } of exportVm(session, VM, { signal: caller.signal })) {
        await content.next();
        caller.abort(new Error('enough'));
        await buffer(content);
      }
    };

    expect(await failure(reading())).toMatchObject({ name: 'AbortError' });
    expect(host.told).toEqual(['Abort']);
    expect(host.abortedWith).toBe('RequestCanceled');
  });

  it('asks for nothing when the server refuses the export', async () => {
    const { host, session } = await setUp();
    host.server.script('ExportVm', fault('InvalidPowerState'));

    expect(
      isVimFault(await failure(exportVm(session, VM)[Symbol.asyncIterator]().next()), 'InvalidPowerState'),
    ).toBe(true);
    expect(host.told).toEqual([]);
  });
});

describe('exportOva', () => {
  it('writes an archive that we and tar can read, with everything in it', async () => {
    const { host, session } = await setUp();
    const path = join(folder, 'sound.ova');
    const { files, ovf, sizeBytes } = await exportOva(session, VM, path);

    const ova = await openOva(createReadStream(path), { requireManifest: true });
    const contents: Buffer[] = [];
    for await (const { content } of ova.files()) contents.push(await buffer(content));
    expect(contents.map(sha256)).toEqual(Array.from(disks.values(), sha256));
    expect(ova.descriptorText.trimEnd()).toBe(ovf);
    expect(files.map(({ name }) => name)).toEqual([...disks.keys()]);
    expect(statSync(path).size).toBe(sizeBytes);
    const listing = spawnSync('tar', ['-tf', path], { encoding: 'utf8' });
    expect(listing.stdout.split('\n')).toEqual([
      'exported vm.ovf',
      'exported vm.mf',
      'disk-0.vmdk',
      'disk-1.vmdk',
      '',
    ]);
    expect(host.told).toEqual(['Complete']);
  });

  it('leaves no file when the export fails, and does not touch one that is there', async () => {
    const { host, session } = await setUp();
    host.manifest.delete('disk-1.vmdk');
    const path = join(folder, 'broken.ova');

    expect(await failure(exportOva(session, VM, path))).toMatchObject({ code: 'MANIFEST_MISMATCH' });
    expect(readdirSync(folder)).not.toContain('broken.ova');
    const there = join(folder, 'sound.ova');
    const before = statSync(there).size;
    expect(await failure(exportOva(session, VM, there))).toMatchObject({ code: 'EEXIST' });
    expect(statSync(there).size).toBe(before);
  });

  it('calls its files something that any system can hold', async () => {
    const { session } = await setUp();
    const path = join(folder, 'named.ova');
    await exportOva(session, VM, path, { name: `../a:b/${'ü'.repeat(60)}` });

    const ova = await openOva(createReadStream(path));
    expect(ova.descriptorName).toMatch(/^_+a_b_ü+\.ovf$/);
    expect(Buffer.byteLength(ova.descriptorName)).toBeLessThanOrEqual(84);
    await ova.close();
  });
});

describe('createDescriptor', () => {
  it('throws what the server could not do as a fault', async () => {
    const { host, session } = await setUp();
    host.server.script(
      'CreateDescriptor',
      result(
        returnval(
          '<ovfDescriptor/><error><fault xsi:type="OvfUnsupportedDeviceExport"><value>x</value></fault></error>',
        ),
      ),
    );

    expect(isVimFault(await failure(createDescriptor(session, VM, [])), 'OvfUnsupportedDeviceExport')).toBe(
      true,
    );
  });
});

async function setUp(options: NfcHostOptions = {}) {
  const host = await NfcHost.start({ devices: [...disks.keys()], exports: disks, ...options });
  ends.push(() => host.close());
  host.server.script('CreateDescriptor', ({ body }, response) => {
    // The server is told names and sizes, and writes them.
    const paths = Array.from(
      body.matchAll(/<path>([^<]+)<\/path>[^]*?<size>(\d+)</g),
      ([, name = '', size]) => ({
        name,
        size: Number(size),
      }),
    );
    const text = ovfFor(paths).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return result(returnval(`<ovfDescriptor>${text}</ovfDescriptor>`))(
      { method: 'CreateDescriptor', url: '', headers: {}, body },
      response,
    );
  });
  const session = await VimSession.connect({ server: host.server.url, username: 'user', password: 'secret' });
  ends.push(() => session.close());
  return { host, session };
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function change(host: NfcHost, entry: { size?: number; sha1?: string; sha256?: string }): void {
  const found = host.manifest.get('disk-1.vmdk');
  if (found) host.manifest.set('disk-1.vmdk', { ...found, ...entry });
}

function answer(host: NfcHost, status: number): void {
  host.intercept = (device, _incoming, response) => {
    if (device === 'disk-1.vmdk') response.writeHead(status).end();
    return device === 'disk-1.vmdk';
  };
}

function breakOff(host: NfcHost): void {
  host.intercept = (_device, _incoming, response) => {
    response.writeHead(200);
    response.write(Buffer.alloc(1_000), () => response.destroy());
    return true;
  };
}
