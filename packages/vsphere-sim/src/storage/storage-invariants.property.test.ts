/**
 * Whatever is asked of two datastores, in whatever order: a refusal changes nothing, the account of space is that of the
 * files, and what is deleted leaves no byte behind.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { datastore, KIB, noise, pieces } from '../../test/storage-fixture.js';
import { SimFault } from '../wire/sim-fault.js';
import { BlobStore } from './blob-store.js';
import { disksOn, type DatastoreFiles } from './datastore-files.js';
import { createDelta, mergeIntoParent } from './disk-chain.js';
import { copyDisk } from './disk-copy.js';
import { importDisk } from './disk-streams.js';
import { uploadFile } from './file-bytes.js';
import { filesUnder, relPathOf } from './file-node.js';
import { deleteEntry } from './file-removal.js';
import { copyEntry, moveEntry, type FileLocation } from './file-transfer.js';
import { StoredBlob } from './stored-blob.js';
import { createDisk, deleteDisk, extendDisk, inflateDisk, moveDisk } from './virtual-disks.js';

const CAPACITY = 768 * KIB;
const disks = ['x.vmdk', 'y.vmdk', 'a/x.vmdk', 'a/y.vmdk', 'b/x.vmdk'];
const others = ['a', 'b', 'a/b', 'c', 'x-flat.vmdk', 'y-flat.vmdk', 'a/x-flat.vmdk', 'x-delta.vmdk'];
const place = fc.record({
  on: fc.nat(1),
  relPath: fc.oneof({ arbitrary: fc.constantFrom(...disks), weight: 3 }, fc.constantFrom(...others)),
});
const diskTypes = ['thin', 'preallocated', 'seSparse'] as const;
const owner = fc.constantFrom('vm-1', 'vm-2');
type Place = typeof place extends fc.Arbitrary<infer Value> ? Value : never;

interface Asked {
  readonly from: Place;
  readonly to: Place;
  readonly sectors: number;
  readonly diskType: (typeof diskTypes)[number];
  readonly owner: string;
  readonly force: boolean;
}

type Operation = (asked: Asked, from: FileLocation, to: FileLocation) => unknown;

const operations: Readonly<Record<string, Operation>> = {
  makeDirectory: ({ force }, { files, relPath }) => files.makeDirectory(relPath, { createParents: force }),
  createFile: ({ sectors, force }, { files, relPath }) =>
    files.createFile(relPath, { sizeBytes: sectors, replace: force }),
  createDisk: ({ sectors, diskType }, { files, relPath }) =>
    createDisk(files, relPath, { capacityBytes: sectors * 512, diskType, adapterType: 'lsiLogic' }),
  upload: async ({ sectors }, { files, relPath }) =>
    uploadFile(files, relPath, pieces(noise(sectors * 128, 1))),
  importDisk: async ({ sectors, owner: who }, { files, relPath }) =>
    importDisk(files, relPath, pieces(noise(sectors * 64, 2)), { owner: who }),
  createDelta: (_, from, to) => createDelta(from, to),
  merge: (_, { files, relPath }) => mergeIntoParent({ files, relPath }),
  copyDisk: async ({ diskType, force }, from, to) => copyDisk(from, to, { diskType, force }),
  moveDisk: ({ force }, from, to) => moveDisk(from, to, { force }),
  move: ({ force }, from, to) => moveEntry(from, to, { force }),
  copy: ({ force }, from, to) => copyEntry(from, to, { force }),
  delete: (_, { files, relPath }) => deleteEntry(files, relPath),
  deleteDisk: (_, { files, relPath }) => deleteDisk(files, relPath),
  removeEmpty: (_, { files, relPath }) => files.removeEmptyDirectory(relPath),
  extend: ({ sectors, force }, { files, relPath }) =>
    extendDisk(files, relPath, sectors * 512, { eagerZero: force }),
  inflate: (_, { files, relPath }) => inflateDisk(files, relPath),
  lock: ({ owner: who, force }, { files, relPath }) =>
    files.lock(relPath, who, force ? 'exclusive' : 'shared'),
  unlock: ({ owner: who }, { files, relPath }) => files.unlock(relPath, who),
};

const step = fc.record({
  operation: fc.constantFrom(...Object.entries(operations)),
  from: place,
  to: place,
  sectors: fc.integer({ min: 1, max: 3000 }),
  diskType: fc.constantFrom(...diskTypes),
  owner,
  force: fc.boolean(),
});

/** All that can be seen of a datastore. */
function picture(files: DatastoreFiles): unknown {
  const all = [...filesUnder(files.root)].map((file) => ({
    at: relPathOf(file),
    sizeBytes: file.sizeBytes,
    allocatedBytes: file.allocatedBytes,
    provisionedBytes: file.provisionedBytes,
    disk: file.disk && { ...file.disk, parent: file.disk.parent && relPathOf(file.disk.parent) },
    children: [...(file.children ?? [])].map(relPathOf),
    locks: [...(file.locks ?? [])],
  }));
  return { all, used: files.space.usedBytes, uncommitted: files.space.uncommittedBytes };
}

function assertSound(files: DatastoreFiles): void {
  let used = 0;
  let uncommitted = 0;
  for (const file of filesUnder(files.root)) {
    used += file.allocatedBytes;
    uncommitted += Math.max(0, file.provisionedBytes - file.allocatedBytes);
    // Throws when the bytes were given up though the file still has them.
    if (file.content instanceof StoredBlob) file.content.retain().release();
    const parent = file.disk?.parent;
    const known = !parent || (parent.parent !== undefined && parent.children?.has(file) === true);
    expect(known, `the parent of ${relPathOf(file)} is there and knows of it`).toBe(true);
    for (const child of file.children ?? []) expect(child.disk?.parent).toBe(file);
  }
  expect(files.space).toMatchObject({ usedBytes: used, uncommittedBytes: uncommitted });
  expect(used).toBeLessThanOrEqual(CAPACITY);
}

async function refusalOf(run: () => Promise<unknown>): Promise<SimFault | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof SimFault) return error;
    throw error;
  }
}

function unlockAll(files: DatastoreFiles): void {
  for (const file of filesUnder(files.root)) file.locks = undefined;
}

/** The ends of chains first. */
function deleteAll(stores: readonly DatastoreFiles[]): void {
  const all = stores.flatMap((store) => [...filesUnder(store.root)].map((file) => ({ store, file })));
  const ends = all.filter(({ file }) => disksOn(file).length === 0);
  for (const { store, file } of ends) if (file.parent) deleteEntry(store, relPathOf(file));
  if (ends.length > 0) {
    deleteAll(stores);
    return;
  }
  for (const store of stores) for (const name of store.root.entries.keys()) deleteEntry(store, name);
}

it('stays sound, whatever is asked of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
      const blobs = BlobStore.inMemory(4 * KIB);
      const one = datastore({ name: 'ds1', blobs, capacityBytes: CAPACITY }).files;
      const two = datastore({ name: 'ds2', blobs, capacityBytes: CAPACITY }).files;
      const stores = [one, two];
      const at = ({ on, relPath }: Place): FileLocation => ({ files: on === 0 ? one : two, relPath });
      for (const files of stores) {
        const relPath = 'x.vmdk';
        for (const folder of ['a', 'b', 'a/b']) files.makeDirectory(folder);
        createDisk(files, relPath, { capacityBytes: 100 * KIB, diskType: 'thin', adapterType: 'ide' });
        await uploadFile(files, 'x-flat.vmdk', pieces(noise(100 * KIB)));
        createDelta({ files, relPath }, { files, relPath: 'a/x.vmdk' });
      }
      for (const { operation, ...asked } of steps) {
        const [name, run] = operation;
        const before = stores.map(picture);
        const refused = await refusalOf(async () => run(asked, at(asked.from), at(asked.to)));
        const expected = refused ? before : stores.map(picture);
        expect(stores.map(picture), `${name} was refused with ${refused?.fault}`).toEqual(expected);
        stores.forEach(assertSound);
      }
      stores.forEach(unlockAll);
      deleteAll(stores);
      expect(stores.map(({ root }) => root.entries.size)).toEqual([0, 0]);
      expect(stores.map(({ space }) => space.usedBytes)).toEqual([0, 0]);
      expect(blobs.chunkCount).toBe(0);
    }),
    { numRuns: 60 },
  );
}, 60_000);
