import { expect, it } from 'vitest';
import { DatastoreTrees } from '../src/files/datastore-trees.js';
import { connected } from './connected.js';

it('tells the VMs, files and sessions that there are, in order', async () => {
  const { simulator, session } = await connected({ inventory: { vms: 1, standaloneHosts: 0 } });
  const [datastore] = simulator.world.inventory.ofType('Datastore');
  if (datastore === undefined) throw new Error('There is no datastore.');
  const files = simulator.world.part(DatastoreTrees).of(datastore);
  const before = simulator.census();
  files.makeDirectory('b');
  files.createFile('b/c.txt', { text: () => 'c' });
  files.createFile('a.txt', { text: () => 'a' });

  expect(before).toMatchObject({ vms: ['DC0_C0_RP0_VM0'], sessions: 1 });
  expect(simulator.census().files).toEqual(
    [...before.files, '[LocalDS_0] a.txt', '[LocalDS_0] b/', '[LocalDS_0] b/c.txt'].toSorted(),
  );
  await session.close();
  expect(simulator.census().sessions).toBe(0);
});
