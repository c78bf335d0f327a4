import { afterEach, describe, expect, it } from 'vitest';
import { getObjectPropertiesDict, importOva, importVmdk, ManifestMismatchError } from '../../src/index.js';
import { inPieces, ovaOf, streamOptimizedVmdk } from '../image-samples.js';
import { importScene } from './import-scene.js';

const MIB = 1024 * 1024;
const disk = { name: 'disk.vmdk', data: streamOptimizedVmdk(64 * MIB) };
const iso = { name: 'tools.iso', data: Buffer.alloc(300_000, 3) };
const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

describe('importing', () => {
  it.each(['early', 'late'] as const)('makes a machine of an OVA whose manifest is %s', async (manifest) => {
    const { vcenter, session, request } = await importScene(ends);
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
    const { vcenter, session, request } = await importScene(ends);
    const ova = ovaOf([disk, iso], { manifest: 'late' });
    ova.writeUInt8(4, ova.indexOf(iso.data.subarray(0, 100)) + 200_000);
    const importing = importOva(session, inPieces(ova, 8_192), request);

    await expect(importing).rejects.toBeInstanceOf(ManifestMismatchError);
    expect((await vcenter.census()).vms).toEqual([]);
    expect((await vcenter.calls()).HttpNfcLeaseAbort?.count).toBe(1);
  });

  it('leaves nothing when the session is closed in the middle', async () => {
    const { vcenter, session, request } = await importScene(ends);
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
    const { vcenter, session, request } = await importScene(ends);
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
});
