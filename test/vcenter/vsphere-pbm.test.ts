/** Storage policies on govmomi's simulator, which has vCenter's default ones and creates and deletes others. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkRequirements,
  dataObject,
  filterHubsByProfile,
  getAllProfiles,
  getObjects,
  getPbmVersion,
  getProfileIdByName,
  getProfiles,
  getProfilesByIds,
  isVimFault,
  VimSession,
  type PbmCapabilityProfileCreateSpec,
  type PbmProfileId,
} from '@kilonova/vsphere';
import { startVcenter, type Vcenter } from './vcenter.js';

const VSAN = 'vSAN Default Storage Policy';

let vcenter: Vcenter;
let session: VimSession;

beforeEach(async () => {
  vcenter = await startVcenter({ vms: 1, datastoresGb: [1024, 2048] });
  session = await VimSession.connect({
    server: vcenter.url,
    username: vcenter.username,
    password: vcenter.password,
    tls: { caFile: vcenter.caFile },
  });
});

afterEach(async () => {
  await session.close();
  await vcenter.stop();
});

const SPEC: PbmCapabilityProfileCreateSpec = {
  name: 'gold',
  description: 'two copies',
  category: 'REQUIREMENT',
  resourceType: { resourceType: 'STORAGE' },
  constraints: dataObject('PbmCapabilitySubProfileConstraints', {
    subProfiles: [
      {
        name: 'copies',
        capability: [
          {
            id: { namespace: 'VSAN', id: 'hostFailuresToTolerate' },
            constraint: [{ propertyInstance: [{ id: 'hostFailuresToTolerate', value: 2 }] }],
          },
        ],
      },
    ],
  }),
};

async function create(): Promise<PbmProfileId> {
  const pbm = await session.pbm();
  return pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmCreate', { createSpec: SPEC });
}

describe('storage policies', () => {
  it('are listed with their rules, and found by name', async () => {
    const all = await getAllProfiles(session);
    const id = await getProfileIdByName(session, VSAN);
    const [vsan] = await getProfilesByIds(session, id ? [id] : []);

    expect(await getPbmVersion(session)).toBe('2.0');
    expect(all.map(({ name }) => name)).toContain(VSAN);
    expect(vsan).toMatchObject({
      _type: 'PbmCapabilityProfile',
      name: VSAN,
      profileId: id,
      constraints: { _type: 'PbmCapabilitySubProfileConstraints' },
    });
    expect(await getProfileIdByName(session, 'no such policy')).toBeUndefined();
  });

  it('are created, found though memory does not have them yet, and deleted', async () => {
    expect(await getProfileIdByName(session, 'gold')).toBeUndefined();

    const id = await create();

    expect(await getProfileIdByName(session, 'gold')).toEqual(id);
    const [gold] = await getProfilesByIds(session, [id]);
    expect(gold).toMatchObject({ name: 'gold', createdBy: vcenter.username, constraints: SPEC.constraints });
    const pbm = await session.pbm();
    await pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmDelete', { profileId: [id] });
    expect(await getProfileIdByName(session, 'gold', { maxAgeMs: 0 })).toBeUndefined();
  });

  it('are refused with a typed fault when there is none of that id', async () => {
    const error: unknown = await getProfilesByIds(session, [{ uniqueId: 'nobody' }]).catch(
      (reason: unknown) => reason,
    );

    expect(isVimFault(error, 'InvalidArgument')).toBe(true);
  });

  it('are none for a VM that has none', async () => {
    const [vm] = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });

    expect(vm && (await getProfiles(session, vm.obj))).toEqual([]);
  });

  it('say which datastores meet them', async () => {
    const stores = await getObjects(session, 'Datastore', { pathSet: ['name'] });
    const id = await getProfileIdByName(session, VSAN);

    // govmomi's simulator answers with every datastore, whichever are asked about, and finds each good enough.
    const [verdict, ...others] = await checkRequirements(
      session,
      stores.slice(0, 1).map(({ obj }) => obj),
      id ?? [],
    );

    expect([verdict?.datastore, others]).toEqual([stores[0]?.obj, []]);
    expect(verdict?.compatible).toBe(verdict?.errors.length === 0);
    expect(await filterHubsByProfile(session, [], id ?? { uniqueId: '' })).toEqual([]);
  });
});

describe('an expired session', () => {
  it('is renewed for calls to the storage policy service', async () => {
    await session.pbm();
    await vcenter.expireSessions();

    expect((await getAllProfiles(session)).map(({ name }) => name)).toContain(VSAN);
    expect((await vcenter.census()).sessions).toBe(1);
  });
});
