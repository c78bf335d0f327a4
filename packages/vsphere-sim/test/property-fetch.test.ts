/** `Fetch` as pyvmomi 8 sends it: the namespace once, and the version on each element. */
import { describe, expect, it } from 'vitest';
import { rootFolder } from '../src/index.js';
import { Permissions } from '../src/privileges/permissions.js';
import { rawClient, rawClientOf, refusal, type RawClient, type RawRef } from './raw-client.js';
import { envelope, rawRequest, type RawAnswer } from './raw-request.js';

const VERSION = '7.0.3.0';

async function fetched(
  client: RawClient,
  target: RawRef,
  prop: string,
  { version = VERSION, path = '/sdk', namespace = 'urn:vim25' } = {},
): Promise<RawAnswer> {
  const { simulator, cookie } = client;
  const body = envelope(
    `<Fetch xmlns="${namespace}"><_this versionId="${version}" type="${target.type}">${target.value}</_this>` +
      `<prop versionId="${version}">${prop}</prop></Fetch>`,
  );
  const headers = { cookie, soapaction: `"${namespace}/${version}"`, 'content-type': 'text/xml' };
  return rawRequest(simulator, { path, headers, body });
}

/** What is between the tags of the response: the returnval, or nothing. */
function result({ status, text }: RawAnswer): string {
  const [, inner] = /<FetchResponse xmlns="[^"]+"[^>]*>(.*)<\/FetchResponse>/s.exec(text) ?? [];
  if (status !== 200 || inner === undefined) throw new Error(`It is no response: ${status} ${text}`);
  return inner;
}

const serviceInstance = { type: 'ServiceInstance', value: 'ServiceInstance' };

async function scene(): Promise<{ client: RawClient; vm: RawRef }> {
  const client = await rawClient();
  return { client, vm: await client.find('DC0/vm/DC0_C0_RP0_VM0') };
}

describe('a property that is fetched', () => {
  it('comes with its type, whatever it is', async () => {
    const { client, vm } = await scene();
    const folder = await client.find('DC0/vm');

    expect(result(await fetched(client, vm, 'name'))).toBe(
      '<returnval xsi:type="xsd:string">DC0_C0_RP0_VM0</returnval>',
    );
    expect(result(await fetched(client, vm, 'overallStatus'))).toBe(
      '<returnval xsi:type="ManagedEntityStatus">green</returnval>',
    );
    expect(result(await fetched(client, vm, 'parent'))).toBe(
      `<returnval xsi:type="ManagedObjectReference" type="Folder">${folder.value}</returnval>`,
    );
    expect(result(await fetched(client, vm, 'runtime'))).toMatch(
      /^<returnval xsi:type="VirtualMachineRuntimeInfo">.*<powerState>poweredOn<\/powerState>/s,
    );
  });

  it('is an array of its kind if it has many values, also without any', async () => {
    const { client, vm } = await scene();
    expect(result(await fetched(client, vm, 'datastore'))).toMatch(
      /^<returnval xsi:type="ArrayOfManagedObjectReference"><ManagedObjectReference [^>]*type="Datastore"/,
    );
    expect(result(await fetched(client, vm, 'customValue'))).toMatch(
      /^(?:<returnval xsi:type="ArrayOfCustomFieldValue">.*)?$/,
    );
  });

  it('has no value when it is unset', async () => {
    const { client, vm } = await scene();
    expect(result(await fetched(client, vm, 'snapshot'))).toBe('');
  });

  it('is found when the reference says a type that the object’s is derived from', async () => {
    const { client, vm } = await scene();
    const target = { ...vm, type: 'ManagedEntity' };
    expect(result(await fetched(client, target, 'runtime'))).toContain('VirtualMachineRuntimeInfo');
  });

  it('is one of the session’s own objects, too', async () => {
    const { client } = await scene();
    const manager = { type: 'SessionManager', value: 'SessionManager' };
    expect(result(await fetched(client, manager, 'currentSession'))).toMatch(/UserSession.*<userName>/s);
  });
});

describe('a fetch that is refused', () => {
  it.each([
    ['a name that is none', 'colour'],
    ['a property of another type', 'host'],
    ['a path', 'runtime.powerState'],
    ['a name of JavaScript’s', '__proto__'],
    ['nothing', ''],
  ])('asks for %s', async (_what, prop) => {
    const { client, vm } = await scene();
    expect(refusal(await fetched(client, vm, prop))).toMatchObject({
      status: 500,
      fault: 'InvalidProperty',
      detail: prop === '' ? '<name></name>' : `<name>${prop}</name>`,
    });
  });

  it('asks for what the client’s version does not know', async () => {
    const { client } = await scene();
    const root = { type: 'Folder', value: 'group-d1' };
    const namespace = (version: string) => fetched(client, root, 'namespace', { version });

    expect(refusal(await namespace('6.7'))).toMatchObject({
      fault: 'InvalidProperty',
      detail: '<name>namespace</name>',
    });
    expect(result(await namespace('7.0'))).toBe('');
  });

  it('is for an object that is gone', async () => {
    const { client, vm } = await scene();
    const answer = await fetched(client, { ...vm, value: 'vm-999' }, 'name');
    expect(refusal(answer)).toMatchObject({
      fault: 'ManagedObjectNotFound',
      detail: '<obj type="VirtualMachine">vm-999</obj>',
    });
  });

  it('comes from a user who may not see it', async () => {
    const { client, vm } = await scene();
    const { world, username } = client.simulator;
    const entity = rootFolder(world).ref;
    // May view and not read.
    world.part(Permissions).give({ entity, principal: username, roleId: -3, propagate: true });

    expect(result(await fetched(client, vm, 'name'))).toContain('DC0_C0_RP0_VM0');
    const answer = refusal(await fetched(client, vm, 'runtime'));
    expect(answer.fault).toBe('NoPermission');
    expect(answer.detail).toContain('<privilegeId>System.Read</privilegeId>');
  });

  it('comes without a session, unless it asks what the server is', async () => {
    const { client, vm } = await scene();
    const anonymous = rawClientOf(client.simulator);

    for (const target of [vm, { ...vm, value: 'vm-999' }]) {
      expect(refusal(await fetched(anonymous, target, 'name')).fault).toBe('NotAuthenticated');
    }
    expect(result(await fetched(anonymous, serviceInstance, 'content'))).toContain('<apiType>VirtualCenter<');
    const policies = { path: '/pbm', namespace: 'urn:pbm', version: '2.0' };
    const instance = { type: 'PbmServiceInstance', value: 'ServiceInstance' };
    expect(result(await fetched(anonymous, instance, 'content', policies))).toContain('<profileManager');
    const manager = { type: 'PbmProfileProfileManager', value: 'ProfileManager' };
    expect(refusal(await fetched(anonymous, manager, 'content', policies)).fault).toBe('NotAuthenticated');
  });

  it('does not say of what type the object is, or of one that there is not', async () => {
    const { client, vm } = await scene();
    const untyped = await fetched(client, { ...vm, type: '' }, 'name');
    expect(refusal(untyped).fault).toBe('InvalidRequest');
    expect(refusal(await fetched(client, { ...vm, type: 'Fly' }, 'name')).fault).toBe('InvalidType');
  });
});
