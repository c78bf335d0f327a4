import { describe, expect, it } from 'vitest';
import { choosePlace, usableHosts, type Host, type HostDemand } from './choose-place.js';
import type { Datastore } from './ds-util/datastore.js';
import type { DatastoreDemand } from './ds-util/datastore-refusal.js';
import { SpaceLedger } from './ds-util/space-ledger.js';

const GIB = 2 ** 30;

/** Of all hosts here. */
const NAMES = ['a', 'b', 'c', 'small', 'full', 'other', 'silent', 'h1', 'h2', 'h3', 'h4', 'h6'];

const datastore = (name: string, freeGib: number, on: readonly string[] = NAMES): Datastore => ({
  ref: { type: 'Datastore', value: name },
  name,
  type: 'VMFS',
  accessible: true,
  freeBytes: freeGib * GIB,
  capacityBytes: 1000 * GIB,
  hosts: new Set(on.map((host) => `host-${host}`)),
});

/** A host that reaches `net`, and has so much memory free. */
const host = (name: string, freeGib: number, more: Partial<Host> = {}): Host => ({
  ref: { type: 'HostSystem', value: `host-${name}` },
  name,
  connectionState: 'connected',
  inMaintenanceMode: false,
  inStandby: false,
  networks: new Set(['net']),
  memoryBytes: 100 * GIB,
  usedMemoryBytes: (100 - freeGib) * GIB,
  ...more,
});

const storage: DatastoreDemand = {
  need: { diskBytes: [10 * GIB], swapFileBytes: 0 },
  provisioning: {},
  types: ['VMFS'],
  hosts: new Set(),
  reach: 'shared',
};

const demand = (more: Partial<HostDemand> = {}): HostDemand => ({
  neededBytes: 4 * GIB,
  networks: [{ ref: { type: 'Network', value: 'net' }, name: 'VM Network' }],
  ...more,
});

const place = (
  hosts: readonly Host[],
  more: Partial<HostDemand> = {},
  stores = [datastore('shared', 50)],
) => {
  const ids = new Set(hosts.map(({ ref }) => ref.value));
  const chosen = choosePlace(stores, { ...storage, hosts: ids, reach: 1 }, hosts, demand(more));
  return [chosen.host.name, chosen.datastore.name];
};

const { usedMemoryBytes: _used, ...silent } = host('silent', 0);
const { memoryBytes: _size, ...sizeless } = host('sizeless', 0);

describe('choosePlace', () => {
  it('takes the host with most free memory', () => {
    expect(place([host('a', 20), host('b', 40), host('c', 30)])).toEqual(['b', 'shared']);
  });

  it('takes the first by name of those that have the same', () => {
    expect(place([host('b', 20), host('a', 20), host('c', 20)])).toEqual(['a', 'shared']);
  });

  it.each([
    ['disconnected', host('x', 90, { connectionState: 'disconnected' })],
    ['not responding', host('x', 90, { connectionState: 'notResponding' })],
    ['in maintenance', host('x', 90, { inMaintenanceMode: true })],
    ['in standby', host('x', 90, { inStandby: true })],
    ['without the datastore', host('x', 90)],
    ['without the network', host('x', 90, { networks: new Set(['other']) })],
    ['too full', host('x', 3)],
    ['of unknown size', sizeless],
  ])('passes over one that is %s', (_what, unfit) => {
    expect(place([unfit, host('small', 4)])).toEqual(['small', 'shared']);
  });

  it('takes a host that has not reported what it uses only when there is no other', () => {
    expect(place([silent, host('full', 3), host('other', 5)])).toEqual(['other', 'shared']);
    expect(place([silent, host('full', 3)])).toEqual(['silent', 'shared']);
  });

  it('counts the memory that builds in flight were promised', () => {
    const ledger = new SpaceLedger();
    const hosts = [host('a', 12), host('b', 10)];
    const promisedBytes = ({ ref }: Host) => ledger.promisedBytes(ref);
    const chosen: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { host: next } = choosePlace(
        [datastore('shared', 50)],
        { ...storage, hosts: new Set(['host-a', 'host-b']) },
        hosts,
        demand({ promisedBytes }),
      );
      ledger.promise(next.ref, 4 * GIB);
      chosen.push(next.name);
    }

    expect(chosen).toEqual(['a', 'b', 'a', 'b', 'a']);
    expect(() => place(hosts, { promisedBytes })).toThrow(/a has 0 MiB of memory free of the 4096 MiB/);
  });

  it('takes the datastore with most room that a fitting host mounts', () => {
    const stores = [
      datastore('small', 20, ['a', 'b']),
      datastore('large', 90, ['away']),
      datastore('middle', 40, ['a']),
    ];
    const hosts = [host('away', 50, { inMaintenanceMode: true }), host('a', 10), host('b', 30)];

    expect(place(hosts, {}, stores)).toEqual(['a', 'middle']);
  });

  it('says of every host why it was refused when none is left', () => {
    const stores = [datastore('shared', 50), datastore('backup', 30), datastore('tiny', 1, ['h5'])];
    const hosts = [
      host('h1', 50, { connectionState: 'notResponding' }),
      host('h2', 50, { inMaintenanceMode: true }),
      host('h3', 50, { networks: new Set() }),
      host('h4', 1),
      host('h5', 50),
      { ...sizeless, name: 'h6' },
    ];

    expect(() => place(hosts, {}, stores)).toThrow(
      expect.objectContaining({
        code: 'COMPUTE_RESOURCES_UNAVAILABLE',
        message: expect.stringContaining('h1 is not connected (notResponding); h2 is in maintenance mode;'),
        details: expect.objectContaining({
          neededBytes: 4 * GIB,
          refused: [
            { name: 'h1', reason: 'is not connected (notResponding)' },
            { name: 'h2', reason: 'is in maintenance mode' },
            { name: 'h3', reason: 'does not reach the network VM Network' },
            { name: 'h4', reason: 'has 1024 MiB of memory free of the 4096 MiB needed' },
            { name: 'h5', reason: 'does not mount shared or backup' },
            { name: 'h6', reason: 'does not say how much memory it has' },
          ],
        }),
      }),
    );
  });

  it('blames the datastores when none of them would do on any host', () => {
    expect(() => place([host('a', 50)], {}, [datastore('shared', 1)])).toThrow(
      expect.objectContaining({ code: 'DATASTORE_NOT_FOUND' }),
    );
  });
});

describe('usableHosts', () => {
  it('are those that can run VMs now', () => {
    const hosts = [host('a', 1), host('b', 1, { inStandby: true }), host('c', 1)];

    expect([...usableHosts(hosts)]).toEqual(['host-a', 'host-c']);
  });

  it('says why there is none', () => {
    const hosts = [host('a', 1, { inStandby: true }), host('b', 1, { connectionState: 'notResponding' })];

    expect(() => usableHosts([])).toThrow(/the cluster has no host/);
    expect(() => usableHosts(hosts)).toThrow(
      expect.objectContaining({
        code: 'COMPUTE_RESOURCES_UNAVAILABLE',
        details: expect.objectContaining({
          refused: [
            { name: 'a', reason: 'is in standby' },
            { name: 'b', reason: 'is not connected (notResponding)' },
          ],
        }),
      }),
    );
  });
});
