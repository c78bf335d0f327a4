/** Storage policies: the service beside the vCenter's. */
import { probe, type ProbeGroup } from '../probe.js';
import { element, type Ended, type Ref, type Side } from '../side.js';
import { all, at, textOf } from '../xml-tree.js';

const instance: Ref = { type: 'PbmServiceInstance', value: 'ServiceInstance' };
const storage = '<resourceType><resourceType>STORAGE</resourceType></resourceType>';
const unknown = '00000000-0000-4000-8000-000000000000';

async function content(side: Side): Promise<Ended> {
  return side.callPbm('PbmRetrieveServiceContent', instance);
}

/** A call of one of the service's managers, which the content names. */
async function call(side: Side, manager: string, method: string, args = ''): Promise<Ended> {
  const ended = await content(side);
  const [, type = '', value = ''] =
    /^<(\w+)>(.*)$/.exec('result' in ended ? textOf(at(ended.result, manager)) : '') ?? [];
  return side.callPbm(method, { type, value }, args);
}

const profiles = 'profileManager';

async function idsOf(side: Side, category = ''): Promise<string[]> {
  const filter = category === '' ? '' : element('profileCategory', category);
  const ended = await call(side, profiles, 'PbmQueryProfile', storage + filter);
  return 'results' in ended ? ended.results.map((id) => textOf(at(id, 'uniqueId'))) : [];
}

function profileId(uniqueId: string, name = 'profileId'): string {
  return `<${name}>${element('uniqueId', uniqueId)}</${name}>`;
}

async function contentOf(side: Side, ids: readonly string[]): Promise<Ended> {
  return call(side, profiles, 'PbmRetrieveContent', ids.map((id) => profileId(id, 'profileIds')).join(''));
}

async function names(side: Side): Promise<unknown> {
  const ended = await contentOf(side, await idsOf(side));
  return 'results' in ended ? ended.results.map((profile) => textOf(at(profile, 'name'))).toSorted() : ended;
}

function newPolicy(name: string, withRules = true): string {
  const rule =
    '<subProfiles><name>copies</name><capability><id><namespace>VSAN</namespace><id>hostFailuresToTolerate</id></id>' +
    '<constraint><propertyInstance><id>hostFailuresToTolerate</id><value xsi:type="xsd:int">2</value>' +
    '</propertyInstance></constraint></capability></subProfiles>';
  return (
    `<createSpec>${element('name', name)}<category>REQUIREMENT</category>${storage}` +
    `<constraints xsi:type="PbmCapabilitySubProfileConstraints">${withRules ? rule : ''}</constraints></createSpec>`
  );
}

async function vsan(side: Side): Promise<string> {
  for (const id of await idsOf(side)) {
    const ended = await contentOf(side, [id]);
    if ('result' in ended && textOf(at(ended.result, 'name')).toLowerCase().startsWith('vsan')) return id;
  }
  throw new Error('There is no policy of vSAN.');
}

async function machine(side: Side, name: string): Promise<string> {
  const { value } = await side.find('/DC0/vm/DC0_C0_RP0_VM0');
  return `<${name}><objectType>virtualMachine</objectType>${element('key', value)}</${name}>`;
}

async function hub(side: Side): Promise<string> {
  const { type, value } = await side.find('/DC0/datastore/LocalDS_0');
  return `<hubsToSearch>${element('hubType', type)}${element('hubId', value)}</hubsToSearch>`;
}

export const policies: ProbeGroup = {
  name: 'Storage policies',
  probes: [
    probe('pbm-content', 'PbmRetrieveServiceContent: which release', async (side) => {
      const ended = await content(side);
      return 'result' in ended
        ? [at(ended.result, 'aboutInfo', 'name'), at(ended.result, 'aboutInfo', 'version')]
        : ended;
    }),
    probe('pbm-no-session', 'PbmQueryProfile without a session', async (side) => {
      const ended = await call(await side.stranger(), profiles, 'PbmQueryProfile', storage);
      return 'fault' in ended ? ended : 'an answer';
    }),
    probe('pbm-names', 'the policies that there are', names),
    probe(
      'pbm-category',
      'PbmQueryProfile of what policies may be made of',
      async (side) => (await idsOf(side, 'RESOURCE')).length,
    ),
    probe('pbm-resource', 'PbmQueryProfile of what is no storage', async (side) =>
      call(side, profiles, 'PbmQueryProfile', storage.replace('STORAGE', 'NETWORK')),
    ),
    probe('pbm-unknown', 'PbmRetrieveContent of a policy that there is not', async (side) =>
      contentOf(side, [unknown]),
    ),
    probe('pbm-none', 'PbmRetrieveContent of no policy', async (side) => contentOf(side, [])),
    probe('pbm-create', 'PbmCreate, and its name', async (side) => {
      const made = await call(side, profiles, 'PbmCreate', newPolicy('gold'));
      if (!('result' in made)) return made;
      const ended = await contentOf(side, [textOf(at(made.result, 'uniqueId'))]);
      return 'result' in ended ? [at(ended.result, 'name'), at(ended.result, 'isDefault')] : ended;
    }),
    probe('pbm-create-in-use', 'PbmCreate of a name in use', async (side) => {
      const ended = await call(side, profiles, 'PbmCreate', newPolicy('gold'));
      return 'fault' in ended ? ended.fault : 'a policy';
    }),
    probe('pbm-create-empty', 'PbmCreate without a rule', async (side) => {
      const ended = await call(side, profiles, 'PbmCreate', newPolicy('empty', false));
      return 'fault' in ended ? ended : 'a policy';
    }),
    probe('pbm-associated', 'PbmQueryAssociatedProfile of a VM without a policy', async (side) =>
      call(side, profiles, 'PbmQueryAssociatedProfile', await machine(side, 'entity')),
    ),
    probe('pbm-associated-gone', 'PbmQueryAssociatedProfile of a VM that there is not', async (side) => {
      const entity = '<entity><objectType>virtualMachine</objectType><key>vm-4711</key></entity>';
      return call(side, profiles, 'PbmQueryAssociatedProfile', entity);
    }),
    probe('pbm-entities', 'PbmQueryAssociatedEntity of a policy that nobody has', async (side) =>
      call(side, profiles, 'PbmQueryAssociatedEntity', profileId(await vsan(side), 'profile')),
    ),
    probe(
      'pbm-requirements',
      'PbmCheckRequirements of vSAN’s policy: errors of a VMFS datastore',
      async (side) => {
        const requirement = `<placementSubjectRequirement xsi:type="PbmPlacementCapabilityProfileRequirement">${profileId(await vsan(side))}</placementSubjectRequirement>`;
        const ended = await call(
          side,
          'placementSolver',
          'PbmCheckRequirements',
          (await hub(side)) + requirement,
        );
        return 'results' in ended
          ? ended.results.map((verdict) => all(verdict, 'error').map((error) => at(error, 'fault', '_type')))
          : ended;
      },
    ),
    probe('pbm-hub', 'PbmQueryMatchingHub of vSAN’s policy', async (side) =>
      call(
        side,
        'placementSolver',
        'PbmQueryMatchingHub',
        (await hub(side)) + profileId(await vsan(side), 'profile'),
      ),
    ),
    probe('pbm-compliance', 'PbmCheckCompliance of a VM without a policy', async (side) => {
      const entities = await machine(side, 'entities');
      const ended = await call(side, 'complianceManager', 'PbmCheckCompliance', entities);
      return 'results' in ended ? ended.results.map((each) => at(each, 'complianceStatus')) : ended;
    }),
    probe('pbm-capabilities', 'PbmFetchCapabilityMetadata', async (side) => {
      const ended = await call(side, profiles, 'PbmFetchCapabilityMetadata', storage);
      return 'results' in ended ? { some: ended.results.length > 0 } : ended;
    }),
    probe('pbm-update', 'PbmUpdate of a policy that there is not', async (side) =>
      call(side, profiles, 'PbmUpdate', `${profileId(unknown)}<updateSpec><name>silver</name></updateSpec>`),
    ),
    probe('pbm-delete', 'PbmDelete of a policy that there is not', async (side) =>
      call(side, profiles, 'PbmDelete', profileId(unknown)),
    ),
    probe('pbm-delete-system', 'PbmDelete of vSAN’s policy, and what there is then', async (side) => [
      await call(side, profiles, 'PbmDelete', profileId(await vsan(side))),
      await names(side),
    ]),
  ],
};
