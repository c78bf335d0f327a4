import { describe, expect, it } from 'vitest';
import {
  checkCompliance,
  checkRequirements,
  convertDatastoresToHubs,
  dataObject,
  fetchComplianceResult,
  filterDatastoresByHubs,
  filterHubsByProfile,
  getAllProfiles,
  getObjects,
  getPbmVersion,
  getProfileIdByName,
  getProfiles,
  isVimFault,
  type PbmCapabilityProfileCreateSpec,
  type PbmProfileId,
  type VirtualMachineProfileSpec,
  type VimSession,
} from '@kilonova/vsphere';
import {
  addDatastoreCapability,
  addStorageProfile,
  ManualClock,
  rootFolder,
  tagDatastore,
  type Simulator,
} from '../src/index.js';
import { Permissions } from '../src/privileges/permissions.js';
import { Sessions } from '../src/sessions/sessions.js';
import { connected, failureOf, login, started } from './connected.js';
import { rawRequest } from './raw-request.js';
import { add, disk, faultOf, scsi, vmScene } from './vm-scene.js';

const VSAN = 'vSAN Default Storage Policy';

function stores(simulator: Simulator) {
  const [first, second] = simulator.world.inventory.ofType('Datastore');
  if (first === undefined || second === undefined) throw new Error('There are to be two datastores.');
  return { first, second, refs: [first.refAs('Datastore'), second.refAs('Datastore')] };
}

function defined(profileId: string): VirtualMachineProfileSpec[] {
  return [dataObject('VirtualMachineDefinedProfileSpec', { profileId })];
}

function specOf(name: string, value = 2): PbmCapabilityProfileCreateSpec {
  return {
    name,
    category: 'REQUIREMENT',
    resourceType: { resourceType: 'STORAGE' },
    constraints: dataObject('PbmCapabilitySubProfileConstraints', {
      subProfiles: [
        {
          name: 'copies',
          capability: [
            {
              id: { namespace: 'VSAN', id: 'hostFailuresToTolerate' },
              constraint: [{ propertyInstance: [{ id: 'hostFailuresToTolerate', value }] }],
            },
          ],
        },
      ],
    }),
  };
}

async function create(session: VimSession, spec = specOf('gold')): Promise<PbmProfileId> {
  const pbm = await session.pbm();
  return pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmCreate', { createSpec: spec });
}

async function associated(
  session: VimSession,
  profile: PbmProfileId,
  entityType?: string,
): Promise<string[]> {
  const pbm = await session.pbm();
  const params = { profile, ...(entityType !== undefined && { entityType }) };
  const found = await pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryAssociatedEntity', params);
  return found.map(({ key }) => key);
}

function policyQuery(header: string): string {
  return (
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/">' +
    `<e:Header>${header}</e:Header><e:Body><PbmQueryProfile xmlns="urn:pbm">` +
    '<_this type="PbmProfileProfileManager">ProfileManager</_this>' +
    '<resourceType><resourceType>STORAGE</resourceType></resourceType></PbmQueryProfile></e:Body></e:Envelope>'
  );
}

const twoStores = { clusters: 1, hosts: 1, standaloneHosts: 0, datastores: 2, vms: 0 };

describe('the storage policy service', () => {
  it('has the policies that every vCenter has, under their ids', async () => {
    const { session } = await connected();
    const all = await getAllProfiles(session);
    expect(all.map(({ name }) => name)).toEqual([
      VSAN,
      'VVol No Requirements Policy',
      'VM Encryption Policy',
      'Host-local PMem Default Storage Policy',
    ]);
    expect(await getProfileIdByName(session, VSAN)).toEqual({
      uniqueId: 'aa6d5a82-1c88-45da-85d3-3d74b91a5bad',
    });
    expect(await getPbmVersion(session)).toBe('2.0');
  });

  it('knows a session by the cookie of a header or by that of HTTP, and nobody without', async () => {
    const simulator = await started({ tls: false });
    const session = await login(simulator, { tls: undefined });
    const cookie = simulator.world.part(Sessions).all()[0]?.cookie ?? '';
    const path = '/pbm/sdk';
    const byHeader = policyQuery(`<vcSessionCookie>${cookie}</vcSessionCookie>`);
    const quoted = policyQuery(`<vcSessionCookie>"${cookie}"</vcSessionCookie>`);
    for (const body of [byHeader, quoted]) {
      expect((await rawRequest(simulator, { path, body })).status).toBe(200);
    }
    const stale = { cookie: 'vmware_soap_session="of-another-server"' };
    expect((await rawRequest(simulator, { path, body: byHeader, headers: stale })).status).toBe(200);
    const headers = { cookie: `vmware_soap_session="${cookie}"` };
    expect((await rawRequest(simulator, { path, body: policyQuery(''), headers })).status).toBe(200);
    const refused = await rawRequest(simulator, { path, body: policyQuery('') });
    expect([refused.status, refused.text.includes('NotAuthenticatedFault')]).toEqual([500, true]);
    expect((await session.pbm()).serviceContent.profileManager.value).toBe('ProfileManager');
  });

  it('hands out its own description, and calls none of the other service', async () => {
    const simulator = await started();
    const get = (path: string) => rawRequest(simulator, { method: 'GET', path });
    expect((await get('/pbm/pbmService.wsdl')).text).toContain('targetNamespace="urn:pbmService"');
    expect((await get('/pbm/pbm.wsdl')).text).toContain('PbmQueryMatchingHub');
    expect((await get('/pbm/pbm-types.xsd')).status).toBe(200);
    expect((await get('/pbm/vim.wsdl')).status).toBe(404);
    expect((await get('/pbm/pbmServiceVersions.xml')).text).toContain('<name>urn:pbm</name>');
  });

  it('is renewed with the session that it belongs to', async () => {
    const { simulator, session } = await connected();
    await getAllProfiles(session);
    simulator.world.part(Sessions).endAll();
    expect(await getAllProfiles(session)).toHaveLength(4);
  });
});

describe('policies', () => {
  it('are made, changed and deleted', async () => {
    const clock = new ManualClock();
    const { session } = await connected({ clock });
    const id = await create(session);
    const pbm = await session.pbm();
    const manager = pbm.serviceContent.profileManager;
    await clock.advance(60_000);
    await pbm.invokeApi(manager, 'PbmUpdate', { profileId: id, updateSpec: { name: 'silver' } });
    const [profile] = await pbm.invokeApi(manager, 'PbmRetrieveContent', { profileIds: [id] });
    expect(profile).toMatchObject({
      _type: 'PbmCapabilityProfile',
      name: 'silver',
      createdBy: 'administrator@vsphere.local',
      creationTime: new Date(Date.UTC(2024, 0, 1)),
      lastUpdatedTime: new Date(Date.UTC(2024, 0, 1, 0, 1)),
    });
    const [outcome] = await pbm.invokeApi(manager, 'PbmDelete', { profileId: [id] });
    expect(outcome?.fault).toBeUndefined();
    expect(await getAllProfiles(session)).toHaveLength(4);
  });

  it('are refused under a name in use, without rules, and of what is no storage', async () => {
    const { session } = await connected();
    await create(session);
    expect(await faultOf(create(session))).toMatchObject({ fault: 'PbmDuplicateName', name: 'gold' });
    const constraints = dataObject('PbmCapabilitySubProfileConstraints', { subProfiles: [] });
    expect(await faultOf(create(session, { ...specOf('other'), constraints }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'createSpec.constraints',
    });
    const resourceType = { resourceType: 'NETWORK' };
    expect(await faultOf(create(session, { ...specOf('other'), resourceType }))).toMatchObject({
      invalidProperty: 'createSpec.resourceType',
    });
  });

  it('stay as long as something has them, and so do those of the system', async () => {
    const { session, create: createVm } = await vmScene();
    const id = await create(session);
    await createVm({ vmProfile: defined(id.uniqueId) });
    const pbm = await session.pbm();
    const builtIn = await getProfileIdByName(session, VSAN);
    const profileId = [id, builtIn ?? id, { uniqueId: 'none' }];
    const outcomes = await pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmDelete', { profileId });
    expect(outcomes.map(({ fault }) => fault?.fault._type)).toEqual([
      'PbmResourceInUse',
      'InvalidArgument',
      'PbmFaultNotFound',
    ]);
  });

  it('that are unknown are refused wherever one is named', async () => {
    const { session, simulator } = await connected({ inventory: twoStores });
    const none = { uniqueId: 'none' };
    const pbm = await session.pbm();
    const { profileManager, placementSolver } = pbm.serviceContent;
    const calls = [
      pbm.invokeApi(profileManager, 'PbmRetrieveContent', { profileIds: [none] }),
      pbm.invokeApi(placementSolver, 'PbmQueryMatchingHub', { profile: none }),
      pbm.invokeApi(profileManager, 'PbmQueryAssociatedEntity', { profile: none }),
      checkRequirements(session, stores(simulator).refs, none),
    ];
    for (const call of calls) expect(await faultOf(call)).toMatchObject({ fault: 'InvalidArgument' });
  });
});

describe('matching datastores', () => {
  it('are those that carry one of the tags of each category', async () => {
    const { simulator, session } = await connected({ inventory: twoStores });
    const { first, second, refs } = stores(simulator);
    tagDatastore(simulator.world, first, 'tier', 'gold', 'fast');
    tagDatastore(simulator.world, second, 'tier', 'silver');
    const uniqueId = addStorageProfile(simulator.world, {
      name: 'fine',
      tags: { tier: ['gold', 'platinum'] },
    });
    const hubs = await filterHubsByProfile(session, convertDatastoresToHubs(refs), { uniqueId });
    expect(filterDatastoresByHubs(hubs, refs)).toEqual([refs[0]]);
    const verdicts = await checkRequirements(session, refs, { uniqueId });
    expect(verdicts.map(({ compatible }) => compatible)).toEqual([true, false]);
    const [reason] = verdicts[1]?.errors ?? [];
    expect(isVimFault(reason, 'PbmCapabilityProfilePropertyMismatchFault')).toBe(true);
    expect(isVimFault(reason, 'PbmCompatibilityCheckFault')).toBe(true);
  });

  it('are those of vSAN for rules that vSAN can keep', async () => {
    const { simulator, session } = await connected({ inventory: { ...twoStores, datastoreKind: 'vsan' } });
    const { refs } = stores(simulator);
    const hubs = convertDatastoresToHubs(refs);
    expect(await filterHubsByProfile(session, hubs, await create(session))).toEqual(hubs);
    expect(await filterHubsByProfile(session, hubs, await create(session, specOf('more', 4)))).toEqual([]);
    const { session: other, simulator: plain } = await connected({ inventory: twoStores });
    const vsan = await getProfileIdByName(other, VSAN);
    const verdicts = await checkRequirements(other, stores(plain).refs, vsan ?? { uniqueId: '' });
    const names = verdicts.flatMap(({ errors }) => errors.map((error) => error.faultName));
    expect([...new Set(names)]).toEqual(['PbmPropertyMismatchFault']);
  });

  it('are looked for among all datastores and datastore clusters when none are named', async () => {
    const { simulator, session } = await connected({ inventory: twoStores });
    const { first } = stores(simulator);
    addDatastoreCapability(simulator.world, first, { namespace: 'acme', id: 'dedup', value: true });
    const uniqueId = addStorageProfile(simulator.world, {
      name: 'dedup',
      rules: [{ namespace: 'acme', id: 'dedup', value: true }],
    });
    const pbm = await session.pbm();
    const { placementSolver } = pbm.serviceContent;
    expect(await pbm.invokeApi(placementSolver, 'PbmQueryMatchingHub', { profile: { uniqueId } })).toEqual([
      { hubType: 'Datastore', hubId: first.moid },
    ]);
    const spec = { createSpec: specOf('never made') };
    expect(await pbm.invokeApi(placementSolver, 'PbmQueryMatchingHubWithSpec', spec)).toEqual([]);
    const hubsToSearch = [{ hubType: 'Datastore', hubId: 'datastore-0' }];
    const verdicts = await pbm.invokeApi(placementSolver, 'PbmCheckCompatibility', {
      hubsToSearch,
      profile: { uniqueId },
    });
    expect(verdicts[0]?.error?.[0]?.fault._type).toBe('PbmNonExistentHubs');
  });
});

describe('the policy of a VM', () => {
  it('is what it is created with, its disks have their own, and both go with it', async () => {
    const { session, create: createVm } = await vmScene();
    const [gold, silver] = [await create(session), await create(session, specOf('silver'))];
    const vm = await createVm({
      vmProfile: defined(gold.uniqueId),
      deviceChange: [add(scsi), { ...add(disk(-101), 'create'), profile: defined(silver.uniqueId) }],
    });
    expect(await getProfiles(session, vm)).toEqual([gold]);
    expect(await getProfiles(session, { vm, diskKey: 2000 })).toEqual([silver]);
    const both = { objectType: 'virtualMachineAndDisks', key: vm.value };
    expect(await getProfiles(session, both)).toEqual([gold, silver]);
    expect(await associated(session, silver)).toEqual([`${vm.value}:2000`]);
    expect(await associated(session, silver, 'virtualMachine')).toEqual([]);
    await session.runTask(vm, 'Destroy_Task', {});
    expect(await associated(session, gold)).toEqual([]);
    expect(await associated(session, silver)).toEqual([]);
    expect(await faultOf(getProfiles(session, vm))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'entity.key',
    });
  });

  it('is changed and taken away by reconfiguring it, and that of a disk goes with the disk', async () => {
    const { session, create: createVm, devices } = await vmScene();
    const gold = await create(session);
    const vm = await createVm({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    expect(await getProfiles(session, vm)).toEqual([]);
    const device = (await devices(vm)).find(({ _type }) => _type === 'VirtualDisk');
    if (device === undefined) throw new Error('It has no disk.');
    await session.runTask(vm, 'ReconfigVM_Task', {
      spec: {
        vmProfile: defined(gold.uniqueId),
        deviceChange: [{ operation: 'edit', device, profile: defined(gold.uniqueId) }],
      },
    });
    expect(await associated(session, gold)).toEqual([vm.value, `${vm.value}:2000`]);
    await session.runTask(vm, 'ReconfigVM_Task', {
      spec: {
        vmProfile: [dataObject('VirtualMachineEmptyProfileSpec', {})],
        deviceChange: [{ operation: 'remove', device }],
      },
    });
    expect(await associated(session, gold)).toEqual([]);
  });

  it('has to exist, before anything is done', async () => {
    const { session, create: createVm } = await vmScene();
    expect(await faultOf(createVm({ vmProfile: defined('none') }))).toMatchObject({
      fault: 'InvalidArgument',
      invalidProperty: 'configSpec.vmProfile[0].profileId',
    });
    expect(await getObjects(session, 'VirtualMachine', { pathSet: ['name'] })).toEqual([]);
  });

  it('is not inherited by a clone, but may be given to it, and stays when the VM moves', async () => {
    const { session, simulator, folder, create: createVm } = await vmScene();
    const [gold, silver] = [await create(session), await create(session, specOf('silver'))];
    const vm = await createVm({ vmProfile: defined(gold.uniqueId) });
    const clone = (name: string, profile?: VirtualMachineProfileSpec[]) =>
      session.runTask(vm, 'CloneVM_Task', {
        folder,
        name,
        spec: { location: profile === undefined ? {} : { profile }, powerOn: false, template: false },
      });
    expect(await getProfiles(session, await clone('bare'))).toEqual([]);
    expect(await getProfiles(session, await clone('given', defined(silver.uniqueId)))).toEqual([silver]);
    const [, second] = stores(simulator).refs;
    if (second === undefined) throw new Error('There is no second datastore.');
    await session.runTask(vm, 'RelocateVM_Task', { spec: { datastore: second } });
    expect(await getProfiles(session, vm)).toEqual([gold]);
    await session.runTask(vm, 'RelocateVM_Task', { spec: { profile: defined(silver.uniqueId) } });
    expect(await getProfiles(session, vm)).toEqual([silver]);
  });

  it('is the datastore’s own when nothing is said, where that has one', async () => {
    const { session, create: createVm } = await vmScene({
      inventory: { ...twoStores, datastoreKind: 'vsan' },
    });
    const vm = await createVm({ deviceChange: [add(scsi), add(disk(-101), 'create')] });
    const vsan = await getProfileIdByName(session, VSAN);
    expect(await getProfiles(session, vm)).toEqual([vsan]);
    expect(await getProfiles(session, { vm, diskKey: 2000 })).toEqual([vsan]);
  });
});

describe('compliance', () => {
  it('says which rules the datastore breaks, and that the rules have changed since', async () => {
    const clock = new ManualClock();
    const { session, simulator, create: createVm } = await vmScene({ clock });
    const { first } = stores(simulator);
    tagDatastore(simulator.world, first, 'tier', 'silver');
    const uniqueId = addStorageProfile(simulator.world, { name: 'fine', tags: { tier: ['gold'] } });
    const vm = await createVm({ vmProfile: defined(uniqueId) });
    const [before] = await fetchComplianceResult(session, [vm]);
    expect(before).toMatchObject({
      complianceStatus: 'nonCompliant',
      mismatch: false,
      profile: { uniqueId },
    });
    expect(before?.violatedPolicies?.[0]?.expectedValue.id.id).toBe('tier');

    tagDatastore(simulator.world, first, 'tier', 'gold');
    await clock.advance(1000);
    const [remembered] = await fetchComplianceResult(session, [vm]);
    expect(remembered?.complianceStatus).toBe('nonCompliant');
    const [checked] = await checkCompliance(session, [vm]);
    expect(checked?.complianceStatus).toBe('compliant');
    expect(checked?.checkTime).toEqual(new Date(clock.now()));

    const pbm = await session.pbm();
    const [profile] = await getAllProfiles(session);
    await pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmUpdate', {
      profileId: { uniqueId },
      updateSpec: { constraints: specOf('').constraints },
    });
    const [outdated] = await fetchComplianceResult(session, [vm]);
    expect(outdated?.complianceStatus).toBe('outOfDate');
    const [against] = await checkCompliance(session, [vm], { profile: profile?.profileId });
    expect(against).toMatchObject({ complianceStatus: 'nonCompliant', mismatch: true });
  });

  it('does not apply to what has no policy, and is the worst of what belongs together', async () => {
    const { session, simulator, create: createVm } = await vmScene();
    const uniqueId = addStorageProfile(simulator.world, { name: 'fine', tags: { tier: ['gold'] } });
    const vm = await createVm({
      deviceChange: [add(scsi), { ...add(disk(-101), 'create'), profile: defined(uniqueId) }],
    });
    const [home] = await checkCompliance(session, [vm]);
    expect(home).toMatchObject({ complianceStatus: 'notApplicable' });
    const pbm = await session.pbm();
    const { complianceManager } = pbm.serviceContent;
    const entity = [{ objectType: 'virtualMachineAndDisks', key: vm.value }];
    const [rollup] = await pbm.invokeApi(complianceManager, 'PbmCheckRollupCompliance', { entity });
    expect(rollup?.overallComplianceStatus).toBe('nonCompliant');
    expect(rollup?.result).toHaveLength(2);
    const found = await pbm.invokeApi(complianceManager, 'PbmQueryByRollupComplianceStatus', {
      status: 'nonCompliant',
    });
    expect(found.map(({ key }) => key)).toEqual([vm.value]);
    const store = [{ objectType: 'datastore', key: stores(simulator).first.moid }];
    expect(
      await faultOf(pbm.invokeApi(complianceManager, 'PbmCheckRollupCompliance', { entity: store })),
    ).toMatchObject({ fault: 'InvalidArgument', invalidProperty: 'entity' });
  });
});

describe('what rules there can be', () => {
  it('is listed by who provides it, with the tags that there are', async () => {
    const { simulator, session } = await connected({ inventory: twoStores });
    tagDatastore(simulator.world, stores(simulator).first, 'tier', 'gold');
    const pbm = await session.pbm();
    const { profileManager } = pbm.serviceContent;
    const metadata = await pbm.invokeApi(profileManager, 'PbmFetchCapabilityMetadata', {});
    expect(metadata.map(({ subCategory }) => subCategory)).toEqual(['vSAN', 'Encryption', 'tag']);
    expect(metadata[0]?.capabilityMetadata.map(({ id }) => id.id)).toContain('stripeWidth');
    expect(metadata[2]?.capabilityMetadata[0]?.propertyMetadata[0]).toMatchObject({
      id: 'com.vmware.storage.tag.tier.property',
      allowedValue: { values: [{ value: 'gold' }] },
    });
    const vendors = await pbm.invokeApi(profileManager, 'PbmFetchVendorInfo', {});
    const [{ vendorInfo } = { vendorInfo: { vendorUuid: '' } }] = vendors[0]?.vendorNamespaceInfo ?? [];
    const { vendorUuid } = vendorInfo;
    expect(await pbm.invokeApi(profileManager, 'PbmFetchCapabilitySchema', { vendorUuid })).toHaveLength(1);
    expect(await pbm.invokeApi(profileManager, 'PbmFetchResourceType', {})).toEqual([
      { resourceType: 'STORAGE' },
    ]);
  });
});

describe('the default policy of a datastore', () => {
  it('is assigned where it fits, asked for, and taken back', async () => {
    const { simulator, session, create: createVm } = await vmScene();
    const { first, refs } = stores(simulator);
    tagDatastore(simulator.world, first, 'tier', 'gold');
    const profile = {
      uniqueId: addStorageProfile(simulator.world, { name: 'fine', tags: { tier: ['gold'] } }),
    };
    const pbm = await session.pbm();
    const { profileManager } = pbm.serviceContent;
    const [hub, other] = convertDatastoresToHubs(refs);
    if (hub === undefined || other === undefined) throw new Error('There are to be two datastores.');
    const assign = (datastores: (typeof hub)[]) =>
      pbm.invokeApi(profileManager, 'PbmAssignDefaultRequirementProfile', { profile, datastores });
    expect(await faultOf(assign([hub, other]))).toMatchObject({ invalidProperty: 'datastores' });
    expect(await faultOf(assign([{ hubType: 'Datastore', hubId: 'x' }]))).toMatchObject({
      fault: 'PbmNonExistentHubs',
    });
    await assign([hub]);
    expect(await pbm.invokeApi(profileManager, 'PbmQueryDefaultRequirementProfile', { hub })).toEqual(
      profile,
    );
    const [kept] = await pbm.invokeApi(profileManager, 'PbmDelete', { profileId: [profile] });
    expect(kept?.fault?.fault).toMatchObject({ _type: 'PbmResourceInUse', name: 'fine' });
    expect(await getProfiles(session, await createVm())).toEqual([profile]);
    await pbm.invokeApi(profileManager, 'PbmResetDefaultRequirementProfile', { profile });
    const none = await pbm.invokeApi(profileManager, 'PbmQueryDefaultRequirementProfile', { hub });
    expect(none).toBeUndefined();
  });
});

describe('privileges', () => {
  it('are those that the service’s methods ask for', async () => {
    const { simulator, session } = await connected();
    const { world, username } = simulator;
    const permissions = world.part(Permissions);
    const { roleId } = permissions.setRole('viewer', ['StorageProfile.View']);
    permissions.give({ entity: rootFolder(world).ref, principal: username, roleId, propagate: true });
    expect(await getAllProfiles(session)).toHaveLength(4);
    const error = await failureOf(create(session));
    expect(error).toMatchObject({
      faultName: 'NoPermission',
      fault: { privilegeId: 'StorageProfile.Update' },
    });
  });
});
