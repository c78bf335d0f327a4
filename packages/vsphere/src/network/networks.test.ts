/** Waiting for a network on a cluster whose list of networks the test changes. */
import { describe, expect, it } from 'vitest';
import { CallTimeoutError, InvalidOptionError } from '../errors.js';
import type { VimMethods } from '../schema/generated/methods.js';
import type { ManagedObjectReference, Ref } from '../schema/managed-object-reference.js';
import { waitForNetwork } from './networks.js';

const CLUSTER: Ref<'ClusterComputeResource'> = { type: 'ClusterComputeResource', value: 'domain-c1' };

describe('waitForNetwork', () => {
  it.each([
    ['by name', { name: 'web' }, 'dvportgroup-1'],
    ['by key', { key: 'dvportgroup-1' }, 'dvportgroup-1'],
    ['by the id of an opaque network', { opaqueNetworkId: 'ls-1' }, 'network-o2'],
  ])('finds a network that is there at once, %s', async (_how, wanted, id) => {
    const cluster = scriptedCluster(['dvportgroup-1', 'network-o2']);

    expect((await waitForNetwork(cluster.session, CLUSTER, wanted)).obj.value).toBe(id);
    expect(cluster.waits).toBe(1);
  });

  it('waits for the list to change, and looks only then', async () => {
    const cluster = scriptedCluster([], ['network-3'], ['network-3', 'dvportgroup-1']);
    const found = await waitForNetwork(cluster.session, CLUSTER, { name: 'web' });

    expect(found).toMatchObject({ name: 'web', key: 'dvportgroup-1' });
    expect(cluster.waits).toBe(3);
  });

  it('wants all that is said to hold', async () => {
    const cluster = scriptedCluster(['dvportgroup-1']);
    const wanted = { name: 'web', key: 'another' };

    await expect(waitForNetwork(cluster.session, CLUSTER, wanted)).rejects.toThrow(CallTimeoutError);
  });

  it('ends at one deadline for all looks together', async () => {
    const cluster = scriptedCluster([], ['network-3']);
    let now = 0;
    const clock = { now: () => (now += 100), sleep: async () => {} };
    const error: unknown = await waitForNetwork(
      cluster.session,
      CLUSTER,
      { name: 'web' },
      { timeoutMs: 1000, clock },
    ).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 'CALL_TIMEOUT', method: 'waitForNetwork', timeoutMs: 1000 });
    expect(cluster.timeouts).toEqual([900, 800, 700]);
  });

  it('refuses to wait for it does not know what', async () => {
    await expect(waitForNetwork(scriptedCluster([]).session, CLUSTER, {})).rejects.toThrow(
      InvalidOptionError,
    );
  });
});

type Session = Parameters<typeof waitForNetwork>[0];
type RetrievePropertiesParams = VimMethods['RetrievePropertiesEx']['params'];

/** The lists that the cluster has one after the other; after the last, waits end in time-outs. */
function scriptedCluster(...lists: string[][]) {
  const script = { waits: 0, timeouts: Array.of<number | undefined>() };
  const session = {
    serviceContent: {
      about: { apiVersion: '7.0' },
      propertyCollector: { type: 'PropertyCollector', value: 'pc' },
    },
    async waitForProperties(
      object: Ref<'ClusterComputeResource'>,
      _paths: readonly string[],
      predicate: (properties: object) => boolean,
      options: { readonly timeoutMs?: number },
    ) {
      script.timeouts.push(options.timeoutMs);
      const network = lists[script.waits]?.map(reference);
      if (network === undefined) throw new CallTimeoutError({ method: 'waitForProperties', object }, 1);
      script.waits += 1;
      expect(predicate({ network })).toBe(true);
      return { network };
    },
    async invokeApi(_object: unknown, _method: string, { specSet }: RetrievePropertiesParams) {
      const wanted = specSet.flatMap(({ objectSet }) => objectSet.map(({ obj }) => obj));
      return { objects: wanted.map((obj) => ({ obj, propSet: properties(obj) })) };
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of a session as the wait uses
  return Object.assign(script, { session: session as unknown as Session });
}

function reference(value: string): Ref<'Network'> {
  const type = value.startsWith('dv') ? 'DistributedVirtualPortgroup' : 'Network';
  return { type: value.startsWith('network-o') ? 'OpaqueNetwork' : type, value };
}

function properties({ type, value }: ManagedObjectReference) {
  const name = { name: 'name', val: type === 'DistributedVirtualPortgroup' ? 'web' : value };
  if (type === 'DistributedVirtualPortgroup') return [name, { name: 'key', val: value }];
  const opaque = {
    _type: 'OpaqueNetworkSummary',
    opaqueNetworkId: 'ls-1',
    opaqueNetworkType: 'nsx.LogicalSwitch',
  };
  return type === 'OpaqueNetwork' ? [name, { name: 'summary', val: opaque }] : [name];
}
