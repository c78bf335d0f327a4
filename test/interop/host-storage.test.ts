/** Host storage as govmomi's simulator has it: recorded of real hosts, with Fibre Channel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findScsiLuns,
  formatWorldWideName,
  getHostBusAdapters,
  getObjects,
  getScsiPaths,
  isRefTo,
  rescanHosts,
  VimSession,
  type Ref,
} from '@kilonova/vsphere';
import { startVcenter, type Vcenter } from '../vcenter/vcenter.js';

let vcenter: Vcenter;
let session: VimSession;
let cluster: Ref<'ComputeResource'>;

beforeAll(async () => {
  vcenter = await startVcenter({ hosts: 2 });
  const { server, username, password, caFile } = vcenter;
  session = await VimSession.connect({ server, username, password, tls: { caFile } });
  const [first] = await getObjects(session, 'ClusterComputeResource', { pathSet: [] });
  if (!isRefTo(first?.obj, 'ClusterComputeResource')) throw new Error('There is no cluster.');
  cluster = first.obj;
});
afterAll(async () => {
  await session?.close();
  await vcenter?.stop();
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
