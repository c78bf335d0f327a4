import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import {
  cancelRetrieval,
  continueRetrieval,
  forEachObject,
  getInnerObjects,
  getObjectProperties,
  getObjectPropertiesDict,
  getObjects,
  getObjectsOfTypes,
  getPropertiesForACollectionOfObjects,
  isVimFault,
  iterateObjects,
  iterateObjectsOfTypes,
  UnreadablePropertiesError,
  VimSession,
  withRetrieval,
  type Ref,
  type VirtualMachinePowerState,
} from '../src/index.js';
import { failure } from './failure.js';
import {
  fault,
  hangUp,
  result,
  returnval,
  startScriptedServer,
  type Answer,
  type ScriptedServer,
} from './scripted-server.js';

const VM: Ref<'VirtualMachine'> = { type: 'VirtualMachine', value: 'vm-1' };
const CLUSTER: Ref<'ClusterComputeResource'> = { type: 'ClusterComputeResource', value: 'domain-c1' };

let server: ScriptedServer;
let session: VimSession;

beforeEach(async () => {
  server = await startScriptedServer();
  session = await VimSession.connect({ server: server.url, username: 'user', password: 'p' });
  server.script('CancelRetrievePropertiesEx', result());
});
afterEach(async () => {
  await session.close();
  await server.close();
});

describe('a path that the schema does not have', () => {
  it.each([
    ['getObjects', () => getObjects(session, 'VirtualMachine', { pathSet: ['nmae'] })],
    ['getObjectProperties', () => getObjectProperties(session, VM, ['nmae'])],
    [
      'getPropertiesForACollectionOfObjects',
      () => getPropertiesForACollectionOfObjects(session, 'VirtualMachine', [VM], ['nmae']),
    ],
    [
      'getObjectsOfTypes',
      () => getObjectsOfTypes(session, { HostSystem: ['name'], VirtualMachine: ['nmae'] }),
    ],
    ['getInnerObjects', () => getInnerObjects(session, CLUSTER, 'hots', 'HostSystem', ['name'])],
    ['waitForProperties', () => session.waitForProperties(VM, ['nmae'], () => true)],
  ])('is refused by %s before anything is sent', async (_name, read: () => Promise<unknown>) => {
    const error = await failure(read());

    expect(error).toMatchObject({ code: 'INVALID_PROPERTY_PATH' });
    expect(error.message).toMatch(/did you mean (name|host)\?/);
    expect(calls()).toEqual([]);
  });
});

describe('a read that is interrupted between two pages', () => {
  it.each<[string, Answer[]]>([
    // Under the new login the token is that of another session.
    ['the session expires', [fault('NotAuthenticated'), fault('InvalidArgument')]],
    ['the server does not know the token any more', [fault('InvalidArgument')]],
    ['the connection breaks', [hangUp]],
    ['the answer shows nothing', [result(returnval(hidden(3)))]],
  ])('begins again when %s, and hands out every object once', async (_what, interruptions) => {
    server.script(
      'RetrievePropertiesEx',
      result(returnval(token('t1') + vm(1) + vm(2))),
      result(returnval(token('t2') + vm(2) + vm(1))),
    );
    server.script('ContinueRetrievePropertiesEx', ...interruptions, result(returnval(vm(3) + vm(4))));
    const vms = await getObjects(session, 'VirtualMachine', { pathSet: ['name'] });

    expect(vms.map(({ obj }) => obj.value)).toEqual(['vm-1', 'vm-2', 'vm-3', 'vm-4']);
    expect(count('CreateContainerView')).toBe(2);
    expect(count('DestroyView')).toBe(2);
  });

  it('begins again when its view went with the session', async () => {
    server.script(
      'RetrievePropertiesEx',
      fault('ManagedObjectNotFound', '<obj type="ContainerView">view-1</obj>'),
      result(returnval(vm(1))),
    );

    expect(await getObjects(session, 'VirtualMachine', { pathSet: ['name'] })).toHaveLength(1);
  });

  it('is given up when beginning again gets no further', async () => {
    server.script('RetrievePropertiesEx', result(returnval(token('t1') + vm(1))));
    server.script('ContinueRetrievePropertiesEx', fault('InvalidArgument'));
    const error = await failure(getObjects(session, 'VirtualMachine', { pathSet: ['name'] }));

    expect(isVimFault(error, 'InvalidArgument')).toBe(true);
    expect(count('RetrievePropertiesEx')).toBe(3);
    expect(count('DestroyView')).toBe(3);
  });
});

describe('a strict read', () => {
  const refused =
    vm(1, missing('config', 'NoPermission')) +
    vm(2) +
    vm(3, missing('config', 'NoPermission') + missing('guest', 'SystemError'));

  it('names all objects, paths and faults, and answers for the fault', async () => {
    server.script('RetrievePropertiesEx', result(returnval(refused)));
    const error = await failure(
      getObjects(session, 'VirtualMachine', { pathSet: ['name', 'config', 'guest'], strict: true }),
    );

    expect(error).toBeInstanceOf(UnreadablePropertiesError);
    expect(error).toMatchObject({
      objects: [
        { obj: { value: 'vm-1' }, missing: [{ path: 'config' }] },
        { obj: { value: 'vm-3' }, missing: [{ path: 'config' }, { path: 'guest' }] },
      ],
    });
    expect(error.message).toBe(
      'not everything could be read: VirtualMachine:vm-1 config (NoPermission); ' +
        'VirtualMachine:vm-3 config (NoPermission), guest (SystemError)',
    );
    expect(isVimFault(error, 'NoPermission')).toBe(true);
    expect(calls().at(-1)).toBe('DestroyView');
  });

  it('names known objects that are gone', async () => {
    server.script('RetrievePropertiesEx', result(returnval(vm(1))));
    const objects = [VM, { type: 'VirtualMachine', value: 'vm-2' }];
    const error = await failure(
      getPropertiesForACollectionOfObjects(session, 'VirtualMachine', objects, ['name'], { strict: true }),
    );

    expect(error).toMatchObject({ objects: [], gone: [{ value: 'vm-2' }] });
    expect(error.message).toContain('VirtualMachine:vm-2 (does not exist)');
  });

  it('is there for one object, and for a page', async () => {
    server.script('RetrievePropertiesEx', result(returnval(refused)));

    expect(
      await failure(getObjectPropertiesDict(session, VM, ['name', 'config'], { strict: true })),
    ).toBeInstanceOf(UnreadablePropertiesError);
    const reading = async (): Promise<void> => {
      for await (const _ of iterateObjects(session, 'VirtualMachine', { pathSet: ['config'], strict: true }));
    };
    expect(await failure(reading())).toBeInstanceOf(UnreadablePropertiesError);
  });
});

describe('what is read', () => {
  it('is everything when the path set says all', async () => {
    server.script('RetrievePropertiesEx', result(returnval(vm(1))));
    const [first] = await getObjects(session, 'VirtualMachine', { pathSet: 'all' });
    const one = await getObjectPropertiesDict(session, VM, 'all');

    expect(bodyOf('RetrievePropertiesEx')).toContain(
      '<propSet><type>VirtualMachine</type><all>true</all></propSet>',
    );
    expectTypeOf(one.name).toEqualTypeOf<string | undefined>();
    expect([first?.properties.name, one.name]).toEqual(['vm1', 'vm1']);
  });

  it('is references when no path is named, and objects that show nothing are no trouble', async () => {
    server.script(
      'RetrievePropertiesEx',
      result(returnval('<objects><obj type="VirtualMachine">vm-9</obj></objects>')),
    );

    expect(await getObjects(session, 'VirtualMachine', { pathSet: [] })).toEqual([
      { obj: { type: 'VirtualMachine', value: 'vm-9' }, properties: {}, missing: [] },
    ]);
  });

  it('is several types in one retrieval, an object under the nearest of them', async () => {
    server.script(
      'RetrievePropertiesEx',
      result(returnval(vm(1) + named('HostSystem', 'host-1') + named('Datastore', 'datastore-1'))),
    );
    const types = {
      ManagedEntity: ['name'],
      VirtualMachine: ['runtime.powerState'],
      HostSystem: ['runtime'],
    } as const;
    const read = await getObjectsOfTypes(session, types);

    expectTypeOf(read.VirtualMachine[0]?.properties['runtime.powerState']).toEqualTypeOf<
      VirtualMachinePowerState | undefined
    >();
    expect(read.VirtualMachine.map(({ obj }) => obj.value)).toEqual(['vm-1']);
    expect(read.HostSystem.map(({ obj }) => obj.value)).toEqual(['host-1']);
    expect(read.ManagedEntity.map(({ obj }) => obj.value)).toEqual(['datastore-1']);
    expect(bodyOf('CreateContainerView')).toContain(
      '<type>ManagedEntity</type><type>VirtualMachine</type><type>HostSystem</type>',
    );
    // Whether a server joins the lists of a type and its base or takes the nearer one, it reads both.
    expect(bodyOf('RetrievePropertiesEx')).toContain(
      '<propSet><type>VirtualMachine</type><all>false</all><pathSet>name</pathSet><pathSet>runtime.powerState</pathSet></propSet>',
    );
    for await (const object of iterateObjectsOfTypes(session, types)) {
      if (object.type === 'VirtualMachine')
        expectTypeOf(object.properties['runtime.powerState']).toEqualTypeOf<
          VirtualMachinePowerState | undefined
        >();
    }
  });

  it('is nothing, without a call, when no type is selected', async () => {
    expect(await getObjectsOfTypes(session, {})).toEqual({});
    expect(calls()).toEqual([]);
  });

  it('is what a property of another object leads to', async () => {
    server.script('RetrievePropertiesEx', result(returnval(named('HostSystem', 'host-1'))));
    const hosts = await getInnerObjects(session, CLUSTER, 'host', 'HostSystem', ['name']);

    expect(hosts).toMatchObject([{ obj: { value: 'host-1' }, properties: { name: 'host-1' } }]);
    expect(bodyOf('RetrievePropertiesEx')).toContain(
      '<objectSet><obj type="ClusterComputeResource">domain-c1</obj><skip>true</skip><selectSet xsi:type="TraversalSpec">' +
        '<type>ClusterComputeResource</type><path>host</path><skip>false</skip></selectSet></objectSet>',
    );
  });
});

describe('paging by hand', () => {
  it('goes on, cancels, and does neither without a token', async () => {
    server.script('ContinueRetrievePropertiesEx', result(returnval(vm(2))));
    const next = await continueRetrieval(session, { token: 't1', objects: [] });
    await cancelRetrieval(session, { token: 't2', objects: [] });

    expect(next?.objects).toMatchObject([{ obj: { value: 'vm-2' } }]);
    expect(await continueRetrieval(session, next)).toBeUndefined();
    await cancelRetrieval(session, next);
    await cancelRetrieval(session, undefined);
    expect(calls()).toEqual(['ContinueRetrievePropertiesEx', 'CancelRetrievePropertiesEx']);
  });

  it('walks through a result and its further pages, and cancels what is left', async () => {
    server.script(
      'ContinueRetrievePropertiesEx',
      result(returnval(token('t2') + vm(2))),
      result(returnval(vm(3))),
    );
    const found: string[] = [];
    const given = { token: 't1', objects: [{ obj: VM }] };
    for await (const { obj } of withRetrieval(session, given)) found.push(obj.value);
    for await (const { obj } of withRetrieval(session, given)) {
      found.push(obj.value);
      break;
    }

    expect(found).toEqual(['vm-1', 'vm-2', 'vm-3', 'vm-1']);
    expect(calls()).toEqual([
      'ContinueRetrievePropertiesEx',
      'ContinueRetrievePropertiesEx',
      'CancelRetrievePropertiesEx',
    ]);
  });
});

describe('iterating', () => {
  it('holds one page at a time, of however many', async () => {
    const pages = 200;
    const perPage = 100;
    endless(pages, perPage);
    const collectGarbage = exposedGc();
    let objects = 0;
    let right = 0;
    let heapAfterStart = 0;
    let largest = 0;
    for await (const { obj, properties } of iterateObjects(session, 'VirtualMachine', {
      pathSet: ['name'],
    })) {
      objects += 1;
      if (obj.value === `vm-of-a-large-inventory-${objects}` && (properties.name?.length ?? 0) > 1_000)
        right += 1;
      if (objects % (10 * perPage) !== 0) continue;
      collectGarbage();
      const { heapUsed } = process.memoryUsage();
      if (heapAfterStart === 0) heapAfterStart = heapUsed;
      largest = Math.max(largest, heapUsed);
    }

    expect([objects, right]).toEqual([pages * perPage, pages * perPage]);
    // More than 20 MB were read. What grows are the references alone, and the scripted server's records.
    expect(largest - heapAfterStart).toBeLessThan(6_000_000);
  }, 60_000);

  it('fetches no page before it is asked for', async () => {
    endless(5, 2);
    const vms = iterateObjects(session, 'VirtualMachine', { pathSet: ['name'] });
    await vms.next();
    await vms.next();
    expect(calls()).toEqual(['CreateContainerView', 'RetrievePropertiesEx']);
    await vms.next();
    expect(count('ContinueRetrievePropertiesEx')).toBe(1);
    await vms.return();
    expect(calls().slice(-2)).toEqual(['CancelRetrievePropertiesEx', 'DestroyView']);
  });
});

describe('forEachObject', () => {
  const pathSet = ['name'] as const;

  it('deals with as many at once as it is told, and says how many there were', async () => {
    endless(4, 5);
    let atOnce = 0;
    let most = 0;
    const total = await forEachObject(session, 'VirtualMachine', { pathSet, concurrency: 3 }, async () => {
      most = Math.max(most, (atOnce += 1));
      await new Promise((resolve) => setImmediate(resolve));
      atOnce -= 1;
    });

    expect([total, most, atOnce]).toEqual([20, 3, 0]);
  });

  it('begins nothing more when one fails, lets the others end and throws what it was', async () => {
    endless(4, 5);
    let begun = 0;
    let ended = 0;
    const error = await failure(
      forEachObject(session, 'VirtualMachine', { pathSet, concurrency: 2 }, async (_vm, signal) => {
        begun += 1;
        if (begun === 3) throw new Error('the third');
        await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) ended += 1;
      }),
    );

    expect(error.message).toBe('the third');
    expect(begun).toBe(3);
    expect(ended).toBeLessThanOrEqual(1);
    expect(calls().slice(-2)).toEqual(['CancelRetrievePropertiesEx', 'DestroyView']);
  });

  it('tells its actions of the abort of its options', async () => {
    endless(4, 5);
    const caller = new AbortController();
    const reasons: unknown[] = [];
    const error = await failure(
      forEachObject(
        session,
        'VirtualMachine',
        { pathSet, signal: caller.signal, concurrency: 5 },
        (_vm, signal) => {
          caller.abort('enough');
          reasons.push(signal.reason);
        },
      ),
    );

    expect(error.name).toBe('AbortError');
    expect(new Set(reasons)).toEqual(new Set(['enough']));
  });

  it('refuses a concurrency that makes no sense', async () => {
    const error = await failure(
      forEachObject(session, 'VirtualMachine', { pathSet, concurrency: 0 }, () => {}),
    );

    expect(error).toMatchObject({ code: 'INVALID_OPTION' });
    expect(calls()).toEqual([]);
  });
});

/** An inventory in so many pages of so many VMs with long names. */
function endless(pages: number, perPage: number): void {
  let page = 0;
  const answer: Answer = (request, response) => {
    page += 1;
    const vms = Array.from({ length: perPage }, (_, i) => {
      const n = (page - 1) * perPage + i + 1;
      return named('VirtualMachine', `vm-of-a-large-inventory-${n}`, 'x'.repeat(1_000));
    });
    return result(returnval((page < pages ? token(`t${page}`) : '') + vms.join('')))(request, response);
  };
  server.script('RetrievePropertiesEx', answer);
  server.script('ContinueRetrievePropertiesEx', answer);
}

function exposedGc(): () => void {
  setFlagsFromString('--expose_gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('this Node.js does not let its garbage be collected');
  return () => void collect();
}

function token(value: string): string {
  return `<token>${value}</token>`;
}

function vm(n: number, more = ''): string {
  return (
    `<objects><obj type="VirtualMachine">vm-${n}</obj><propSet><name>name</name>` +
    `<val xsi:type="xsd:string">vm${n}</val></propSet>${more}</objects>`
  );
}

function named(type: string, value: string, more = ''): string {
  return (
    `<objects><obj type="${type}">${value}</obj><propSet><name>name</name>` +
    `<val xsi:type="xsd:string">${value}${more}</val></propSet></objects>`
  );
}

function missing(path: string, faultName: string): string {
  return `<missingSet><path>${path}</path><fault><fault xsi:type="${faultName}"/></fault></missingSet>`;
}

function hidden(n: number): string {
  return `<objects><obj type="VirtualMachine">vm-${n}</obj>${missing('name', 'NotAuthenticated')}</objects>`;
}

/** What was called since the login, but for further logins. */
function calls(): string[] {
  return server.methods().slice(2);
}

function count(method: string): number {
  return calls().filter((call) => call === method).length;
}

function bodyOf(method: string): string {
  return server.requests.findLast((request) => request.method === method)?.body ?? '';
}
