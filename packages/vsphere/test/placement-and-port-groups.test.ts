/** Storage DRS and port groups where the simulator has no answer: clones, look-ups by key, no room. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addPortGroup,
  findPortgroupByKey,
  getDscRefAndName,
  getPortGroupSpec,
  getRecommendedDatastoreClone,
  isVimFault,
  VimSession,
  type Ref,
  type TaskRunner,
} from '../src/index.js';
import { failure } from './failure.js';
import {
  fault,
  result,
  returnval,
  serviceContent,
  startScriptedServer,
  type ScriptedServer,
} from './scripted-server.js';

const dsc: Ref<'StoragePod'> = { type: 'StoragePod', value: 'group-p1' };
const CLONE = {
  dsc,
  vm: { type: 'VirtualMachine', value: 'vm-1' } as const,
  cloneSpec: { location: {}, powerOn: false, template: false },
  folder: { type: 'Folder', value: 'group-v1' } as const,
  name: 'copy',
};
const MANAGERS =
  '<storageResourceManager type="StorageResourceManager">srm</storageResourceManager>' +
  '<dvSwitchManager type="DistributedVirtualSwitchManager">DVSManager</dvSwitchManager></returnval>';

let server: ScriptedServer;
let session: VimSession;

beforeEach(async () => {
  server = await startScriptedServer();
  server.script('RetrieveServiceContent', result(serviceContent().replace('</returnval>', MANAGERS)));
  session = await VimSession.connect({ server: server.url, username: 'user', password: 'p' });
});
afterEach(async () => {
  await session.close();
  await server.close();
});

describe('getRecommendedDatastoreClone', () => {
  it('takes the first placement that Storage DRS recommends', async () => {
    server.script(
      'RecommendDatastores',
      result(returnval(recommendation('7', 'ds-7') + recommendation('8', 'ds-8'))),
    );

    expect(await getRecommendedDatastoreClone(session, CLONE)).toEqual({
      datastore: { type: 'Datastore', value: 'ds-7' },
      key: '7',
      rating: 5,
      reason: 'Satisfy',
    });
    expect(body('RecommendDatastores')).toContain(
      '<type>clone</type><vm type="VirtualMachine">vm-1</vm>' +
        '<podSelectionSpec><storagePod type="StoragePod">group-p1</storagePod></podSelectionSpec>',
    );
    expect(body('RecommendDatastores')).toContain('<cloneName>copy</cloneName>');
  });

  it('says why nothing fits', async () => {
    const reason =
      '<drsFault><reason>storagePlacement</reason><faultsByVm><fault><fault xsi:type="InsufficientStorageSpace"/>' +
      '<localizedMessage>no room</localizedMessage></fault></faultsByVm></drsFault>';
    server.script('RecommendDatastores', result(returnval(reason)), result(returnval('')));

    expect(
      isVimFault(await failure(getRecommendedDatastoreClone(session, CLONE)), 'InsufficientStorageSpace'),
    ).toBe(true);
    expect(await getRecommendedDatastoreClone(session, CLONE)).toBeUndefined();
  });
});

describe('getDscRefAndName', () => {
  it('knows that an id which is gone is no cluster', async () => {
    server.script(
      'RetrievePropertiesEx',
      fault('ManagedObjectNotFound', '<obj type="StoragePod">group-p9</obj>'),
    );

    expect(await getDscRefAndName(session, 'group-p9')).toBeUndefined();
  });
});

describe('findPortgroupByKey', () => {
  it('asks the switch manager when the switch is known', async () => {
    server.script(
      'DVSManagerLookupDvPortGroup',
      result(returnval('dvportgroup-1', 'DistributedVirtualPortgroup')),
      fault('NotFound'),
    );
    const switchUuid = '50 01';

    expect(await findPortgroupByKey(session, 'dvportgroup-1', { switchUuid })).toEqual({
      type: 'DistributedVirtualPortgroup',
      value: 'dvportgroup-1',
    });
    expect(await findPortgroupByKey(session, 'none', { switchUuid })).toBeUndefined();
    expect(body('DVSManagerLookupDvPortGroup')).toContain('<portgroupKey>dvportgroup-1</portgroupKey>');
  });
});

describe('addPortGroup', () => {
  it('resolves with what its task leaves', async () => {
    const made: Ref<'DistributedVirtualPortgroup'> = {
      type: 'DistributedVirtualPortgroup',
      value: 'dvportgroup-2',
    };
    const asked: unknown[] = [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of a session as it uses
    const runner = {
      runTask: async (...words: unknown[]) => {
        asked.push(words);
        return made;
      },
    } as unknown as TaskRunner;
    const dvs = { type: 'VmwareDistributedVirtualSwitch', value: 'dvs-1' } as const;
    const spec = getPortGroupSpec('web', { vlan: 12 });

    expect(await addPortGroup(runner, dvs, spec, { timeoutMs: 1 })).toBe(made);
    expect(asked).toEqual([[dvs, 'CreateDVPortgroup_Task', { spec }, { timeoutMs: 1 }]]);
  });
});

function body(method: string): string {
  return server.requests.find((request) => request.method === method)?.body ?? '';
}

function recommendation(key: string, datastore: string): string {
  return (
    `<recommendations><key>${key}</key><type>V1</type><time>2026-01-01T00:00:00Z</time><rating>5</rating>` +
    '<reason>storagePlacement</reason><reasonText>Satisfy</reasonText>' +
    '<action xsi:type="StoragePlacementAction"><type>StoragePlacementV1</type><relocateSpec/>' +
    `<destination type="Datastore">${datastore}</destination></action></recommendations>`
  );
}
