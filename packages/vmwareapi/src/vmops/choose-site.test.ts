import { manualContext } from '@kilonova/core/testing';
import { dataObject } from '@kilonova/vsphere';
import { describe, expect, it } from 'vitest';
import { platformOn } from '../../test/platform.js';
import { retrieved, scriptedVim } from '../../test/scripted-vim.js';
import { planVm } from '../vm-util/vm-plan.js';
import { chooseSite } from './choose-site.js';

const GIB = 2 ** 30;

const summary = dataObject('DatastoreSummary', {
  name: 'shared',
  url: 'ds:///vmfs/volumes/1/',
  type: 'VMFS',
  accessible: true,
  multipleHostAccess: true,
  capacity: BigInt(100 * GIB),
  freeSpace: BigInt(100 * GIB),
});

const network = { type: 'Network', value: 'network-1' };

const host = (name: string, usedMb: number, more: Readonly<Record<string, unknown>> = {}) => ({
  name,
  'runtime.connectionState': 'connected',
  'runtime.inMaintenanceMode': false,
  datastore: [{ type: 'Datastore', value: 'datastore-1' }],
  network: [network],
  'summary.hardware.memorySize': BigInt(8 * GIB),
  'summary.quickStats.overallMemoryUsage': usedMb,
  ...more,
});

/** A cluster whose DRS is on, off, or not spoken of, with these hosts by their ids. */
function benchOf(
  drs: boolean | undefined,
  hosts: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
) {
  const resources = [
    retrieved(
      { 'domain-c1': drs === undefined ? {} : { 'configuration.drsConfig.enabled': drs } },
      'ClusterComputeResource',
    ),
    retrieved({ 'datastore-1': { summary } }, 'Datastore'),
    retrieved({ 'network-1': { name: 'lan' } }, 'Network'),
  ];
  const vim = scriptedVim({
    methods: {
      FindAllByUuid: () => [],
      RetrievePropertiesEx: (params) =>
        JSON.stringify(params).includes('HostSystem')
          ? retrieved(hosts, 'HostSystem')
          : { objects: resources.flatMap(({ objects }) => objects) },
    },
  });
  return { vim, platform: platformOn(vim), ctx: manualContext() };
}

function planOf(memoryMb: number) {
  const instance = {
    uuid: '0b5f9a52-1f7c-4a3a-9a15-2f4c1a6f8e11',
    name: 'one',
    flavor: { name: 'm1', vcpus: 1, memoryMb, rootGb: 1 },
  };
  const { options: defaults } = platformOn(scriptedVim({}));
  return planVm(
    instance,
    {},
    [{ id: 'p', address: 'fa:16:3e:00:00:01', network: { id: 'n', bridge: 'lan' } }],
    defaults,
  );
}

describe('the site of a new VM', () => {
  it.each([
    ['on', true],
    ['not spoken of', undefined],
  ])('has no host when DRS is %s, and none is read', async (_what, drs) => {
    const { vim, platform, ctx } = benchOf(drs, { 'host-1': host('a', 0) });
    const site = await chooseSite(platform, ctx, planOf(1024));

    expect(site).toMatchObject({ datastore: { name: 'shared' } });
    expect(site.host).toBeUndefined();
    expect(vim.methods()).toEqual(['FindAllByUuid', 'RetrievePropertiesEx']);
  });

  it('asks for DRS by a path that a vCenter takes, in the read of datastores and networks', async () => {
    const { vim, platform, ctx } = benchOf(true, {});
    await chooseSite(platform, ctx, planOf(1024));

    expect(vim.asked[1]?.params).toMatchObject({
      specSet: [
        {
          propSet: expect.arrayContaining([
            { type: 'ClusterComputeResource', all: false, pathSet: ['configuration.drsConfig.enabled'] },
          ]),
          objectSet: [{ obj: { value: 'domain-c1' }, skip: false }],
        },
      ],
    });
  });

  it('has the host with most free memory when DRS is off, for one read more', async () => {
    const { vim, platform, ctx } = benchOf(false, {
      'host-1': host('a', 4096),
      'host-2': host('b%2f2', 1024),
      'host-3': host('c', 0, { network: [] }),
      'host-4': { name: 'cut off', 'runtime.connectionState': 'disconnected' },
      'host-5': {},
    });
    const site = await chooseSite(platform, ctx, planOf(1024));

    expect(site.host).toMatchObject({ ref: { type: 'HostSystem', value: 'host-2' }, name: 'b/2' });
    expect(vim.methods()).toEqual(['FindAllByUuid', 'RetrievePropertiesEx', 'RetrievePropertiesEx']);
  });

  it('counts the memory of builds in flight until they are over', async () => {
    const { platform, ctx } = benchOf(false, { 'host-1': host('a', 1024), 'host-2': host('b', 2048) });
    const sites = await Promise.all([1, 2, 3, 4].map(() => chooseSite(platform, ctx, planOf(3072))));

    expect(sites.map((site) => site.host?.name)).toEqual(['a', 'b', 'a', 'b']);
    await expect(chooseSite(platform, ctx, planOf(3072))).rejects.toMatchObject({
      code: 'COMPUTE_RESOURCES_UNAVAILABLE',
      details: {
        refused: [{ name: 'a' }, { name: 'b', reason: expect.stringContaining('3072 MiB needed') }],
      },
    });

    for (const site of sites) site.release();
    expect((await chooseSite(platform, ctx, planOf(3072))).host?.name).toBe('a');
  });
});
