/** Extensions, settings, fields, roles and permissions, as clients see them. */
import { describe, expect, it } from 'vitest';
import { getObjectProperty, type VimSession } from '@kilonova/vsphere';
import { rootFolder } from '../src/index.js';
import { Accounts } from '../src/sessions/accounts.js';
import { connected, login } from './connected.js';

function manager<K extends keyof VimSession['serviceContent']>(session: VimSession, name: K) {
  const found = session.serviceContent[name];
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

function refused(call: Promise<unknown>, faultName: string) {
  return expect(call).rejects.toMatchObject({ faultName });
}

const extension = (key: string, version: string) => ({
  key,
  version,
  description: { label: key, summary: key },
  lastHeartbeatTime: new Date(0),
});

async function withGuest() {
  const { simulator, session } = await connected();
  simulator.world.part(Accounts).set('guest', 'secret');
  const authorization = manager(session, 'authorizationManager');
  const guest = await login(simulator, { username: 'guest', password: 'secret' });
  const root = rootFolder(simulator.world).refAs('ManagedEntity');
  const roleId = await session.invokeApi(authorization, 'AddAuthorizationRole', {
    name: 'foldermaker',
    privIds: ['Folder.Create'],
  });
  return { simulator, session, guest, authorization, root, roleId };
}

describe('extensions', () => {
  it('are registered once, changed, and unregistered', async () => {
    const { session } = await connected();
    const extensions = manager(session, 'extensionManager');
    const find = async (extensionKey: string) =>
      (await session.invokeApi(extensions, 'FindExtension', { extensionKey }))?.version;
    const register = (version: string) =>
      session.invokeApi(extensions, 'RegisterExtension', { extension: extension('org.example', version) });

    expect(await find('org.example')).toBeUndefined();
    await register('1');
    await refused(register('2'), 'InvalidArgument');
    await session.invokeApi(extensions, 'UpdateExtension', { extension: extension('org.example', '3') });
    expect(await find('org.example')).toBe('3');
    await refused(
      session.invokeApi(extensions, 'UpdateExtension', { extension: extension('org.other', '1') }),
      'NotFound',
    );
    await session.invokeApi(extensions, 'UnregisterExtension', { extensionKey: 'org.example' });
    expect(await find('org.example')).toBeUndefined();
    await refused(
      session.invokeApi(extensions, 'UnregisterExtension', { extensionKey: 'org.example' }),
      'NotFound',
    );
  });
});

describe('settings', () => {
  it('are read by name or by what names begin with, and keep their types', async () => {
    const { session } = await connected();
    const options = manager(session, 'setting');
    const query = async (name: string) =>
      (await session.invokeApi(options, 'QueryOptions', { name })).map(({ key, value }) => [key, value]);
    const update = (key: string, value: unknown) =>
      session.invokeApi(options, 'UpdateOptions', { changedValue: [{ key, value }] });

    expect(await query('log.level')).toEqual([['log.level', 'info']]);
    expect((await query('VirtualCenter.')).length).toBe(3);
    await update('log.level', 'verbose');
    expect(await query('log.level')).toEqual([['log.level', 'verbose']]);
    await update('config.own', 'mine');
    expect(await query('config.')).toEqual([['config.own', 'mine']]);
    await refused(update('log.level', true), 'InvalidArgument');
    await refused(update('nobody.knows', 'x'), 'InvalidName');
    await refused(query('nobody.'), 'InvalidName');
  });
});

describe('custom fields', () => {
  it('show on the objects they are for, and carry values', async () => {
    const { simulator, session } = await connected();
    const fields = manager(session, 'customFieldsManager');
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    const [host] = simulator.world.inventory.ofType('HostSystem');
    if (!vm || !host) throw new Error('No VM.');
    const entity = vm.refAs('ManagedEntity');
    const add = () =>
      session.invokeApi(fields, 'AddCustomFieldDef', { name: 'owner', moType: 'VirtualMachine' });
    const { key } = await add();
    await refused(add(), 'DuplicateName');

    await session.invokeApi(fields, 'SetField', { entity, key, value: 'me' });
    expect(await getObjectProperty(session, vm.refAs('VirtualMachine'), 'value')).toMatchObject([
      { key, value: 'me' },
    ]);
    await session.invokeApi(entity, 'setCustomValue', { key: 'owner', value: 'you' });
    expect(await getObjectProperty(session, vm.refAs('VirtualMachine'), 'customValue')).toMatchObject([
      { key, value: 'you' },
    ]);
    expect(vm.get('availableField')).toMatchObject([{ key, name: 'owner' }]);
    expect(host.get('availableField')).toEqual([]);
    const elsewhere = host.refAs('ManagedEntity');
    await refused(
      session.invokeApi(fields, 'SetField', { entity: elsewhere, key, value: 'x' }),
      'InvalidArgument',
    );
    await refused(
      session.invokeApi(entity, 'setCustomValue', { key: 'other', value: 'x' }),
      'InvalidArgument',
    );

    await session.invokeApi(fields, 'RemoveCustomFieldDef', { key });
    expect(vm.get('value')).toEqual([]);
    expect(vm.get('availableField')).toEqual([]);
  });
});

describe('roles and permissions', () => {
  it('let a user do what the role says, and no more', async () => {
    const { simulator, session, guest, authorization, root, roleId } = await withGuest();
    const permission = [{ principal: 'guest', group: false, roleId, propagate: true }];
    await session.invokeApi(authorization, 'SetEntityPermissions', { entity: root, permission });
    const [folder] = simulator.world.inventory.ofType('Datacenter');
    if (folder === undefined) throw new Error('No datacenter.');
    const entity = folder.refAs('ManagedEntity');
    const sessionId = (await getObjectProperty(guest, manager(guest, 'sessionManager'), 'currentSession'))
      ?.key;

    expect(
      await session.invokeApi(authorization, 'HasPrivilegeOnEntities', {
        entity: [entity],
        sessionId: sessionId ?? '',
        privId: ['Folder.Create', 'Folder.Delete'],
      }),
    ).toMatchObject([
      {
        entity,
        privAvailability: [
          { privId: 'Folder.Create', isGranted: true },
          { privId: 'Folder.Delete', isGranted: false },
        ],
      },
    ]);
    await refused(guest.invokeApi(entity, 'Rename_Task', { newName: 'x' }), 'NoPermission');
    const retrieve = (inherited: boolean) =>
      session.invokeApi(authorization, 'RetrieveEntityPermissions', { entity, inherited });
    expect(await retrieve(false)).toEqual([]);
    expect(await retrieve(true)).toMatchObject([{ principal: 'guest', roleId }]);

    const gone = { entity: root, user: 'guest', isGroup: false };
    await session.invokeApi(authorization, 'RemoveEntityPermission', gone);
    await refused(session.invokeApi(authorization, 'RemoveEntityPermission', gone), 'NotFound');
  });

  it('are refused for users and roles there are not, and where no administrator would be left', async () => {
    const { session, authorization, root, roleId } = await withGuest();
    const set = (principal: string, role: number) =>
      session.invokeApi(authorization, 'SetEntityPermissions', {
        entity: root,
        permission: [{ principal, group: false, roleId: role, propagate: true }],
      });

    await refused(set('nobody', roleId), 'UserNotFound');
    await refused(set('guest', 12_345), 'NotFound');
    await set('guest', roleId);
    await refused(set('administrator@vsphere.local', roleId), 'AuthMinimumAdminPermission');
    await refused(
      session.invokeApi(authorization, 'AddAuthorizationRole', { name: 'foldermaker' }),
      'AlreadyExists',
    );
    await refused(
      session.invokeApi(authorization, 'RemoveAuthorizationRole', { roleId, failIfUsed: true }),
      'RemoveFailed',
    );
    await session.invokeApi(authorization, 'RemoveAuthorizationRole', { roleId, failIfUsed: false });
    const roles = await getObjectProperty(session, authorization, 'roleList');
    expect(roles?.map(({ name }) => name)).not.toContain('foldermaker');
    expect(await session.invokeApi(authorization, 'RetrieveAllPermissions', {})).toEqual([]);
  });
});
