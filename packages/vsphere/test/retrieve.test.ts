import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  getObjectPages,
  getObjectProperties,
  getObjectPropertiesDict,
  getObjectProperty,
  getObjects,
  getPropertiesForACollectionOfObjects,
  isVimFault,
  VimSession,
  type Ref,
} from '../src/index.js';
import { failure } from './failure.js';
import { fault, result, returnval, startScriptedServer, type ScriptedServer } from './scripted-server.js';

const VM: Ref<'VirtualMachine'> = { type: 'VirtualMachine', value: 'vm-1' };

let server: ScriptedServer;
let session: VimSession;

beforeEach(async () => {
  server = await startScriptedServer();
  session = await VimSession.connect({ server: server.url, username: 'user', password: 'p' });
});
afterEach(async () => {
  await session.close();
  await server.close();
});

describe('getObjects', () => {
  it('follows the pages to the end and destroys its view', async () => {
    server.script('RetrievePropertiesEx', result(returnval(token('t1') + vm(1) + vm(2))));
    server.script(
      'ContinueRetrievePropertiesEx',
      result(returnval(token('t2') + vm(3))),
      result(returnval(vm(4))),
    );
    const vms = await getObjects(session, 'VirtualMachine', { pathSet: ['name'], maxObjects: 2 });

    expect(vms.map(({ properties }) => properties.name)).toEqual(['vm1', 'vm2', 'vm3', 'vm4']);
    expect(calls()).toEqual([
      'CreateContainerView',
      'RetrievePropertiesEx',
      'ContinueRetrievePropertiesEx',
      'ContinueRetrievePropertiesEx',
      'DestroyView',
    ]);
    expect(bodyOf('RetrievePropertiesEx')).toContain('<maxObjects>2</maxObjects>');
    expect(
      bodiesOf('ContinueRetrievePropertiesEx').map((body) => /<token>(.*)<\/token>/.exec(body)?.[1]),
    ).toEqual(['t1', 't2']);
  });

  it('asks for the view and not for the view itself', async () => {
    server.script('RetrievePropertiesEx', result(returnval(vm(1))));
    await getObjects(session, 'VirtualMachine', {
      pathSet: ['name', 'runtime.powerState'],
      root: { type: 'Datacenter', value: 'dc-1' },
    });

    expect(bodyOf('CreateContainerView')).toContain(
      '<container type="Datacenter">dc-1</container><type>VirtualMachine</type><recursive>true</recursive>',
    );
    expect(bodyOf('RetrievePropertiesEx')).toContain(
      '<propSet><type>VirtualMachine</type><all>false</all><pathSet>name</pathSet><pathSet>runtime.powerState</pathSet></propSet>' +
        '<objectSet><obj type="ContainerView">view-1</obj><skip>true</skip><selectSet xsi:type="TraversalSpec">' +
        '<type>ContainerView</type><path>view</path><skip>false</skip></selectSet></objectSet>',
    );
  });

  it('destroys its view when the retrieval fails', async () => {
    server.script('RetrievePropertiesEx', fault('InvalidProperty', '<name>brandNew</name>'));
    const error = await failure(getObjects(session, 'VirtualMachine', { pathSet: ['brandNew'] }));

    expect(isVimFault(error, 'InvalidProperty')).toBe(true);
    expect(error.message).toContain('name: brandNew');
    expect(calls().at(-1)).toBe('DestroyView');
  });

  it('cancels what is left when a page cannot be had', async () => {
    server.script('RetrievePropertiesEx', result(returnval(token('t1') + vm(1))));
    server.script('ContinueRetrievePropertiesEx', fault('InvalidProperty', '<name>x</name>'));
    server.script('CancelRetrievePropertiesEx', result());
    await failure(getObjects(session, 'VirtualMachine', { pathSet: ['name'] }));

    expect(calls().slice(-2)).toEqual(['CancelRetrievePropertiesEx', 'DestroyView']);
  });

  it('puts what cannot be read beside what can', async () => {
    server.script(
      'RetrievePropertiesEx',
      result(
        returnval(
          vm(
            1,
            missing(
              'config',
              'NoPermission',
              '<object type="VirtualMachine">vm-1</object><privilegeId>V.R</privilegeId>',
            ),
          ) + vm(2),
        ),
      ),
    );
    const vms = await getObjects(session, 'VirtualMachine', { pathSet: ['name', 'config'] });

    expect(vms.map(({ properties }) => properties)).toEqual([{ name: 'vm1' }, { name: 'vm2' }]);
    expect(vms[0]?.missing).toMatchObject([
      { path: 'config', fault: { _type: 'NoPermission', privilegeId: 'V.R' }, message: 'no' },
    ]);
    expect(vms[1]?.missing).toEqual([]);
  });

  it('has what cannot be read in the shape of every other fault', async () => {
    server.script(
      'RetrievePropertiesEx',
      result(
        returnval(
          vm(
            1,
            missing(
              'config',
              'NoPermission',
              '<object type="VirtualMachine">vm-1</object><privilegeId>V.R</privilegeId>',
            ),
          ),
        ),
      ),
    );
    const [read] = await getObjects(session, 'VirtualMachine', { pathSet: ['name', 'config'] });
    const error = read?.missing[0]?.error;

    expect(isVimFault(error, 'SecurityError')).toBe(true);
    expect(error).toMatchObject({
      faultName: 'NoPermission',
      fault: { privilegeId: 'V.R' },
      method: 'reading config',
      object: { type: 'VirtualMachine', value: 'vm-1' },
      serverMessage: 'no',
    });
    expect(error?.hint).toContain('V.R');
  });
});

describe('getObjectPages', () => {
  it('cancels the rest, and destroys the view, when its reader stops early', async () => {
    server.script('RetrievePropertiesEx', result(returnval(token('t1') + vm(1))));
    server.script('CancelRetrievePropertiesEx', result());
    for await (const page of getObjectPages(session, 'VirtualMachine', { pathSet: ['name'] })) {
      expect(page).toHaveLength(1);
      break;
    }

    expect(calls()).toEqual([
      'CreateContainerView',
      'RetrievePropertiesEx',
      'CancelRetrievePropertiesEx',
      'DestroyView',
    ]);
    expect(bodyOf('CancelRetrievePropertiesEx')).toContain('<token>t1</token>');
  });

  it('cleans up although the signal has aborted', async () => {
    server.script('RetrievePropertiesEx', result(returnval(token('t1') + vm(1))));
    server.script('CancelRetrievePropertiesEx', result());
    const caller = new AbortController();
    const reading = async (): Promise<void> => {
      const pages = getObjectPages(session, 'VirtualMachine', { pathSet: ['name'], signal: caller.signal });
      for await (const page of pages) if (page.length > 0) caller.abort();
    };

    expect(await failure(reading())).toMatchObject({ name: 'AbortError' });
    expect(calls().slice(-2)).toEqual(['CancelRetrievePropertiesEx', 'DestroyView']);
  });
});

describe('reading known objects', () => {
  it('gives properties by path, and leaves out what is unset', async () => {
    server.script('RetrievePropertiesEx', result(returnval(vm(1))));

    expect(await getObjectPropertiesDict(session, VM, ['name', 'parentVApp'])).toEqual({ name: 'vm1' });
    expect(await getObjectProperty(session, VM, 'name')).toBe('vm1');
    expect(await getObjectProperty(session, VM, 'parentVApp')).toBeUndefined();
    expect(calls()).toEqual(Array(3).fill('RetrievePropertiesEx'));
  });

  it('throws what keeps a single property from being read, and only then', async () => {
    server.script('RetrievePropertiesEx', result(returnval(vm(1, missing('config', 'NoPermission', '')))));

    expect(await getObjectPropertiesDict(session, VM, ['name', 'config'])).toEqual({ name: 'vm1' });
    expect((await getObjectProperties(session, VM, ['name', 'config'])).missing).toHaveLength(1);
    expect(isVimFault(await failure(getObjectProperty(session, VM, 'config')), 'NoPermission')).toBe(true);
  });

  it('throws when the object is gone', async () => {
    server.script(
      'RetrievePropertiesEx',
      fault('ManagedObjectNotFound', '<obj type="VirtualMachine">vm-1</obj>'),
    );

    expect(
      isVimFault(await failure(getObjectPropertiesDict(session, VM, ['name'])), 'ManagedObjectNotFound'),
    ).toBe(true);
  });

  it('reads a collection in one call that does not mind objects that are gone', async () => {
    server.script('RetrievePropertiesEx', result(returnval(vm(1))));
    const objects = [VM, { type: 'VirtualMachine', value: 'vm-2' }];

    expect(
      await getPropertiesForACollectionOfObjects(session, 'VirtualMachine', objects, ['name']),
    ).toMatchObject([{ obj: VM, properties: { name: 'vm1' } }]);
    expect(bodyOf('RetrievePropertiesEx')).toContain(
      '<reportMissingObjectsInResults>true</reportMissingObjectsInResults>',
    );
    expect(await getPropertiesForACollectionOfObjects(session, 'VirtualMachine', [], ['name'])).toEqual([]);
    expect(calls()).toHaveLength(1);
  });
});

function token(value: string): string {
  return `<token>${value}</token>`;
}

function vm(n: number, more = ''): string {
  return (
    `<objects><obj type="VirtualMachine">vm-${n}</obj><propSet><name>name</name>` +
    `<val xsi:type="xsd:string">vm${n}</val></propSet>${more}</objects>`
  );
}

function missing(path: string, faultName: string, members: string): string {
  return (
    `<missingSet><path>${path}</path><fault><fault xsi:type="${faultName}">${members}</fault>` +
    '<localizedMessage>no</localizedMessage></fault></missingSet>'
  );
}

/** What was called since the login. */
function calls(): string[] {
  return server.methods().slice(2);
}

function bodiesOf(method: string): string[] {
  return server.requests.filter((request) => request.method === method).map(({ body }) => body);
}

function bodyOf(method: string): string {
  return bodiesOf(method).at(-1) ?? '';
}
