import type { Flavor } from '@kilonova/core';
import {
  addDatastoreCapability,
  addStorageProfile,
  tagDatastore,
  type DatacenterScenario,
  type DatastoreScenario,
  type HostScenario,
} from '@kilonova/vsphere-sim';
import { afterEach, describe, expect, it } from 'vitest';
import { instanceOf, startSimulated, type Simulated } from '../../test/simulated.js';
import type { ImagePlan } from '../images/image-plan.js';
import type { VmwareOptions, VmwareOptionsInput } from '../options.js';
import { planVm, type VmPlan } from '../vm-util/vm-plan.js';
import { chooseSite } from './choose-site.js';

const GIB = 2 ** 30;
const PBM_ONCE = ['PbmRetrieveServiceContent', 'PbmQueryProfile', 'PbmRetrieveContent'];
/** What every site costs. */
const SITE = ['FindAllByUuid', 'RetrievePropertiesEx', 'SearchDatastore_Task'];

let opened: Bench | undefined;

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

interface Scene extends Omit<DatacenterScenario, 'name' | 'hosts'> {
  readonly hosts?: readonly HostScenario[];
  readonly drs?: boolean;
  readonly driver?: Partial<VmwareOptionsInput>;
}

interface Bench extends Simulated {
  /** Settles a site for a VM of that size; 1 GiB of disk and 1 GiB of memory if not given. */
  site(
    flavor?: Partial<Flavor>,
    more?: { readonly options?: Partial<VmwareOptions>; readonly image?: ImagePlan },
  ): ReturnType<typeof chooseSite>;
  plan(flavor?: Partial<Flavor>): VmPlan;
  datastore(name: string): ReturnType<typeof datastoreNamed>;
}

const THREE = ['h0', 'h1', 'h2'].map((name) => ({ name, memoryGb: 8 }));

/** The cluster `DC0_C0` of three hosts of 8 GiB, all of them on the network `lan`. */
async function benchOf({ hosts = THREE, drs = true, driver = {}, ...datacenter }: Scene): Promise<Bench> {
  const simulated = await startSimulated({
    simulator: {
      inventory: false,
      scenario: {
        datacenters: [
          {
            name: 'DC0',
            clusters: [{ name: 'DC0_C0', drs, hosts }],
            networks: [{ name: 'lan' }],
            ...datacenter,
          },
        ],
      },
    },
    driver,
  });
  const plan = (flavor: Partial<Flavor> = {}) =>
    planVm(
      instanceOf({ flavor: { name: 'm', vcpus: 1, memoryMb: 1024, rootGb: 1, ...flavor } }),
      {},
      [{ id: 'p', address: 'fa:16:3e:00:00:01', network: { id: 'n', bridge: 'lan' } }],
      simulated.platform.options,
    );
  opened = {
    ...simulated,
    plan,
    site: (flavor, { options = {}, image } = {}) => {
      const { platform, ctx } = simulated;
      const all = { ...platform, options: { ...platform.options, ...options } };
      return chooseSite(all, ctx, plan(flavor), image);
    },
    datastore: (name) => datastoreNamed(simulated, name),
  };
  return opened;
}

function datastoreNamed({ simulator }: Simulated, name: string) {
  const found = simulator.world.inventory.ofType('Datastore').find((one) => one.get('name') === name);
  if (found === undefined) throw new Error(`there is no datastore ${name}`);
  return found;
}

function ds(name: string, freeGb: number, more: Partial<DatastoreScenario> = {}): DatastoreScenario {
  return { name, capacityGb: 100, freeGb, ...more };
}

/** A policy that datastores satisfy by a tag. */
function tagged(
  { simulator: { world } }: Bench,
  policy: string,
  ...datastores: ReturnType<typeof datastoreNamed>[]
) {
  for (const one of datastores) tagDatastore(world, one, 'tier', policy);
  return addStorageProfile(world, { name: policy, tags: { tier: [policy] } });
}

const gold = { extraSpecs: { 'vmware:storage_policy': 'gold' } };

/** The names of the datastores, then the errors: which came first is chance. */
function outcomesOf(settled: readonly PromiseSettledResult<{ datastore: { name: string } }>[]): unknown[] {
  const names = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value.datastore.name] : []));
  const errors = settled.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []));
  return [...names.toSorted(), ...errors];
}

const refusedAs = (...refused: readonly (readonly [name: string, cause: string, reason?: string])[]) => ({
  code: 'DATASTORE_NOT_FOUND',
  details: {
    refused: refused.map(([name, cause, reason]) =>
      expect.objectContaining({
        name,
        cause,
        ...(reason === undefined ? {} : { reason: expect.stringContaining(reason) }),
      }),
    ),
  },
});

describe('the site of a new VM', () => {
  it('has no host while DRS is on, and costs a look-up, a read and a look at the datastore', async () => {
    const bench = await benchOf({ datastores: [ds('shared', 50)] });
    const site = await bench.site();

    expect(site).toMatchObject({ datastore: { name: 'shared' }, folderBefore: 'absent' });
    expect(site.host).toBeUndefined();
    expect(site.storageProfileId).toBeUndefined();
    expect(bench.calls()).toEqual(SITE);
  });

  it('has the host with most free memory when DRS is off, for one read more', async () => {
    const hosts = [
      { name: 'h0', memoryGb: 4 },
      { name: 'h1', memoryGb: 8 },
      { name: 'h2', memoryGb: 16, maintenance: true },
      { name: 'h3', memoryGb: 16, disconnected: true },
      { name: 'h4', memoryGb: 16 },
    ];
    const networks = [{ name: 'lan', hosts: ['h0', 'h1', 'h2', 'h3'] }];
    const bench = await benchOf({ drs: false, hosts, networks, datastores: [ds('shared', 50)] });
    const site = await bench.site();

    expect(site.host).toMatchObject({ name: 'h1' });
    expect(bench.calls().toSorted()).toEqual([...SITE, 'RetrievePropertiesEx'].toSorted());
  });

  it('counts the memory of builds in flight until they are over', async () => {
    // Two GiB of each are the host's own.
    const hosts = [
      { name: 'a', memoryGb: 10 },
      { name: 'b', memoryGb: 9 },
    ];
    const bench = await benchOf({ drs: false, hosts, datastores: [ds('shared', 90)] });
    const sites = await Promise.all([1, 2, 3, 4].map(() => bench.site({ memoryMb: 3072 })));

    expect(sites.map((site) => site.host?.name)).toEqual(['a', 'b', 'a', 'b']);
    await expect(bench.site({ memoryMb: 3072 })).rejects.toMatchObject({
      code: 'COMPUTE_RESOURCES_UNAVAILABLE',
      details: {
        refused: [{ name: 'a' }, { name: 'b', reason: expect.stringContaining('3072 MiB needed') }],
      },
    });

    for (const site of sites) site.release();
    expect((await bench.site({ memoryMb: 3072 })).host?.name).toBe('a');
  });

  it('is nowhere when no host can run a VM, whoever chooses it', async () => {
    const hosts = [
      { name: 'a', maintenance: true },
      { name: 'b', disconnected: true },
    ];
    const bench = await benchOf({ hosts, datastores: [ds('shared', 90)] });

    await expect(bench.site()).rejects.toMatchObject({
      code: 'COMPUTE_RESOURCES_UNAVAILABLE',
      details: {
        refused: [
          { name: 'a', reason: 'is in maintenance mode' },
          { name: 'b', reason: 'is not connected (disconnected)' },
        ],
      },
    });
  });
});

describe('the datastore of a new VM', () => {
  it.each(['VMFS', 'NFS', 'NFS41', 'vsan', 'VVOL'] as const)('can be of the type %s', async (kind) => {
    const bench = await benchOf({ datastores: [ds('only', 50, { kind })] });

    expect((await bench.site()).datastore).toMatchObject({ name: 'only', type: kind });
    await expect(bench.site({}, { options: { datastoreTypes: ['other'] } })).rejects.toMatchObject(
      refusedAs(['only', 'type', `is of type ${kind}`]),
    );
  });

  it.each(['vsan', 'VVOL'] as const)(
    'is not of the type %s for images that are sent as files',
    async (kind) => {
      const bench = await benchOf({ datastores: [ds('objects', 90, { kind }), ds('files', 10)] });
      const image: ImagePlan = { id: 'i', kind: 'sparse', flatType: 'thin', linkedClone: true };

      expect((await bench.site()).datastore.name).toBe('objects');
      const streamed: ImagePlan = { ...image, kind: 'streamOptimized' };
      expect((await bench.site({}, { image: streamed })).datastore.name).toBe('objects');
      expect((await bench.site({}, { image })).datastore.name).toBe('files');
      await expect(bench.site({}, { image, options: { datastoreRegex: 'objects' } })).rejects.toMatchObject(
        refusedAs(['objects', 'files', kind], ['files', 'name']),
      );
      await expect(bench.site({}, { image: { ...image, sizeBytes: 20 * GIB } })).rejects.toMatchObject(
        refusedAs(['objects', 'files'], ['files', 'room', 'of the 22.0 GiB needed']),
      );
    },
  );

  it('D-16: is refused with its reason, whatever is wrong with it', async () => {
    const bench = await benchOf({
      driver: { datastoreRegex: 'nova-', datastoreTypes: ['VMFS', 'NFS'], datastoreReserve: '10%' },
      datastores: [
        ds('nova-gone', 90),
        ds('nova-resting', 90),
        ds('nova-vvol', 90, { kind: 'VVOL' }),
        ds('old-nova-1', 90),
        ds('nova-local', 90, { hosts: ['h1'] }),
        ds('nova-small', 90),
        ds('nova-full', 15),
      ],
    });
    bench.simulator.incidents.loseDatastore('nova-gone');
    const resting = bench.datastore('nova-resting');
    resting.set('summary', { ...resting.get('summary'), maintenanceMode: 'enteringMaintenance' });
    const small = bench.datastore('nova-small');
    small.set('info', { ...small.get('info'), maxVirtualDiskCapacity: 2 * GIB });

    await expect(bench.site({ rootGb: 5 })).rejects.toMatchObject(
      refusedAs(
        ['nova-gone', 'inaccessible'],
        ['nova-resting', 'maintenance', 'enteringMaintenance'],
        ['nova-vvol', 'type', 'is of type VVOL, not VMFS or NFS'],
        ['old-nova-1', 'name', 'datastoreRegex'],
        ['nova-local', 'hosts', 'is mounted by 1 of the 3 usable hosts'],
        ['nova-small', 'diskSize', 'takes no disk larger than 2.0 GiB'],
        [
          'nova-full',
          'room',
          'has 5.0 GiB free of the 6.0 GiB needed, beside 10.0 GiB kept free by datastoreReserve',
        ],
      ),
    );
    expect(bench.calls()).toEqual(['FindAllByUuid', 'RetrievePropertiesEx']);
  });

  it('D-16: has to be reached for reading and writing by hosts that are usable themselves', async () => {
    const bench = await benchOf({ datastores: [ds('shared', 50), ds('backup', 90)] });
    bench.simulator.incidents.loseDatastore('backup', 'h0');
    // Two of three reach it: one that all reach goes before it.
    expect((await bench.site()).datastore.name).toBe('shared');

    bench.simulator.incidents.loseDatastore('backup', 'h1');
    const onlyBackup = { options: { datastoreRegex: 'backup' } };
    await expect(bench.site({}, onlyBackup)).rejects.toMatchObject(
      refusedAs(['shared', 'name'], ['backup', 'hosts', 'by 1 of the 3 usable hosts']),
    );
    bench.simulator.incidents.disconnectHost('h0');
    bench.simulator.incidents.disconnectHost('h1');
    expect((await bench.site({}, onlyBackup)).datastore.name).toBe('backup');
  });

  it('is a local one in a cluster without shared storage, when one host is said to be enough', async () => {
    const locals = THREE.map(({ name }, index) => ds(`local-${name}`, 10 + index, { hosts: [name] }));
    const bench = await benchOf({ datastores: locals });

    await expect(bench.site()).rejects.toMatchObject(
      refusedAs(...locals.map(({ name }) => [name, 'hosts', 'datastoreHosts wants 2'] as const)),
    );
    const site = await bench.site({}, { options: { datastoreHosts: 1 } });
    expect(site.datastore.name).toBe('local-h2');
  });

  it('goes with the host in a cluster without shared storage and DRS', async () => {
    const locals = THREE.map(({ name }, index) => ds(`local-${name}`, 10 + index, { hosts: [name] }));
    const bench = await benchOf({ drs: false, datastores: locals, driver: { datastoreHosts: 1 } });
    const sites = [await bench.site({ memoryMb: 6144 }), await bench.site({ memoryMb: 6144 })];

    expect(sites.map(({ host, datastore }) => [host?.name, datastore.name])).toEqual([
      ['h2', 'local-h2'],
      ['h1', 'local-h1'],
    ]);
  });

  it('D-16: is another one, or none, for VMs built at once that do not fit together', async () => {
    const bench = await benchOf({ datastores: [ds('a', 30), ds('b', 25)] });
    const four = await Promise.allSettled([1, 2, 3, 4].map(() => bench.site({ rootGb: 19 })));

    expect(outcomesOf(four)).toEqual([
      'a',
      'b',
      expect.objectContaining({
        code: 'DATASTORE_NOT_FOUND',
        message: expect.stringContaining(
          'a has 10.0 GiB free of the 20.0 GiB needed, beside 20.0 GiB promised to builds under way',
        ),
      }),
      expect.objectContaining({ code: 'DATASTORE_NOT_FOUND' }),
    ]);
    for (const each of four) if (each.status === 'fulfilled') each.value.release();
    expect((await bench.site({ rootGb: 19 })).datastore.name).toBe('a');
  });

  it('takes room for the whole of thin disks, or for as much as is said; of thick ones for all', async () => {
    const bench = await benchOf({ datastores: [ds('a', 11)] });
    const twenty = { rootGb: 20 };
    const overbooked = { thinDiskRoomPercent: 50 };

    await expect(bench.site(twenty)).rejects.toMatchObject(
      refusedAs(['a', 'room', 'of the 21.0 GiB needed']),
    );
    expect((await bench.site(twenty, { options: overbooked })).datastore.name).toBe('a');
    const { platform, ctx } = bench;
    const options = { ...platform.options, ...overbooked };
    const thick = { ...bench.plan(twenty), thinProvisioning: false };
    await expect(chooseSite({ ...platform, options }, ctx, thick)).rejects.toMatchObject(
      refusedAs(['a', 'room']),
    );
  });

  it('is one of a thousand that are read once', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => ds(`ds-${index}`, 1 + (index % 90)));
    const bench = await benchOf({ datastores: many, driver: { maximumObjects: 2000 } });

    expect((await bench.site()).datastore.name).toBe('ds-179');
    expect(bench.calls()).toEqual(SITE);
  });
});

describe('the storage policy of a new VM', () => {
  it('D-01: leaves the datastores that satisfy it, and its id comes with the site', async () => {
    const bench = await benchOf({ datastores: [ds('fast', 10), ds('slow', 90)] });
    const id = tagged(bench, 'gold', bench.datastore('fast'));

    expect(await bench.site(gold)).toMatchObject({ datastore: { name: 'fast' }, storageProfileId: id });
    expect(bench.calls().toSorted()).toEqual([...SITE, ...PBM_ONCE, 'PbmQueryMatchingHub'].toSorted());

    // Policies are known by now.
    expect((await bench.site()).datastore.name).toBe('slow');
    expect(bench.calls()).toEqual(SITE);
    await bench.site(gold);
    expect(bench.calls().toSorted()).toEqual([...SITE, 'PbmQueryMatchingHub'].toSorted());
  });

  it('is the option’s for VMs that want none, and that of the flavor goes before it', async () => {
    const bench = await benchOf({ datastores: [ds('fast', 10), ds('slow', 90)] });
    tagged(bench, 'gold', bench.datastore('fast'));
    tagged(bench, 'lead', bench.datastore('slow'));
    const options = { storagePolicy: 'lead' };

    expect((await bench.site({}, { options })).datastore.name).toBe('slow');
    expect((await bench.site(gold, { options })).datastore.name).toBe('fast');
  });

  it('is asked about those that would do otherwise, and about none when none would', async () => {
    const bench = await benchOf({
      datastores: [ds('fast', 50), ds('other', 50), ds('tiny', 1)],
      driver: { datastoreRegex: 'fast|tiny' },
    });
    tagged(bench, 'gold', bench.datastore('fast'), bench.datastore('other'));
    await bench.site(gold);

    const fast = bench.datastore('fast').ref.value;
    expect(bench.simulator.calls.all('PbmQueryMatchingHub')).toMatchObject([
      { args: { hubsToSearch: [{ hubType: 'Datastore', hubId: fast }] } },
    ]);
    bench.calls();
    await expect(bench.site({ ...gold, rootGb: 60 })).rejects.toMatchObject({ code: 'DATASTORE_NOT_FOUND' });
    expect(bench.calls()).toEqual(['FindAllByUuid', 'RetrievePropertiesEx']);
  });

  it('D-01: is missed by every datastore: the error says so of each, and what it lacks', async () => {
    const bench = await benchOf({ datastores: [ds('slow', 50), ds('full', 1)] });
    tagged(bench, 'gold');

    const error = await bench.site(gold).catch((failure: unknown) => failure);
    expect(error).toMatchObject({
      ...refusedAs(['slow', 'policy', 'does not satisfy the storage policy gold ('], ['full', 'room']),
      message: expect.stringContaining('slow does not satisfy the storage policy gold'),
    });
    expect(error).toMatchObject({ details: { storagePolicy: 'gold' } });
    expect(bench.calls().slice(-1)).toEqual(['PbmCheckRequirements']);
  });

  it('D-01: has to exist, and the error names those that do', async () => {
    const bench = await benchOf({ datastores: [ds('slow', 50)] });
    tagged(bench, 'silver');

    await expect(bench.site(gold)).rejects.toMatchObject({
      code: 'STORAGE_POLICY_NOT_FOUND',
      message: expect.stringMatching(/no storage policy "gold", which vmware:storage_policy names.*silver/u),
      details: {
        policy: 'gold',
        property: 'vmware:storage_policy',
        available: expect.arrayContaining(['silver', 'vSAN Default Storage Policy']),
      },
    });
    await expect(bench.site({}, { options: { storagePolicy: 'lead' } })).rejects.toMatchObject({
      code: 'STORAGE_POLICY_NOT_FOUND',
      details: { property: 'the option storagePolicy' },
    });
    expect(bench.calls()).not.toContain('SearchDatastore_Task');
  });

  it('says how much of a disk is set aside: on vSAN its share and its copies', async () => {
    const bench = await benchOf({ datastores: [ds('vsan', 40, { kind: 'vsan' })] });
    const { world } = bench.simulator;
    const rules = [
      { namespace: 'VSAN', id: 'hostFailuresToTolerate', value: 1 },
      { namespace: 'VSAN', id: 'proportionalCapacity', value: 50 },
    ];
    for (const rule of rules) addDatastoreCapability(world, bench.datastore('vsan'), rule);
    addStorageProfile(world, { name: 'gold', rules });
    const options = { thinDiskRoomPercent: 0 };

    expect((await bench.site({ ...gold, rootGb: 39 }, { options })).datastore.name).toBe('vsan');
    await expect(bench.site({ ...gold, rootGb: 40 }, { options })).rejects.toMatchObject(
      refusedAs(['vsan', 'room', 'of the 41.0 GiB needed']),
    );
  });

  it.each([
    ['Fully initialized', false],
    ['Reserve space', false],
    ['Conserve space when possible', true],
  ])('says whether disks are thin: "%s"', async (value, isThin) => {
    const bench = await benchOf({ datastores: [ds('nas', 10)] });
    const rule = { namespace: 'com.vmware.storage.volumeallocation', id: 'VolumeAllocationType', value };
    addDatastoreCapability(bench.simulator.world, bench.datastore('nas'), rule);
    addStorageProfile(bench.simulator.world, { name: 'gold', rules: [rule] });
    const outcome = await bench
      .site({ ...gold, rootGb: 20 }, { options: { thinDiskRoomPercent: 25 } })
      .then(({ datastore }) => datastore.name)
      .catch(({ code }: { code: string }) => code);

    expect(outcome).toBe(isThin ? 'nas' : 'DATASTORE_NOT_FOUND');
  });
});

describe('a datastore cluster', () => {
  const pods = [
    { name: 'pod', datastores: [ds('pod-a', 20), ds('pod-b', 30), ds('pod-full', 1)] },
    { name: 'quiet', enabled: false, datastores: [ds('quiet-a', 20), ds('quiet-b', 40)] },
  ];
  const inPod = { options: { datastoreCluster: 'pod' } };

  it('gives the datastore that Storage DRS recommends, for one call more', async () => {
    const bench = await benchOf({ datastores: [ds('alone', 90)], datastoreClusters: pods });

    expect((await bench.site()).datastore.name).toBe('alone');
    expect(bench.calls()).toEqual(SITE);
    expect((await bench.site({}, inPod)).datastore.name).toBe('pod-b');
    expect(bench.calls().toSorted()).toEqual([...SITE, 'RecommendDatastores'].toSorted());
  });

  it('gives the next best while what is recommended is promised to others', async () => {
    const bench = await benchOf({ datastoreClusters: pods });
    const three = await Promise.allSettled([1, 2, 3].map(() => bench.site({ rootGb: 17 }, inPod)));

    expect(outcomesOf(three)).toEqual([
      'pod-a',
      'pod-b',
      expect.objectContaining({
        code: 'DATASTORE_NOT_FOUND',
        message: expect.stringContaining('18.0 GiB promised to builds under way'),
      }),
    ]);
  });

  it('is chosen from without asking where Storage DRS is off', async () => {
    const bench = await benchOf({ datastoreClusters: pods });

    expect((await bench.site({}, { options: { datastoreCluster: 'quiet' } })).datastore.name).toBe('quiet-b');
    expect(bench.calls()).toEqual(SITE);
  });

  it('is looked for by id too, and refused when there is none, naming those there are', async () => {
    const bench = await benchOf({ datastores: [ds('alone', 90)], datastoreClusters: pods });
    const [pod] = bench.simulator.world.inventory.ofType('StoragePod');
    const byId = { options: { datastoreCluster: pod?.moid ?? '' } };

    expect((await bench.site({}, byId)).datastore.name).toBe('pod-b');
    await expect(bench.site({}, { options: { datastoreCluster: 'prod' } })).rejects.toMatchObject({
      code: 'DATASTORE_NOT_FOUND',
      message: expect.stringContaining('no datastore cluster "prod"'),
      details: { available: ['pod', 'quiet'] },
    });
  });

  it('is held to the options and the policy like any other storage', async () => {
    const bench = await benchOf({ datastores: [ds('alone', 90)], datastoreClusters: pods });
    const id = tagged(bench, 'gold', bench.datastore('pod-a'), bench.datastore('alone'));

    expect(await bench.site(gold, inPod)).toMatchObject({
      datastore: { name: 'pod-a' },
      storageProfileId: id,
    });
    const regex = { options: { datastoreCluster: 'pod', datastoreRegex: 'alone|pod-f' } };
    await expect(bench.site({ rootGb: 5 }, regex)).rejects.toMatchObject({
      code: 'DATASTORE_NOT_FOUND',
      details: {
        refused: expect.arrayContaining([
          expect.objectContaining({ name: 'alone', cause: 'datastoreCluster' }),
          expect.objectContaining({ name: 'pod-a', cause: 'name' }),
          expect.objectContaining({ name: 'pod-full', cause: 'room' }),
        ]),
      },
    });
  });

  it('has nothing to recommend: the error says why, and a fault of the call stays one', async () => {
    const bench = await benchOf({ datastoreClusters: pods });
    const { hooks } = bench.simulator;
    const hook = hooks.add({
      method: 'RecommendDatastores',
      fault: { name: 'InsufficientStorageSpace', message: 'reserved for others' },
    });
    await expect(bench.site({}, inPod)).rejects.toMatchObject({
      code: 'DATASTORE_NOT_FOUND',
      message: expect.stringMatching(
        /Storage DRS recommends none in the datastore cluster pod: .*reserved for others/u,
      ),
    });
    hook.remove();
    hooks.add({ method: 'RecommendDatastores', fault: 'NotSupported' });
    await expect(bench.site({}, inPod)).rejects.toMatchObject({ faultName: 'NotSupported' });
  });
});
