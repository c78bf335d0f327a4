import { describe, expect, it } from 'vitest';
import { chooseDatastore } from './choose-datastore.js';
import { roomOn, type Datastore } from './datastore.js';
import type { DatastoreDemand } from './datastore-refusal.js';
import { reservedBytes } from './reserve.js';
import { SpaceLedger } from './space-ledger.js';

const GIB = 2 ** 30;
const HOSTS = ['host-1', 'host-2', 'host-3'];

function datastore(name: string, freeGib: number, more: Partial<Datastore> = {}): Datastore {
  return {
    ref: { type: 'Datastore', value: `datastore-${name}` },
    name,
    type: 'VMFS',
    accessible: true,
    freeBytes: freeGib * GIB,
    capacityBytes: 1000 * GIB,
    hosts: new Set(HOSTS),
    ...more,
  };
}

const demand = (more: Partial<DatastoreDemand> = {}): DatastoreDemand => ({
  need: { diskBytes: [8 * GIB], swapFileBytes: 2 * GIB },
  provisioning: {},
  types: ['VMFS', 'NFS'],
  hosts: new Set(HOSTS),
  reach: 'shared',
  ...more,
});

const keeping = (reserve: string) =>
  demand({ reserveBytes: ({ capacityBytes }) => reservedBytes(reserve, capacityBytes) });

const on = (...hosts: string[]): Partial<Datastore> => ({ hosts: new Set(hosts) });

describe('chooseDatastore', () => {
  it('takes the one with most room, of equals the first by name', () => {
    const candidates = [datastore('a', 20), datastore('c', 40), datastore('b', 40)];

    expect(chooseDatastore(candidates, demand()).name).toBe('b');
  });

  it.each([
    ['inaccessible', { accessible: false }],
    ['in maintenance', { maintenanceMode: 'inMaintenance' }],
    ['entering maintenance', { maintenanceMode: 'enteringMaintenance' }],
    ['in a mode of maintenance that nobody knows yet', { maintenanceMode: 'evacuating' }],
    ['of a type that is not allowed', { type: 'vsan' }],
    ['too small', { freeBytes: 9 * GIB }],
    ['for small disks only', { largestDiskBytes: 7 * GIB }],
    ['mounted by a single host', on('host-1')],
    ['mounted by no host of the cluster', on('host-9', 'host-8')],
  ])('D-16: passes over one that is %s', (_what, more) => {
    const candidates = [datastore('large', 90, more), datastore('small', 10, { maintenanceMode: 'normal' })];

    expect(chooseDatastore(candidates, demand()).name).toBe('small');
  });

  it('matches names from their start, as Nova does', () => {
    const candidates = [datastore('old-nova', 90), datastore('nova-2', 20)];

    expect(chooseDatastore(candidates, demand({ nameRegex: /nova|cinder/ })).name).toBe('nova-2');
  });

  it('takes one without files only where none are sent', () => {
    const candidates = [datastore('vsan', 90, { takesFiles: false }), datastore('b', 20)];

    expect(chooseDatastore(candidates, demand()).name).toBe('vsan');
    expect(chooseDatastore(candidates, demand({ needsFiles: true })).name).toBe('b');
  });

  it('D-16: prefers one that every usable host reaches', () => {
    const candidates = [datastore('partial', 90, on('host-1', 'host-2')), datastore('shared', 20)];

    expect(chooseDatastore(candidates, demand()).name).toBe('shared');
    expect(chooseDatastore(candidates.slice(0, 1), demand()).name).toBe('partial');
  });

  it.each([
    ['all', ['host-1', 'host-2'], 'by 2 of the 3 usable hosts, and datastoreHosts wants 3'],
    ['shared', ['host-1'], 'by 1 of the 3 usable hosts, and datastoreHosts wants 2'],
    [4, HOSTS, 'by 3 of the 3 usable hosts, and datastoreHosts wants 4'],
  ] as const)('can be told that %s hosts have to reach it', (reach, hosts, reason) => {
    const candidates = [datastore('a', 90, on(...hosts))];

    expect(() => chooseDatastore(candidates, demand({ reach }))).toThrow(`a is mounted ${reason}`);
  });

  it('takes one of a single host where there is but one, or where one is enough', () => {
    const local = [datastore('local', 90, on('host-1'))];

    expect(chooseDatastore(local, demand({ hosts: new Set(['host-1']) })).name).toBe('local');
    expect(chooseDatastore(local, demand({ reach: 1 })).name).toBe('local');
  });

  it('D-16: counts what builds in flight were promised', () => {
    const ledger = new SpaceLedger();
    const candidates = [datastore('a', 40), datastore('b', 35)];
    const promisedBytes = ({ ref }: Datastore) => ledger.promisedBytes(ref);
    const chosen: string[] = [];
    for (let i = 0; i < 4; i++) {
      const { name, ref } = chooseDatastore(candidates, demand({ promisedBytes }));
      ledger.promise(ref, 10 * GIB);
      chosen.push(name);
    }

    expect(chosen).toEqual(['a', 'b', 'a', 'b']);
  });

  it('forgets a promise that is released', () => {
    const ledger = new SpaceLedger();
    const { ref } = datastore('a', 1);
    const release = ledger.promise(ref, 5);
    ledger.promise(ref, 3);
    release();

    expect(ledger.promisedBytes(ref)).toBe(3);
  });

  it('D-16: leaves free what is to stay free', () => {
    const candidates = [datastore('a', 59, { capacityBytes: 500 * GIB }), datastore('b', 50)];

    expect(chooseDatastore(candidates, keeping('40 GiB')).name).toBe('a');
    expect(() => chooseDatastore(candidates, keeping('10%'))).toThrow(
      'a has 9.0 GiB free of the 10.0 GiB needed, beside 50.0 GiB kept free by datastoreReserve',
    );
  });

  it('follows what is recommended before anything else', () => {
    const candidates = [datastore('a', 40), datastore('b', 30), datastore('c', 20), datastore('d', 1)];
    const recommended = ['datastore-d', 'datastore-c', 'datastore-b'];

    expect(chooseDatastore(candidates, demand({ recommended })).name).toBe('c');
  });

  it('says of every datastore why it was refused when none is left, the nearest first', () => {
    const candidates = [
      datastore('gone', 50, { accessible: false }),
      datastore('tmp', 50, { type: 'OTHER' }),
      datastore('foreign', 50),
      datastore('nova-full', 3),
      datastore('nova-slow', 50),
    ];
    const policy = {
      name: 'fast',
      matching: new Set<string>(),
      reasons: new Map([['datastore-nova-slow', 'no tag']]),
    };

    expect(() => chooseDatastore(candidates, demand({ policy, nameRegex: /^(nova|gone|tmp)/ }))).toThrow(
      expect.objectContaining({
        code: 'DATASTORE_NOT_FOUND',
        message: expect.stringContaining(
          'nova-slow does not satisfy the storage policy fast (no tag); ' +
            'nova-full has 3.0 GiB free of the 10.0 GiB needed; ' +
            'foreign does not match datastoreRegex; tmp is of type OTHER, not VMFS or NFS; gone is not accessible.',
        ),
        details: expect.objectContaining({
          neededBytes: 10 * GIB,
          storagePolicy: 'fast',
          refused: [
            { name: 'gone', id: 'datastore-gone', cause: 'inaccessible', reason: 'is not accessible' },
            expect.objectContaining({ name: 'tmp', cause: 'type' }),
            expect.objectContaining({ name: 'foreign', cause: 'name' }),
            expect.objectContaining({ name: 'nova-full', cause: 'room' }),
            expect.objectContaining({ name: 'nova-slow', cause: 'policy' }),
          ],
        }),
      }),
    );
  });

  it('names the first twenty of many, and counts the rest', () => {
    const many = Array.from({ length: 1000 }, (_, index) => datastore(`ds-${index}`, 1));

    expect(() => chooseDatastore(many, demand())).toThrow(/(ds-\d+ has [^;]+; ){20}and 980 more are refused/);
  });

  it('says so when the cluster has none at all', () => {
    expect(() => chooseDatastore([], demand())).toThrow(/the cluster has no datastore/);
  });
});

describe('roomOn', () => {
  const need = { diskBytes: [60 * GIB, 40 * GIB], swapFileBytes: GIB / 2, fileBytes: GIB / 2 };
  const vsan = datastore('v', 1, { type: 'vsan' });

  it.each([
    ['all of a thick disk', datastore('a', 1), {}, 101],
    ['what is asked of a thin disk', datastore('a', 1), { thinShare: 0.25 }, 26],
    [
      'all where there are no thin disks',
      datastore('a', 1, { takesThinDisks: false }),
      { thinShare: 0.25 },
      101,
    ],
    ['what vSAN sets aside', vsan, { thinShare: 0.25, vsanShare: 0.5 }, 51],
    ['that and its copies', vsan, { thinShare: 0.25, vsanShare: 0.5, vsanCopies: 2 }, 101],
    ['no more elsewhere', datastore('a', 1), { thinShare: 0.25, vsanShare: 1, vsanCopies: 2 }, 26],
  ])('is %s, and the swap file and other files', (_what, one, provisioning, gib) => {
    expect(roomOn(one, need, provisioning)).toBe(gib * GIB);
  });
});
