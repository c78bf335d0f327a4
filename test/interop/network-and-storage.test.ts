/** Port groups, host storage and Storage DRS against a server that we did not write. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPortGroups,
  deletePortGroup,
  findPortgroupByKey,
  findScsiLuns,
  formatWorldWideName,
  getDscRefAndName,
  getHostBusAdapters,
  getNetworks,
  getObjects,
  getPortGroupSpec,
  getPortgroups,
  getRecommendedDatastoreCreate,
  getScsiPaths,
  isRefTo,
  rescanHosts,
  sdrsEnabled,
  VimSession,
  waitForNetwork,
  type Ref,
} from '@kilonova/vsphere';
import { startVcsim, type Vcsim } from './vcsim.js';

let vcsim: Vcsim;
let session: VimSession;
let cluster: Ref<'ComputeResource'>;
let dvs: Ref<'DistributedVirtualSwitch'>;

beforeAll(async () => {
  vcsim = await startVcsim({ hosts: 2, datastoresGb: [100, 200] });
  const { server, username, password, caFile } = vcsim;
  session = await VimSession.connect({ server, username, password, tls: { caFile } });
  cluster = await only('ClusterComputeResource');
  dvs = await only('DistributedVirtualSwitch');
});
afterAll(async () => {
  await session?.close();
  await vcsim?.stop();
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

describe('host storage', () => {
  it('shows the adapters and what is behind them, for all hosts of a cluster', async () => {
    const adapters = await getHostBusAdapters(session, cluster);
    const paths = await getScsiPaths(session, cluster);

    expect(new Set(adapters.map(({ host }) => host.value)).size).toBe(2);
    expect(paths.length).toBeGreaterThan(0);
    const { scsiLun } = paths.find((path) => path.scsiLun.lunType === 'disk') ?? {};
    expect(scsiLun?.capacityBytes).toBeGreaterThan(0);
    const found = await findScsiLuns(session, cluster, { canonicalName: scsiLun?.canonicalName });
    expect(new Set(found.map(({ host }) => host.value)).size).toBe(2);
  });

  it('shows the world wide names of what a rescan found', async () => {
    const [host] = await getObjects(session, 'HostSystem', { pathSet: [] });
    if (!host) throw new Error('There is no host.');

    expect(await rescanHosts(session, host.obj, { vmfs: true })).toEqual([{ host: host.obj }]);
    const fibre = (await getHostBusAdapters(session, host.obj)).filter(({ kind }) => kind === 'fibreChannel');
    expect(fibre.map(({ portWorldWideName }) => portWorldWideName)).toEqual(
      [1152922127287604726n, 1152922127287604554n].map(formatWorldWideName),
    );
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
    expect(found).toMatchObject({ key: '1', rating: 1 });
  });
});

async function only<T extends 'ClusterComputeResource' | 'DistributedVirtualSwitch'>(
  type: T,
): Promise<Ref<T>> {
  const [first] = await getObjects(session, type, { pathSet: [] });
  if (!isRefTo(first?.obj, type)) throw new Error(`There is no ${type}.`);
  return first.obj;
}
