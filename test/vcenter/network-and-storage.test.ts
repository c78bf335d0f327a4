/** Port groups and Storage DRS. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPortGroups,
  deletePortGroup,
  findPortgroupByKey,
  getDscRefAndName,
  getNetworks,
  getObjects,
  getPortGroupSpec,
  getPortgroups,
  getRecommendedDatastoreCreate,
  isRefTo,
  sdrsEnabled,
  VimSession,
  waitForNetwork,
  type Ref,
} from '@kilonova/vsphere';
import { startVcenter, type Vcenter } from './vcenter.js';

let vcenter: Vcenter;
let session: VimSession;
let cluster: Ref<'ComputeResource'>;
let dvs: Ref<'DistributedVirtualSwitch'>;

beforeAll(async () => {
  vcenter = await startVcenter({ hosts: 2, datastoresGb: [100, 200] });
  const { server, username, password, caFile } = vcenter;
  session = await VimSession.connect({ server, username, password, tls: { caFile } });
  cluster = await only('ClusterComputeResource');
  dvs = await only('DistributedVirtualSwitch');
});
afterAll(async () => {
  await session?.close();
  await vcenter?.stop();
});

describe('port groups', () => {
  it('are made, listed, found by key, waited for on the cluster, and deleted', async () => {
    const waiting = waitForNetwork(session, cluster, { name: 'web' }, { timeoutMs: 20_000 });
    const specs = ['db', 'web'].map((name) => getPortGroupSpec(name, { vlan: 12 }));
    const [db, web] = await addPortGroups(session, dvs, specs);
    if (!db || !web) throw new Error('There are no port groups.');

    expect(await waiting).toMatchObject({ obj: web, name: 'web' });
    expect(await getNetworks(session, cluster)).toContainEqual(
      expect.objectContaining({ obj: db, name: 'db' }),
    );
    const listed = await getPortgroups(session, dvs);
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['db', 'web']));
    const key = listed.find(({ name }) => name === 'db')?.key ?? '';
    expect(await findPortgroupByKey(session, key)).toEqual(db);
    expect(await findPortgroupByKey(session, 'none')).toBeUndefined();
    await deletePortGroup(session, db);
    expect((await getPortgroups(session, dvs)).map(({ name }) => name)).not.toContain('db');
  });
});

describe('Storage DRS', () => {
  it('recommends a datastore of the cluster for a new VM', async () => {
    const datastores = await getObjects(session, 'Datastore', { pathSet: ['name', 'parent'] });
    const folder = datastores[0]?.properties.parent;
    if (!isRefTo(folder, 'Folder')) throw new Error('The datastores are in no folder.');
    const dsc = await session.invokeApi(folder, 'CreateStoragePod', { name: 'pod' });
    const list = datastores.map(({ obj }) => obj);
    await session.waitForTask(await session.invokeApi(dsc, 'MoveIntoFolder_Task', { list }));

    expect(await getDscRefAndName(session, 'pod')).toEqual({ ref: dsc, name: 'pod' });
    expect(await getDscRefAndName(session, 'none')).toBeUndefined();
    const manager = session.serviceContent.storageResourceManager;
    if (!manager) throw new Error('There is no storage resource manager.');
    for (const enabled of [false, true]) {
      const params = { pod: dsc, spec: { podConfigSpec: { enabled } }, modify: true };
      await session.waitForTask(await session.invokeApi(manager, 'ConfigureStorageDrsForPod_Task', params));
      expect(await sdrsEnabled(session, dsc)).toBe(enabled);
    }

    const [pool] = await getObjects(session, 'ResourcePool', { pathSet: [] });
    const [vmFolder] = await getObjects(session, 'Folder', { pathSet: [] });
    if (!pool || !vmFolder) throw new Error('There is nothing to place a VM in.');
    const found = await getRecommendedDatastoreCreate(session, {
      dsc,
      configSpec: { name: 'new' },
      resourcePool: pool.obj,
      folder: vmFolder.obj,
    });

    expect(list).toContainEqual(found?.datastore);
    expect(found).toMatchObject({ key: '1', rating: expect.any(Number) });
  });
});

async function only<T extends 'ClusterComputeResource' | 'DistributedVirtualSwitch'>(
  type: T,
): Promise<Ref<T>> {
  const [first] = await getObjects(session, type, { pathSet: [] });
  if (!isRefTo(first?.obj, type)) throw new Error(`There is no ${type}.`);
  return first.obj;
}
