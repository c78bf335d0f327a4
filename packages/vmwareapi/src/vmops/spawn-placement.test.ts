import type { Flavor } from '@kilonova/core';
import { addStorageProfile, tagDatastore, type DatastoreScenario } from '@kilonova/vsphere-sim';
import { getObjectPropertiesDict, getProfiles } from '@kilonova/vsphere';
import { afterEach, describe, expect, it } from 'vitest';
import { instanceOf, startSimulated, type Simulated } from '../../test/simulated.js';
import type { VmwareOptionsInput } from '../options.js';
import { spawn } from './spawn.js';

let bench: Simulated;

afterEach(() => bench.close());

const HOSTS = ['h0', 'h1', 'h2'].map((name) => ({ name }));

async function begin(datastores: readonly DatastoreScenario[], driver: Partial<VmwareOptionsInput> = {}) {
  const clusters = [{ name: 'DC0_C0', hosts: HOSTS }];
  bench = await startSimulated({
    simulator: { inventory: false, scenario: { datacenters: [{ name: 'DC0', clusters, datastores }] } },
    driver,
  });
}

async function build(flavor: Partial<Flavor> = {}) {
  const { platform, ctx } = bench;
  const instance = instanceOf({ flavor: { name: 'm', vcpus: 1, memoryMb: 1024, rootGb: 9, ...flavor } });
  await spawn(platform, ctx, instance, {});
  const vm = await platform.lookup.find(ctx, instance.uuid);
  if (vm === undefined) throw new Error('it is not there');
  const read = await getObjectPropertiesDict(bench.session, vm, ['datastore', 'runtime.host']);
  const named = (ref?: { readonly value: string }) =>
    [...bench.simulator.world.inventory.ofType('ManagedEntity')]
      .find(({ moid }) => moid === ref?.value)
      ?.get('name');
  return { vm, datastores: read.datastore?.map(named), host: named(read['runtime.host']) };
}

const gold = { extraSpecs: { 'vmware:storage_policy': 'gold' } };

describe('a spawn', () => {
  it('D-01: is placed by its storage policy, and the VM and its disk have it from the start', async () => {
    await begin([{ name: 'slow' }, { name: 'fast', freeGb: 100 }]);
    const { world } = bench.simulator;
    const fast = world.inventory.ofType('Datastore').find((one) => one.get('name') === 'fast');
    if (fast !== undefined) tagDatastore(world, fast, 'tier', 'gold');
    const uniqueId = addStorageProfile(world, { name: 'gold', tags: { tier: ['gold'] } });
    const { vm, datastores } = await build(gold);

    expect(datastores).toEqual(['fast']);
    expect(await getProfiles(bench.session, vm)).toMatchObject([{ uniqueId }]);
    expect(await getProfiles(bench.session, { vm, diskKey: 2000 })).toMatchObject([{ uniqueId }]);
    bench.calls();
    await build(gold);
    expect(bench.calls().filter((method) => method.startsWith('Pbm'))).toEqual(['PbmQueryMatchingHub']);
  });

  it('D-01: of a policy that does not exist creates nothing', async () => {
    await begin([{ name: 'slow' }]);
    const before = bench.simulator.census();

    await expect(build(gold)).rejects.toMatchObject({ code: 'STORAGE_POLICY_NOT_FOUND' });
    expect(bench.simulator.calls.count('CreateVM_Task')).toBe(0);
    expect(bench.simulator.census()).toEqual(before);
  });

  it('D-16: of several at once goes where there is room beside the others, or is refused', async () => {
    await begin([
      { name: 'a', capacityGb: 100, freeGb: 25 },
      { name: 'b', capacityGb: 100, freeGb: 15 },
    ]);
    // None is over before the last has chosen.
    const held = bench.simulator.hooks.add({ method: 'CreateVM_Task', hold: true });
    const spawns = [1, 2, 3, 4].map(() => build());
    await expect(Promise.race(spawns)).rejects.toThrow('promised to builds under way');
    held.remove();
    const four = await Promise.allSettled(spawns);
    const built = four.flatMap((each) => (each.status === 'fulfilled' ? (each.value.datastores ?? []) : []));

    expect(built.map(String).toSorted()).toEqual(['a', 'a', 'b']);
    expect(four.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'DATASTORE_NOT_FOUND', details: { refused: [{ cause: 'room' }, { cause: 'room' }] } },
    });
    expect(bench.simulator.census().vms).toHaveLength(3);
  });

  it('is on the host of its datastore in a cluster without shared storage', async () => {
    const datastores = HOSTS.map(({ name }, index) => ({
      name: `local-${name}`,
      hosts: [name],
      freeGb: 20 + index,
    }));
    await begin(datastores, { datastoreHosts: 1 });

    expect(await build()).toMatchObject({ datastores: ['local-h2'], host: 'h2' });
  });
});
