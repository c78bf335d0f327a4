import { describe, expect, it } from 'vitest';
import { chooseDatastore, type Datastore, type DatastoreDemand } from './choose-datastore.js';
import { SpaceLedger } from './space-ledger.js';

const GIB = 2 ** 30;

function datastore(name: string, freeGib: number, more: Partial<Datastore> = {}): Datastore {
  return {
    ref: { type: 'Datastore', value: `datastore-${name}` },
    name,
    type: 'VMFS',
    accessible: true,
    freeBytes: freeGib * GIB,
    capacityBytes: 1000 * GIB,
    ...more,
  };
}

const demand = (more: Partial<DatastoreDemand> = {}): DatastoreDemand => ({
  neededBytes: 10 * GIB,
  types: ['VMFS', 'NFS'],
  ...more,
});

describe('chooseDatastore', () => {
  it('takes the one with most room', () => {
    const candidates = [datastore('a', 20), datastore('b', 40), datastore('c', 30)];

    expect(chooseDatastore(candidates, demand()).name).toBe('b');
  });

  it.each([
    ['inaccessible', { accessible: false }],
    ['in maintenance', { maintenanceMode: 'inMaintenance' }],
    ['entering maintenance', { maintenanceMode: 'enteringMaintenance' }],
    ['of a type that is not allowed', { type: 'vsan' }],
    ['too small', { freeBytes: 9 * GIB }],
  ])('passes over one that is %s', (_what, more) => {
    const candidates = [datastore('large', 90, more), datastore('small', 10, { maintenanceMode: 'normal' })];

    expect(chooseDatastore(candidates, demand()).name).toBe('small');
  });

  it('matches names from their start, as Nova does', () => {
    const candidates = [datastore('old-nova', 90), datastore('nova-2', 20)];

    expect(chooseDatastore(candidates, demand({ nameRegex: /nova|cinder/ })).name).toBe('nova-2');
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

  it('says of every datastore why it was refused when none is left', () => {
    const candidates = [
      datastore('gone', 50, { accessible: false }),
      datastore('tmp', 50, { type: 'OTHER' }),
      datastore('foreign', 50),
      datastore('nova-full', 3),
    ];

    expect(() => chooseDatastore(candidates, demand({ nameRegex: /^(nova|gone|tmp)/ }))).toThrow(
      expect.objectContaining({
        code: 'DATASTORE_NOT_FOUND',
        message: expect.stringContaining('nova-full has 3.0 GiB free of the 10.0 GiB needed'),
        details: expect.objectContaining({
          refused: [
            { name: 'gone', reason: 'is not accessible' },
            { name: 'tmp', reason: 'is of type OTHER, not VMFS or NFS' },
            { name: 'foreign', reason: 'does not match datastoreRegex' },
            { name: 'nova-full', reason: expect.stringContaining('3.0 GiB') },
          ],
        }),
      }),
    );
  });

  it('says so when the cluster has none at all', () => {
    expect(() => chooseDatastore([], demand())).toThrow(/the cluster has no datastore/);
  });
});
