import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  getObjectPropertiesDict,
  getObjects,
  importOva,
  importVmdk,
  ManifestMismatchError,
  VimSession,
  type ImportOvaRequest,
} from '../../src/index.js';
import { inPieces, manifestOf, ovaOf, ovfFor, streamOptimizedVmdk, tarMember } from '../image-samples.js';
import { startVcenter, type Vcenter } from '../../../../test/vcenter/vcenter.js';

const MIB = 1024 * 1024;
const disk = { name: 'disk.vmdk', data: streamOptimizedVmdk(64 * MIB) };
const iso = { name: 'tools.iso', data: Buffer.alloc(300_000, 3) };
const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

describe('importing', () => {
  it.each(['early', 'late'] as const)('makes a machine of an OVA whose manifest is %s', async (manifest) => {
    const { vcenter, session, request } = await setUp();
    const ova = ovaOf([disk, iso], { manifest });
    const { entity, files, isVerified } = await importOva(session, inPieces(ova, 8_192), request);

    const { name, 'config.hardware.memoryMB': memoryMb } = await getObjectPropertiesDict(
      session,
      { type: 'VirtualMachine', value: entity.value },
      ['name', 'config.hardware.memoryMB'],
    );
    expect([name, memoryMb, isVerified]).toEqual(['appliance', 1024, true]);
    expect(files.map(({ name: file, sizeBytes }) => [file, sizeBytes])).toEqual([
      ['disk.vmdk', disk.data.length],
      ['tools.iso', iso.data.length],
    ]);
    const calls = await vcenter.calls();
    expect([calls.HttpNfcLeaseComplete?.count, calls.HttpNfcLeaseAbort?.count]).toEqual([1, undefined]);
    expect((await vcenter.census()).vms).toContain('appliance');
  });

  it('leaves nothing of an OVA that is not what its manifest says', async () => {
    const { vcenter, session, request } = await setUp();
    const ova = ovaOf([disk, iso], { manifest: 'late' });
    ova.writeUInt8(4, ova.indexOf(iso.data.subarray(0, 100)) + 200_000);
    const importing = importOva(session, inPieces(ova, 8_192), request);

    await expect(importing).rejects.toBeInstanceOf(ManifestMismatchError);
    expect((await vcenter.census()).vms).toEqual([]);
    expect((await vcenter.calls()).HttpNfcLeaseAbort?.count).toBe(1);
  });

  it('leaves nothing when the session is closed in the middle', async () => {
    const { vcenter, session, request } = await setUp();
    async function* slow(): AsyncGenerator<Uint8Array> {
      const ova = ovaOf([disk, iso]);
      yield* inPieces(ova.subarray(0, -200_000), 8_192);
      await session.close();
      yield ova.subarray(-200_000);
    }

    await expect(importOva(session, slow(), request)).rejects.toMatchObject({ code: 'SESSION_CLOSED' });
    expect(await vcenter.census()).toMatchObject({ vms: [], sessions: 0 });
  });

  it('makes a machine of a single disk', async () => {
    const { vcenter, session, request } = await setUp();
    const { pool, folder } = request;
    const imported = await importVmdk(session, inPieces(disk.data), {
      pool,
      folder,
      datastore: 'LocalDS_0',
      name: 'image',
    });

    expect(imported).toMatchObject({ capacityBytes: 64 * MIB, files: [{ sizeBytes: disk.data.length }] });
    expect((await vcenter.census()).vms).toEqual(['image']);
  });

  it('takes no more memory for a large OVA than for a small one', async () => {
    const { session, request } = await setUp();
    await importOva(session, inPieces(ovaOf([disk]), 8_192), { ...request, name: 'warm-up' });
    const large = largeOva(256 * MIB);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
    ends.push(async () => clearInterval(watch));
    const { files, isVerified } = await importOva(session, large, request);

    expect([files[0]?.sizeBytes, isVerified]).toEqual([256 * MIB, true]);
    expect((most - before) / MIB).toBeLessThan(60);
  }, 120_000);
});

async function setUp(): Promise<{
  vcenter: Vcenter;
  session: VimSession;
  request: ImportOvaRequest & { folder: NonNullable<ImportOvaRequest['folder']> };
}> {
  const vcenter = await startVcenter();
  ends.push(() => vcenter.stop());
  const { url: server, username, password, caFile } = vcenter;
  const session = await VimSession.connect({ server, username, password, tls: { caFile } });
  ends.push(() => session.close());
  const first = async <T extends 'ResourcePool' | 'Datastore' | 'Datacenter'>(type: T) => {
    const [object] = await getObjects(session, type, { pathSet: ['name'] });
    if (!object) throw new Error(`the simulator has no ${type}`);
    return object.obj;
  };
  const { vmFolder } = await getObjectPropertiesDict(session, await first('Datacenter'), ['vmFolder']);
  if (!vmFolder) throw new Error('the simulator has no folder for machines');
  const request = {
    pool: await first('ResourcePool'),
    datastore: await first('Datastore'),
    folder: vmFolder,
    name: 'appliance',
  };
  return { vcenter, session, request };
}

/** An OVA with one disk of that size, which is made as it is read. */
async function* largeOva(size: number): AsyncGenerator<Uint8Array, void, void> {
  const piece = Buffer.alloc(64 * 1024, 'x');
  const head = Buffer.concat([disk.data.subarray(0, 60 * 1024)], piece.length);
  const content = function* (): Generator<Uint8Array> {
    yield head;
    for (let at = piece.length; at < size; at += piece.length) yield piece;
  };
  const hash = createHash('sha256');
  for (const part of content()) hash.update(part);
  const descriptor = { name: 'large.ovf', data: Buffer.from(ovfFor([{ name: 'disk.vmdk', size }])) };
  const sums = `${manifestOf([descriptor]).toString()}SHA256(disk.vmdk)= ${hash.digest('hex')}\n`;
  yield* tarMember(descriptor);
  const [header] = tarMember({ name: 'disk.vmdk', statedSize: size });
  if (header) yield header;
  for (const part of content()) {
    await Promise.resolve();
    yield part;
  }
  yield* tarMember({ name: 'large.mf', data: Buffer.from(sums) });
  yield Buffer.alloc(1024);
}
