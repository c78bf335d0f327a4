import { describe, expect, it } from 'vitest';
import type { RetrieveResult } from '../schema/generated/data-objects.js';
import type { Ref } from '../schema/managed-object-reference.js';
import type { VimCaller } from '../session/vim-caller.js';
import { DatastoreLookupError } from './datastore-errors.js';
import { Datacenter } from './datacenter.js';
import { Datastore, isDatastoreMountUsable } from './datastore.js';

const ref: Ref<'Datastore'> = { type: 'Datastore', value: 'datastore-1' };

describe('a mount', () => {
  it.each([
    [{ accessMode: 'readWrite', mounted: true, accessible: true }, true],
    [{ accessMode: 'readWrite', accessible: true }, true],
    [{ accessMode: 'readWrite', mounted: true }, false],
    [{ accessMode: 'readWrite', mounted: false, accessible: true }, false],
    [{ accessMode: 'readOnly', mounted: true, accessible: true }, false],
  ])('like %j is usable: %s', (mountInfo, usable) => {
    expect(isDatastoreMountUsable(mountInfo)).toBe(usable);
  });
});

describe('the hosts of a datastore', () => {
  const mountInfo = { accessMode: 'readWrite', mounted: true, accessible: true };

  it('are those that mount it usably, are connected and not in maintenance', async () => {
    const session = scripted({
      accessible: true,
      hosts: [
        ['host-1', mountInfo, 'connected', false],
        ['host-2', { ...mountInfo, accessMode: 'readOnly' }, 'connected', false],
        ['host-3', mountInfo, 'disconnected', false],
        ['host-4', mountInfo, 'connected', true],
        ['host-5', mountInfo, 'connected', false],
        ['host-6', mountInfo, 'notResponding', false],
      ],
    });
    const hosts = await new Datastore({ ref, name: 'ds' }).getConnectedHosts(session);

    expect(hosts.map(({ value }) => value)).toEqual(['host-1', 'host-5']);
  });

  it('are none when it is not accessible', async () => {
    const session = scripted({ accessible: false, hosts: [['host-1', mountInfo, 'connected', false]] });

    expect(await new Datastore({ ref, name: 'ds' }).getConnectedHosts(session)).toEqual([]);
  });

  it('are chosen from by chance, and none from none', () => {
    const chosen = new Set(Array.from({ length: 200 }, () => Datastore.chooseHost(['a', 'b', 'c'])));

    expect(chosen).toEqual(new Set(['a', 'b', 'c']));
    expect(Datastore.chooseHost([])).toBeUndefined();
  });
});

describe('a datastore', () => {
  it('may say that it has more space free than it has', () => {
    expect(new Datastore({ ref, name: 'ds', capacity: 10, freeSpace: 12 })).toMatchObject({ freeSpace: 12 });
  });

  it('makes paths and addresses of files on it', () => {
    const datacenter = new Datacenter({ type: 'Datacenter', value: 'datacenter-1' }, 'f/DC0');
    const datastore = new Datastore({ ref, name: 'ds', datacenter });

    expect(String(datastore.buildPath('a', 'b'))).toBe('[ds] a/b');
    expect(String(datastore.buildUrl('a', { server: 'vc' }))).toBe(
      'https://vc/folder/a?dcPath=f/DC0&dsName=ds',
    );
    expect(datacenter.name).toBe('DC0');
    const lost = new Datastore({ ref, name: 'ds' });
    expect(() => lost.buildUrl('a', { server: 'vc' })).toThrow(DatastoreLookupError);
  });
});

type ScriptedHost = [string, object, string, boolean];

function scripted({ accessible, hosts }: { accessible: boolean; hosts: readonly ScriptedHost[] }): VimCaller {
  const datastore = [
    { name: 'summary.accessible', val: accessible },
    {
      name: 'host',
      val: hosts.map(([value, mountInfo]) => ({ key: { type: 'HostSystem', value }, mountInfo })),
    },
  ];
  const answer = (asked: readonly { obj: { type: string; value: string } }[]): RetrieveResult => ({
    objects: asked.map(({ obj }) => {
      const host = hosts.find(([value]) => value === obj.value);
      const propSet = host
        ? [
            { name: 'runtime.connectionState', val: host[2] },
            { name: 'runtime.inMaintenanceMode', val: host[3] },
          ]
        : datastore;
      return { obj, propSet };
    }),
  });
  const caller = {
    serviceContent: {
      propertyCollector: { type: 'PropertyCollector', value: 'pc' },
      about: { apiVersion: '7.0.3.0' },
    },
    invokeApi: async (_object: unknown, _method: string, params: { specSet: { objectSet: never[] }[] }) =>
      answer(params.specSet[0]?.objectSet ?? []),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is used
  return caller as unknown as VimCaller;
}
