import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ensureExtension,
  findByInventoryPath,
  findByInventoryPaths,
  findExtension,
  getAboutInfo,
  getInventoryPath,
  getInventoryPaths,
  getVcVersion,
  isVimFault,
  ManagerMissingError,
  registerExtension,
  VimSession,
  type Ref,
} from '../src/index.js';
import { failure } from './failure.js';
import {
  fault,
  hangUp,
  result,
  returnval,
  serviceContent,
  startScriptedServer,
  type ScriptedServer,
} from './scripted-server.js';

const VM: Ref<'VirtualMachine'> = { type: 'VirtualMachine', value: 'vm-1' };
const VCENTER = serviceContent().replace(
  '</returnval>',
  '<searchIndex type="SearchIndex">SearchIndex</searchIndex>' +
    '<extensionManager type="ExtensionManager">ExtensionManager</extensionManager></returnval>',
);

let server: ScriptedServer;
let session: VimSession;

beforeEach(async () => {
  server = await startScriptedServer();
  server.script('RetrieveServiceContent', result(VCENTER));
  session = await VimSession.connect({ server: server.url, username: 'user', password: 'p' });
});
afterEach(async () => {
  await session.close();
  await server.close();
});

describe('getInventoryPath', () => {
  it('leads from below the root folder to the object, in the escapes of vCenter', async () => {
    answer(
      node('VirtualMachine', 'vm-1', 'a%2fb', 'Folder:group-v2'),
      node('Folder', 'group-v2', 'raw/name', 'Folder:group-v1'),
      node('Folder', 'group-v1', 'vm', 'Datacenter:dc-1'),
      node('Datacenter', 'dc-1', 'DC 100%', 'Folder:group-d1'),
      node('Folder', 'group-d1', 'Datacenters'),
    );

    expect(await getInventoryPath(session, VM)).toBe('DC 100%25/vm/raw%2fname/a%2fb');
  });

  it('goes out of a vApp by the vApp', async () => {
    answer(
      node('VirtualMachine', 'vm-1', 'web', '', 'VirtualApp:app-1'),
      node('VirtualApp', 'app-1', 'shop', 'ResourcePool:pool-1'),
      node('ResourcePool', 'pool-1', 'Resources', 'Folder:group-d1'),
    );

    expect(await getInventoryPath(session, VM)).toBe('Resources/shop/web');
  });

  it('is empty for the root folder', async () => {
    answer(node('Folder', 'group-d1', 'Datacenters'));

    expect(await getInventoryPath(session, session.serviceContent.rootFolder)).toBe('');
  });

  it('says with the fault why there is no path', async () => {
    answer(node('VirtualMachine', 'vm-1', 'web', 'Folder:hidden'), hidden('Folder', 'hidden'));
    const error = await failure(getInventoryPath(session, VM));

    expect(isVimFault(error, 'NoPermission')).toBe(true);
    answer();
    expect(isVimFault(await failure(getInventoryPath(session, VM)), 'ManagedObjectNotFound')).toBe(true);
  });

  it('does not follow a server that leads in circles', async () => {
    answer(node('VirtualMachine', 'vm-1', 'web', 'Folder:f'), node('Folder', 'f', 'x', 'Folder:f'));

    expect(isVimFault(await failure(getInventoryPath(session, VM)), 'ManagedObjectNotFound')).toBe(true);
  });
});

describe('getInventoryPaths', () => {
  it('reads the ways of all objects in one call, and leaves out who cannot be placed', async () => {
    answer(
      node('VirtualMachine', 'vm-1', 'one', 'Folder:f'),
      node('VirtualMachine', 'vm-2', 'two', 'Folder:hidden'),
      hidden('Folder', 'hidden'),
      node('Folder', 'f', 'vm', 'Folder:group-d1'),
    );
    const vms = ['vm-1', 'vm-2', 'vm-3', 'vm-1'].map((value): Ref<'VirtualMachine'> => ({
      type: 'VirtualMachine',
      value,
    }));

    expect(await getInventoryPaths(session, vms)).toEqual(['vm/one', undefined, undefined, 'vm/one']);
    expect(calls('RetrievePropertiesEx')).toHaveLength(1);
  });

  it('makes no call for no objects', async () => {
    expect(await getInventoryPaths(session, [])).toEqual([]);
    expect(calls('RetrievePropertiesEx')).toEqual([]);
  });
});

describe('findByInventoryPath', () => {
  it('asks the search index for the path as vCenter writes it', async () => {
    server.script('FindByInventoryPath', result(returnval('vm-1', 'VirtualMachine')));

    expect(await findByInventoryPath(session, '/DC/vm/50% \\ a%2fb/')).toEqual(VM);
    expect(calls('FindByInventoryPath')[0]).toContain('<inventoryPath>DC/vm/50%25 %5c a%2fb</inventoryPath>');
  });

  it('is the root folder for the empty path, without a call', async () => {
    expect(await findByInventoryPath(session, '/')).toEqual(session.serviceContent.rootFolder);
    expect(calls('FindByInventoryPath')).toEqual([]);
  });

  it('goes name by name where a server keeps names as they were written', async () => {
    server.script('FindByInventoryPath', result());
    server.script(
      'FindChild',
      result(returnval('dc-1', 'Datacenter')),
      result(returnval('vm-1', 'VirtualMachine')),
    );

    expect(await findByInventoryPath(session, 'DC/a%2fb')).toEqual(VM);
    expect(calls('FindChild')[1]).toContain('<name>a/b</name>');
  });

  it('finds nothing without more calls where no name has escapes', async () => {
    server.script('FindByInventoryPath', result());

    expect(await findByInventoryPath(session, 'DC/none')).toBeUndefined();
    expect(calls('FindChild')).toEqual([]);
  });

  it('looks each of many paths up once', async () => {
    server.script('FindByInventoryPath', result(returnval('vm-1', 'VirtualMachine')));

    expect(await findByInventoryPaths(session, ['a', 'b', 'a'])).toEqual([VM, VM, VM]);
    expect(calls('FindByInventoryPath')).toHaveLength(2);
  });
});

describe('extensions', () => {
  const details = { key: 'com.example', label: 'Example', summary: 'An example', version: '1.0' };
  const registered = result(
    returnval(
      '<description><label>Example</label><summary>s</summary></description><key>com.example</key>' +
        '<version>1.0</version><lastHeartbeatTime>2026-01-01T00:00:00Z</lastHeartbeatTime>',
    ),
  );

  it('are found by key, or not', async () => {
    server.script('FindExtension', result(), registered);

    expect(await findExtension(session, 'com.example')).toBeUndefined();
    expect(await findExtension(session, 'com.example')).toMatchObject({ key: 'com.example', version: '1.0' });
  });

  it('are registered with a time that has its zone', async () => {
    server.script('RegisterExtension', result());
    const lastHeartbeatTime = new Date('2026-01-01T12:00:00+02:00');
    await registerExtension(session, { ...details, type: 'vm', company: 'ACME', lastHeartbeatTime });

    expect(calls('RegisterExtension')[0]).toContain(
      '<extension><description><label>Example</label><summary>An example</summary></description>' +
        '<key>com.example</key><company>ACME</company><version>1.0</version>' +
        '<lastHeartbeatTime>2026-01-01T10:00:00.000Z</lastHeartbeatTime>' +
        '<managedEntityInfo><type>vm</type><description>Example</description></managedEntityInfo></extension>',
    );
  });

  it('are registered once, whoever was faster', async () => {
    server.script('FindExtension', result(), registered);
    server.script('RegisterExtension', fault('InvalidArgument'));

    expect(await ensureExtension(session, details)).toBe(false);
    expect(await ensureExtension(session, details)).toBe(false);
    expect(calls('RegisterExtension')).toHaveLength(1);
  });

  it('do not hide an argument that is wrong', async () => {
    server.script('FindExtension', result());
    server.script('RegisterExtension', fault('InvalidArgument'));

    expect(isVimFault(await failure(ensureExtension(session, details)), 'InvalidArgument')).toBe(true);
  });

  it('are not registered again when the answer was lost', async () => {
    server.script('RegisterExtension', hangUp);

    expect(await failure(registerExtension(session, details))).toMatchObject({ code: 'ANSWER_LOST' });
    expect(calls('RegisterExtension')).toHaveLength(1);
  });
});

describe('a server that is no vCenter', () => {
  it('has no extensions', async () => {
    server.script('RetrieveServiceContent', result(serviceContent()));
    const host = await VimSession.connect({ server: server.url, username: 'user', password: 'p' });
    const details = { key: 'k', label: 'l', summary: 's', version: '1' };

    expect(await findExtension(host, 'k')).toBeUndefined();
    expect(await failure(ensureExtension(host, details))).toBeInstanceOf(ManagerMissingError);
    expect(getVcVersion(host)).toBe('7.0.3');
    expect(getAboutInfo(host).apiType).toBe('VirtualCenter');
    await host.close();
  });
});

function calls(method: string): string[] {
  return server.requests.filter((request) => request.method === method).map(({ body }) => body);
}

function answer(...objects: string[]): void {
  server.script('RetrievePropertiesEx', result(returnval(objects.join(''))));
}

function node(type: string, id: string, name: string, parent = '', vApp = ''): string {
  return reported(
    type,
    id,
    `<propSet><name>name</name><val xsi:type="xsd:string">${name}</val></propSet>` +
      link('parent', parent) +
      link('parentVApp', vApp),
  );
}

function hidden(type: string, id: string): string {
  const fields = `<object type="${type}">${id}</object><privilegeId>System.View</privilegeId>`;
  return reported(
    type,
    id,
    `<missingSet><path>name</path><fault><fault xsi:type="NoPermission">${fields}</fault></fault></missingSet>`,
  );
}

function reported(type: string, id: string, inside: string): string {
  return `<objects><obj type="${type}">${id}</obj>${inside}</objects>`;
}

function link(name: string, target: string): string {
  if (target === '') return '';
  const [type = '', id = ''] = target.split(':');
  return `<propSet><name>${name}</name><val xsi:type="ManagedObjectReference" type="${type}">${id}</val></propSet>`;
}
