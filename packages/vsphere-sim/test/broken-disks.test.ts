/** Disks that are not what they say: the lease ends, nothing stays, and the server lives. */
import { describe, expect, it } from 'vitest';
import { dataObject } from '@kilonova/vsphere';
import { imageOf, send } from './disk-images.js';
import { fileScene } from './file-scene.js';
import { KIB, MIB, noise } from './storage-fixture.js';
import { add, disk, scsi } from './vm-scene.js';

const SECTOR = 512;
const image = await imageOf(noise(200 * KIB), 4 * MIB);

/** The image with some bytes of it changed: the same ones for the same number. */
function mutated(number: number): Buffer {
  const bytes = Buffer.from(image);
  const random = noise(64, number + 1);
  const where = number % 3 === 0 ? SECTOR : bytes.length;
  for (let at = 0; at < 16; at += 4) {
    bytes.writeUInt8(random.readUInt8(at + 3), random.readUInt32LE(at) % where);
  }
  return number % 5 === 0 ? bytes.subarray(0, random.readUInt32LE(20) % bytes.length) : bytes;
}

describe('a broken disk', () => {
  it('is taken as another disk, or ends its lease, and never more than that', async () => {
    const { simulator, session, pool, folder, filesIn, store } = await fileScene();
    const { inventory } = simulator.world;
    const statuses = new Set<number>();
    for (let number = 0; number < 60; number += 1) {
      const spec = dataObject('VirtualMachineImportSpec', {
        configSpec: {
          name: 'image',
          guestId: 'otherGuest64',
          files: { vmPathName: '[LocalDS_0]' },
          deviceChange: [add(scsi), add(disk(-101), 'create')],
        },
      });
      const ref = await session.invokeApi(pool, 'ImportVApp', { spec, folder });
      const info = await session.waitForLeaseReady(ref);
      const { status } = await send(simulator, info.deviceUrl?.[0]?.url ?? '', { body: mutated(number) });
      statuses.add(status);
      expect(inventory.ofType('VirtualMachine')).toHaveLength(status === 200 ? 1 : 0);
      if (status === 200) await session.invokeApi(ref, 'HttpNfcLeaseAbort', {});
    }
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 400]);
    expect([filesIn(), store().blobs.chunkCount]).toEqual([[], 0]);
  }, 60_000);
});
