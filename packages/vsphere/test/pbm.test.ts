import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AmbiguousProfileError,
  AnswerLostError,
  checkCompliance,
  checkRequirements,
  convertDatastoresToHubs,
  fetchComplianceResult,
  filterDatastoresByHubs,
  filterHubsByProfile,
  getAllProfiles,
  getPbmVersion,
  getProfileIdByName,
  getProfiles,
  getProfilesByIds,
  InvalidRequestError,
  isVimFault,
  NotVimServerError,
  SessionClosedError,
  VimSession,
  type CallRecord,
  type ManagedObjectReference,
  type VimSessionOptions,
} from '../src/index.js';
import {
  fault,
  hangUp,
  loggedIn,
  result,
  returnval,
  serviceContent,
  silence,
  startScriptedServer,
  type Answer,
  type ScriptedServer,
} from './scripted-server.js';

const CONTENT = returnval(
  '<aboutInfo><name>PBM</name><version>2.0</version><instanceUuid>u</instanceUuid></aboutInfo>' +
    '<sessionManager type="PbmSessionManager">SessionManager</sessionManager>' +
    '<capabilityMetadataManager type="PbmCapabilityMetadataManager">m</capabilityMetadataManager>' +
    '<profileManager type="PbmProfileProfileManager">ProfileManager</profileManager>' +
    '<complianceManager type="PbmComplianceManager">complianceManager</complianceManager>' +
    '<placementSolver type="PbmPlacementSolver">placementSolver</placementSolver>',
);
const STORAGE = { resourceType: { resourceType: 'STORAGE' } };
const datastore = (value: string): ManagedObjectReference<'Datastore'> => ({ type: 'Datastore', value });
const vm: ManagedObjectReference<'VirtualMachine'> = { type: 'VirtualMachine', value: 'vm-7' };

let server: ScriptedServer;
let session: VimSession;

beforeEach(async () => {
  server = await startScriptedServer();
  server.script('PbmRetrieveServiceContent', result(CONTENT));
  server.script('Login', loggedIn(1), loggedIn(2), loggedIn(3));
  session = await connect();
});

afterEach(async () => {
  await session.close();
  await server.close();
});

function connect(options: Partial<VimSessionOptions> = {}): Promise<VimSession> {
  return VimSession.connect({ server: server.url, username: 'user', password: 'p', ...options });
}

function ids(...names: string[]): string {
  return names.map((name) => returnval(`<uniqueId>${name}</uniqueId>`)).join('');
}

function profiles(...list: (readonly [id: string, name: string])[]): string {
  return list
    .map(
      ([id, name]) =>
        '<returnval xsi:type="PbmCapabilityProfile">' +
        `<profileId><uniqueId>${id}</uniqueId></profileId><name>${name}</name>` +
        '<creationTime>2024-01-01T00:00:00Z</creationTime><createdBy>me</createdBy>' +
        '<lastUpdatedTime>2024-01-01T00:00:00Z</lastUpdatedTime><lastUpdatedBy>me</lastUpdatedBy>' +
        '<profileCategory>REQUIREMENT</profileCategory><resourceType><resourceType>STORAGE</resourceType></resourceType>' +
        '<constraints xsi:type="PbmCapabilitySubProfileConstraints"><subProfiles><name>s</name>' +
        '<capability><id><namespace>VSAN</namespace><id>stripeWidth</id></id><constraint><propertyInstance>' +
        '<id>stripeWidth</id><value xsi:type="xsd:int">2</value></propertyInstance></constraint></capability>' +
        '</subProfiles></constraints><isDefault>false</isDefault></returnval>',
    )
    .join('');
}

function requestsFor(method: string) {
  return server.requests.filter((request) => request.method === method);
}

function cookieIn({ body }: { readonly body: string }): string | undefined {
  return /<vcSessionCookie>(.*?)<\/vcSessionCookie>/.exec(body)?.[1];
}

describe('session.pbm', () => {
  it('asks nothing until it is called, and then once', async () => {
    expect(server.requests.every(({ url }) => url === '/sdk')).toBe(true);

    const [first, second] = await Promise.all([session.pbm(), session.pbm()]);

    expect(second).toBe(first);
    expect(await session.pbm()).toBe(first);
    expect(requestsFor('PbmRetrieveServiceContent')).toHaveLength(1);
    expect(first.serviceContent.profileManager).toEqual({
      type: 'PbmProfileProfileManager',
      value: 'ProfileManager',
    });
  });

  it('speaks to /pbm in the version of the server, with the session in the header of each request', async () => {
    server.script('PbmQueryProfile', result(ids('a')));
    const pbm = await session.pbm();

    const found = await pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryProfile', STORAGE);

    expect(found).toEqual([{ uniqueId: 'a' }]);
    expect(pbm.apiVersion).toBe('6.7');
    const [request] = requestsFor('PbmQueryProfile');
    expect(request?.url).toBe('/pbm');
    expect(request?.headers['soapaction']).toBe('"urn:pbm/6.7"');
    expect(request?.body).toContain('<vcSessionCookie>cookie-1</vcSessionCookie></soap:Header>');
    expect(request?.body).toContain(
      '<_this type="PbmProfileProfileManager">ProfileManager</_this>' +
        '<resourceType><resourceType>STORAGE</resourceType></resourceType></PbmQueryProfile>',
    );
    expect(request?.body).toContain('<PbmQueryProfile xmlns="urn:pbm" xmlns:vim25="urn:vim25"');
  });

  it('speaks an older version to an older server, and sends it nothing newer', async () => {
    server.script('RetrieveServiceContent', result(serviceContent('6.5.0.2')));
    const older = await connect();

    expect((await older.pbm()).apiVersion).toBe('6.5');
    await older.close();
  });

  it('keeps the cookies of the service apart from the session', async () => {
    const own = { 'Set-Cookie': 'vmware_soap_session="of-pbm"; Path=/' };
    server.script('PbmRetrieveServiceContent', result(CONTENT, own));
    server.script('PbmQueryProfile', result());
    const pbm = await session.pbm();

    await pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryProfile', STORAGE);
    await session.invokeApi({ type: 'ServiceInstance', value: 'ServiceInstance' }, 'CurrentTime', {});

    expect(requestsFor('PbmRetrieveServiceContent')[0]?.headers.cookie).toBe(
      'vmware_soap_session="cookie-1"',
    );
    const [query] = requestsFor('PbmQueryProfile');
    expect(query?.headers.cookie).toBe('vmware_soap_session="of-pbm"');
    expect(query && cookieIn(query)).toBe('cookie-1');
    expect(requestsFor('CurrentTime')[0]?.headers.cookie).toBe('vmware_soap_session="cookie-1"');
  });

  it('tells neither the observers nor the log the cookie', async () => {
    const told: unknown[] = [];
    const calls: CallRecord[] = [];
    const tell = (...words: unknown[]): void => void told.push(words);
    const observed = await connect({
      onRequest: tell,
      onCall: (call) => calls.push(call),
      logger: { debug: tell, warn: tell },
    });
    server.script('PbmDelete', fault('NoPermission'));
    const pbm = await observed.pbm();

    const error: unknown = await pbm
      .invokeApi(pbm.serviceContent.profileManager, 'PbmDelete', { profileId: [{ uniqueId: 'a' }] })
      .catch((reason: unknown) => reason);

    await observed.close();
    expect(calls.map(({ method }) => method)).toContain('PbmDelete');
    expect(JSON.stringify([told, error])).not.toMatch(/cookie-\d/);
    expect(isVimFault(error, 'NoPermission')).toBe(true);
  });

  it('is refused by a server that has no such service, and can be asked for again', async () => {
    server.script('PbmRetrieveServiceContent', (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html' });
      response.end('<html><title>404 Not Found</title></html>');
    });
    await expect(session.pbm()).rejects.toThrow(NotVimServerError);

    server.script('PbmRetrieveServiceContent', result(CONTENT));
    expect(await getPbmVersion(session)).toBe('2.0');
  });

  it('stops waiting when its signal aborts, without failing others who wait', async () => {
    let answer: (() => void) | undefined;
    server.script('PbmRetrieveServiceContent', async (request, response) => {
      await new Promise<void>((resolve) => (answer = resolve));
      await result(CONTENT)(request, response);
    });
    const abort = new AbortController();
    const given = session.pbm({ signal: abort.signal });
    const patient = session.pbm();
    await server.received('PbmRetrieveServiceContent');

    abort.abort();
    await expect(given).rejects.toMatchObject({ code: 'ABORTED' });
    answer?.();

    expect((await patient).serviceContent.aboutInfo.name).toBe('PBM');
  });

  it('refuses calls once the session is closed', async () => {
    const pbm = await session.pbm();

    await session.close();

    const call = pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryProfile', STORAGE);
    await expect(call).rejects.toThrow(SessionClosedError);
    await expect(session.pbm()).rejects.toThrow(SessionClosedError);
  });

  it('refuses what does not fit its schema before anything is sent', async () => {
    const pbm = await session.pbm();
    const before = server.requests.length;

    // @ts-expect-error an unknown parameter
    const call = pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryProfile', { resourcetype: 1 });

    await expect(call).rejects.toThrow(InvalidRequestError);
    expect(server.requests).toHaveLength(before);
  });
});

describe('an expired session, as the storage policy service says it', () => {
  it.each(['SecurityError', 'NotAuthenticated'])(
    'is renewed once for all who meet %s, and the calls repeated with the new cookie',
    async (name) => {
      const answer: Answer = (request, response) =>
        (cookieIn(request) === 'cookie-1' ? fault(name) : result(ids('a')))(request, response);
      server.script('PbmQueryProfile', answer);
      const pbm = await session.pbm();

      const found = await Promise.all(
        Array.from({ length: 20 }, (_none, index) =>
          pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryProfile', {
            ...STORAGE,
            profileCategory: `category ${index}`,
          }),
        ),
      );

      expect(found).toEqual(Array.from({ length: 20 }, () => [{ uniqueId: 'a' }]));
      expect(requestsFor('Login')).toHaveLength(2);
    },
  );

  it('is followed when the session was renewed meanwhile by a call of its own', async () => {
    server.script('PbmQueryProfile', result());
    const pbm = await session.pbm();
    server.script('CurrentTime', fault('NotAuthenticated'), result(returnval('2024-01-01T00:00:00Z')));
    await session.invokeApi({ type: 'ServiceInstance', value: 'ServiceInstance' }, 'CurrentTime', {});

    await pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryProfile', STORAGE);

    expect(requestsFor('PbmQueryProfile').map(cookieIn)).toEqual(['cookie-2']);
  });

  it('is not renewed twice for one call: then it is an answer', async () => {
    server.script('PbmQueryProfile', fault('SecurityError'));
    const pbm = await session.pbm();

    const call = pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryProfile', STORAGE);

    await expect(call).rejects.toMatchObject({ faultName: 'SecurityError' });
    expect(requestsFor('PbmQueryProfile')).toHaveLength(2);
    expect(requestsFor('Login')).toHaveLength(2);
  });
});

describe('a lost answer of the storage policy service', () => {
  it('is asked for again when nothing can have changed', async () => {
    server.script('PbmQueryProfile', hangUp, result(ids('a')));
    const pbm = await session.pbm();

    const found = await pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryProfile', STORAGE);

    expect(found).toEqual([{ uniqueId: 'a' }]);
  });

  it('is reported as such after a change, and the change not repeated', async () => {
    server.script('PbmDelete', hangUp);
    const pbm = await session.pbm();

    const call = pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmDelete', {
      profileId: [{ uniqueId: 'a' }],
    });

    await expect(call).rejects.toThrow(AnswerLostError);
    expect(requestsFor('PbmDelete')).toHaveLength(1);
  });

  it('ends a call at its limit', async () => {
    server.script('PbmQueryProfile', silence);
    const pbm = await session.pbm();

    const call = pbm.invokeApi(pbm.serviceContent.profileManager, 'PbmQueryProfile', STORAGE, {
      timeoutMs: 50,
    });

    await expect(call).rejects.toMatchObject({ code: 'CALL_TIMEOUT' });
  });
});

describe('storage policies', () => {
  it('are read with their rules, a hundred at a time', async () => {
    const names = Array.from({ length: 250 }, (_none, index) => `p${index}`);
    server.script('PbmQueryProfile', result(ids(...names)));
    server.script('PbmRetrieveContent', (request, response) => {
      const asked = [...request.body.matchAll(/<uniqueId>(.*?)<\/uniqueId>/g)].map(([, id = '']) => id);
      return result(profiles(...asked.map((id) => [id, `name of ${id}`] as const)))(request, response);
    });

    const all = await getAllProfiles(session);

    expect(all.map(({ name }) => name)).toEqual(names.map((id) => `name of ${id}`));
    expect(all[0]).toMatchObject({
      _type: 'PbmCapabilityProfile',
      constraints: {
        subProfiles: [
          { capability: [{ constraint: [{ propertyInstance: [{ id: 'stripeWidth', value: 2 }] }] }] },
        ],
      },
    });
    expect(
      requestsFor('PbmRetrieveContent').map(({ body }) => body.split('<profileIds>').length - 1),
    ).toEqual([100, 100, 50]);
  });

  it('are none without a question about their content, and none are asked for by no ids', async () => {
    server.script('PbmQueryProfile', result());

    expect(await getAllProfiles(session)).toEqual([]);
    expect(await getProfilesByIds(session, [])).toEqual([]);
    expect(requestsFor('PbmRetrieveContent')).toEqual([]);
  });

  it('are found by name, from memory as long as that is fresh', async () => {
    const clock = manualClock();
    const remembering = await connect({ clock });
    server.script('PbmQueryProfile', result(ids('a', 'b')));
    server.script('PbmRetrieveContent', result(profiles(['a', 'gold'], ['b', 'silver'])));

    expect(await getProfileIdByName(remembering, 'gold')).toEqual({ uniqueId: 'a' });
    expect(await getProfileIdByName(remembering, 'silver')).toEqual({ uniqueId: 'b' });
    expect(requestsFor('PbmQueryProfile')).toHaveLength(1);

    clock.nowMs += 299_999;
    await getProfileIdByName(remembering, 'gold');
    expect(requestsFor('PbmQueryProfile')).toHaveLength(1);
    clock.nowMs += 1;
    await getProfileIdByName(remembering, 'gold');
    expect(requestsFor('PbmQueryProfile')).toHaveLength(2);
    await getProfileIdByName(remembering, 'gold', { maxAgeMs: 0 });
    expect(requestsFor('PbmQueryProfile')).toHaveLength(3);
    await remembering.close();
  });

  it('are looked for on the server when memory does not have the name, once for all who ask', async () => {
    server.script('PbmQueryProfile', result(ids('a')), result(ids('a', 'b')));
    server.script(
      'PbmRetrieveContent',
      result(profiles(['a', 'gold'])),
      result(profiles(['a', 'gold'], ['b', 'new'])),
    );
    await getProfileIdByName(session, 'gold');

    const found = await Promise.all([1, 2, 3].map(() => getProfileIdByName(session, 'new')));

    expect(found).toEqual([{ uniqueId: 'b' }, { uniqueId: 'b' }, { uniqueId: 'b' }]);
    expect(requestsFor('PbmQueryProfile')).toHaveLength(2);
    expect(await getProfileIdByName(session, 'nobody has it')).toBeUndefined();
    expect(requestsFor('PbmQueryProfile')).toHaveLength(3);
  });

  it('are not chosen among when several have the name', async () => {
    server.script('PbmQueryProfile', result(ids('a', 'b')));
    server.script('PbmRetrieveContent', result(profiles(['a', 'gold'], ['b', 'gold'])));

    const error: unknown = await getProfileIdByName(session, 'gold').catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(AmbiguousProfileError);
    expect(error).toMatchObject({
      code: 'PROFILE_AMBIGUOUS',
      profileIds: [{ uniqueId: 'a' }, { uniqueId: 'b' }],
    });
  });

  it('are those of a VM, of a disk, or of a datastore', async () => {
    server.script('PbmQueryAssociatedProfile', result(ids('a')));

    expect(await getProfiles(session, vm)).toEqual([{ uniqueId: 'a' }]);
    await getProfiles(session, { vm, diskKey: 2000 });
    await getProfiles(session, datastore('datastore-3'));

    expect(
      requestsFor('PbmQueryAssociatedProfile').map(({ body }) => /<entity>(.*)<\/entity>/.exec(body)?.[1]),
    ).toEqual([
      '<objectType>virtualMachine</objectType><key>vm-7</key>',
      '<objectType>virtualDiskId</objectType><key>vm-7:2000</key>',
      '<objectType>datastore</objectType><key>datastore-3</key>',
    ]);
  });
});

describe('placement by storage policy', () => {
  const profile = { uniqueId: 'gold' };
  const stores = [datastore('ds-1'), datastore('ds-2')];

  it('goes from datastores to hubs and back', async () => {
    server.script(
      'PbmQueryMatchingHub',
      result(returnval('<hubType>Datastore</hubType><hubId>ds-2</hubId>')),
    );

    const hubs = convertDatastoresToHubs([...stores, { type: 'StoragePod', value: 'pod' }]);
    const fitting = await filterHubsByProfile(session, hubs, profile);

    expect(hubs[2]).toEqual({ hubType: 'StoragePod', hubId: 'pod' });
    expect(filterDatastoresByHubs(fitting, stores)).toEqual([stores[1]]);
    expect(requestsFor('PbmQueryMatchingHub')[0]?.body).toContain(
      '<hubsToSearch><hubType>Datastore</hubType><hubId>ds-1</hubId></hubsToSearch>',
    );
  });

  it('asks nothing about no hubs: to the server that would mean all', async () => {
    expect(await filterHubsByProfile(session, [], profile)).toEqual([]);
    expect(await checkRequirements(session, [], profile)).toEqual([]);
    expect(server.methods()).not.toContain('PbmRetrieveServiceContent');
  });

  it('says of each datastore whether it meets the requirements, and why not', async () => {
    const mismatch =
      '<error><fault xsi:type="PbmPropertyMismatchFault"><faultCause><fault xsi:type="NotSupported"/></faultCause>' +
      '<capabilityInstanceId><namespace>VSAN</namespace><id>x</id></capabilityInstanceId>' +
      '<requirementPropertyInstance><id>x</id><value xsi:type="xsd:int">1</value></requirementPropertyInstance>' +
      '</fault><localizedMessage>no vSAN here</localizedMessage></error>';
    server.script(
      'PbmCheckRequirements',
      result(
        returnval(`<hub><hubType>Datastore</hubType><hubId>ds-2</hubId></hub>${mismatch}`) +
          returnval('<hub><hubType>Datastore</hubType><hubId>ds-1</hubId></hub><howMany>3</howMany>'),
      ),
    );

    const [first, second, third] = await checkRequirements(session, [...stores, datastore('ds-3')], profile, {
      subject: vm,
    });

    expect(first).toMatchObject({
      datastore: stores[0],
      compatible: true,
      errors: [],
      result: { howMany: 3 },
    });
    expect(second).toMatchObject({ datastore: stores[1], compatible: false });
    expect(third).toMatchObject({ compatible: false, result: undefined });
    const [reason] = second?.errors ?? [];
    expect(reason?.message).toContain('no vSAN here');
    expect(isVimFault(reason, 'PbmCompatibilityCheckFault')).toBe(true);
    expect(isVimFault(reason, 'PbmFault')).toBe(true);
    expect(isVimFault(reason, 'RuntimeFault')).toBe(true);
    const [request] = requestsFor('PbmCheckRequirements');
    expect(request?.body).toContain(
      '<placementSubjectRef><objectType>virtualMachine</objectType><key>vm-7</key></placementSubjectRef>' +
        '<placementSubjectRequirement xsi:type="PbmPlacementCapabilityProfileRequirement">' +
        '<profileId><uniqueId>gold</uniqueId></profileId></placementSubjectRequirement>',
    );
  });
});

describe('compliance', () => {
  it('is checked or fetched for entities, of none without a call', async () => {
    const compliant = returnval(
      '<checkTime>2024-01-01T00:00:00Z</checkTime><entity><objectType>virtualMachine</objectType><key>vm-7</key></entity>' +
        '<complianceStatus>compliant</complianceStatus><mismatch>false</mismatch>',
    );
    server.script('PbmCheckCompliance', result(compliant));
    server.script('PbmFetchComplianceResult', result(compliant));

    expect(await checkCompliance(session, [])).toEqual([]);
    expect(server.methods()).not.toContain('PbmRetrieveServiceContent');
    const [checked] = await checkCompliance(session, [vm], { profile: { uniqueId: 'gold' } });
    const [fetched] = await fetchComplianceResult(session, [{ vm, diskKey: 2000 }]);

    expect(checked).toMatchObject({
      complianceStatus: 'compliant',
      checkTime: new Date('2024-01-01T00:00:00Z'),
    });
    expect(fetched?.mismatch).toBe(false);
    expect(requestsFor('PbmCheckCompliance')[0]?.body).toContain(
      '<profile><uniqueId>gold</uniqueId></profile>',
    );
    expect(requestsFor('PbmFetchComplianceResult')[0]?.body).toContain('<key>vm-7:2000</key>');
  });
});

function manualClock() {
  return {
    nowMs: 0,
    now() {
      return this.nowMs;
    },
    sleep: () => Promise.resolve(),
  };
}
