/**
 * Memory of an import. Against a server in another process, and one that takes a disk whatever is in it: what is measured is ours
 * alone then, and 256 MB need not be a disk.
 */
import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { importOva } from '../../src/index.js';
import { inPieces, manifestOf, ovaOf, ovfFor, streamOptimizedVmdk, tarMember } from '../image-samples.js';
import { importScene } from '../vcenter/import-scene.js';

const MIB = 1024 * 1024;
const disk = { name: 'disk.vmdk', data: streamOptimizedVmdk(64 * MIB) };
const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

it('an import takes no more memory for a large OVA than for a small one', async () => {
  const { session, request } = await importScene(ends);
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
