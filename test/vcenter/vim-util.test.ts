/** The helpers of vim-util against a server that we did not write. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildObjectSpec,
  buildPropertyFilterSpec,
  buildPropertySpec,
  buildRecursiveTraversalSpec,
  findByInventoryPath,
  findByInventoryPaths,
  getEntityName,
  getInventoryPath,
  getInventoryPaths,
  getObjects,
  propsetDict,
  retrieveAll,
  VimSession,
} from '@kilonova/vsphere';
import { startVcenter, type Vcenter } from './vcenter.js';

let vcenter: Vcenter;
let session: VimSession;

beforeAll(async () => {
  vcenter = await startVcenter({ clusters: 2, hosts: 2, vms: 3, standaloneHosts: 1, portgroups: 1 });
  const { server, username, password, caFile } = vcenter;
  session = await VimSession.connect({ server, username, password, tls: { caFile } });
});
afterAll(async () => {
  await session?.close();
  await vcenter?.stop();
});

describe('inventory paths', () => {
  it('lead from every object to its path and back', async () => {
    const entities = await getObjects(session, 'ManagedEntity', { pathSet: ['name'] });
    await vcenter.forgetCalls();
    const refs = entities.map(({ obj }) => obj);
    const paths = await getInventoryPaths(session, refs);

    expect((await vcenter.calls())['RetrievePropertiesEx']?.count).toBe(1);
    expect(refs.length).toBeGreaterThan(20);
    expect(paths).toEqual(expect.arrayContaining(['DC0/vm/DC0_C0_RP0_VM0', 'DC0/host/DC0_C0/Resources']));
    expect(
      await findByInventoryPaths(
        session,
        paths.map((path) => path ?? ''),
      ),
    ).toEqual(refs);
  });

  it('hold for names with slashes, however the server keeps them', async () => {
    const [vm] = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });
    if (!vm) throw new Error('There is no VM.');
    for (const name of ['a/b 50%', 'a%2fb 50%25']) {
      const task = await session.invokeApi(vm.obj, 'Rename_Task', { newName: name });
      await session.waitForTask(task);

      expect([name, 'a%2fb 50%25']).toContain(await getEntityName(session, vm.obj));
      expect(await getInventoryPath(session, vm.obj)).toBe('DC0/vm/a%2fb 50%25');
      expect(await findByInventoryPath(session, 'DC0/vm/a%2fb 50%25')).toEqual(vm.obj);
    }
  });

  it('lead nowhere when there is nothing', async () => {
    expect(await findByInventoryPath(session, 'DC0/vm/none')).toBeUndefined();
    expect(await findByInventoryPath(session, 'DC0/vm/n%2fone')).toBeUndefined();
  });
});

describe('the recursive traversal', () => {
  it.each(['VirtualMachine', 'HostSystem', 'ResourcePool', 'Datastore', 'Network'] as const)(
    'reaches every %s that a view has',
    async (type) => {
      const start = buildObjectSpec(session.serviceContent.rootFolder, [buildRecursiveTraversalSpec()]);
      const spec = buildPropertyFilterSpec(buildPropertySpec(type, ['name']), start);
      const contents = await retrieveAll(session, [spec]);
      const names = contents.map(({ propSet }) => String(propsetDict(propSet)['name']));
      const viewed = await getObjects(session, type, { pathSet: ['name'] });

      expect(names.toSorted()).toEqual(viewed.map(({ properties }) => String(properties.name)).toSorted());
    },
  );
});
