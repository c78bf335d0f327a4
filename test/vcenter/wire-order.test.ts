/**
 * What goes over the wire stands in the order of the schema, whatever order the caller's keys have. The
 * server in the middle keeps the bodies as they arrived; they are read here without the client's codec.
 */
import { afterAll, assert, beforeAll, describe, expect, it } from 'vitest';
import {
  VimSession,
  dataObject,
  getObjectPropertiesDict,
  getObjects,
  type PropertyFilterSpec,
  type Ref,
  type VirtualMachineConfigSpec,
} from '@kilonova/vsphere';
import { startVcenter, type Vcenter } from './vcenter.js';

const uuid = '6a3d2c1e-1111-4000-8000-00000000000';

let vcenter: Vcenter;
let session: VimSession;
let vmFolder: Ref<'Folder'>;
let pool: Ref<'ResourcePool'>;
beforeAll(async () => {
  vcenter = await startVcenter();
  const { server, username, password, caFile } = vcenter;
  session = await VimSession.connect({ server, username, password, tls: { caFile } });
  const [datacenter] = await getObjects(session, 'Datacenter', { pathSet: ['vmFolder'] });
  const [cluster] = await getObjects(session, 'ClusterComputeResource', { pathSet: ['resourcePool'] });
  assert(datacenter?.properties.vmFolder && cluster?.properties.resourcePool);
  vmFolder = datacenter.properties.vmFolder;
  pool = cluster.properties.resourcePool;
});
afterAll(async () => {
  await session.close();
  await vcenter.stop();
});

describe('a request on the wire', () => {
  it('is the same for a spec with its keys in any order', async () => {
    const spec = vmSpec();
    const orders = [spec, turned(spec, (keys) => keys.toReversed()), turned(spec, (keys) => keys.toSorted())];
    for (const [index, config] of orders.entries()) {
      const named = { ...config, name: `order-${index}`, instanceUuid: `${uuid}${index}` };
      await session.runTask(vmFolder, 'CreateVM_Task', { config: named, pool });
    }

    const bodies = (await vcenter.requests('CreateVM_Task')).map((body) =>
      body
        .replace(/<[\w:]*Header>.*<\/[\w:]*Header>/s, '')
        .replaceAll(/order-\d/g, 'order')
        .replaceAll(new RegExp(`${uuid}\\d`, 'g'), uuid),
    );
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
  });

  it('has members in the order of the schema, those of the base type first', async () => {
    const [body = ''] = await vcenter.requests('CreateVM_Task');

    expect(childrenOf(body, 'CreateVM_Task')).toEqual(['_this', 'config', 'pool']);
    expect(childrenOf(body, 'config')).toEqual([
      'name',
      'instanceUuid',
      'guestId',
      'annotation',
      'files',
      'tools',
      'numCPUs',
      'numCoresPerSocket',
      'memoryMB',
      'deviceChange',
      'deviceChange',
      'cpuAllocation',
      'extraConfig',
    ]);
    const disk = body.slice(body.indexOf('VirtualDisk"'));
    expect(childrenOf(disk, 'backing')).toEqual(['fileName', 'diskMode', 'thinProvisioned']);
    expect(childrenOf(body, 'device', 1)).toEqual([
      'key',
      'backing',
      'controllerKey',
      'unitNumber',
      'capacityInKB',
      'storageIOAllocation',
    ]);
    expect(childrenOf(body, 'storageIOAllocation')).toEqual(['limit', 'shares', 'reservation']);
    expect(childrenOf(body, 'cpuAllocation')).toEqual(['reservation', 'limit', 'shares']);
  });

  it('has the members of a TraversalSpec in order, the name it inherits first', async () => {
    await vcenter.forgetCalls();
    const { propertyCollector, rootFolder } = session.serviceContent;
    await session.invokeApi(propertyCollector, 'RetrievePropertiesEx', {
      options: {},
      specSet: [traversal(rootFolder)],
    });

    const [body = ''] = await vcenter.requests('RetrievePropertiesEx');
    expect(childrenOf(body, 'RetrievePropertiesEx')).toEqual(['_this', 'specSet', 'options']);
    expect(childrenOf(body, 'specSet')).toEqual(['propSet', 'objectSet']);
    expect(childrenOf(body, 'objectSet')).toEqual(['obj', 'skip', 'selectSet']);
    expect(childrenOf(body, 'selectSet')).toEqual(['name', 'type', 'path', 'skip', 'selectSet']);
  });

  it('is refused with the path of a member that the schema does not know, and is not sent', async () => {
    await vcenter.forgetCalls();
    const config = { ...vmSpec(), numCpus: 2 };

    const call = session.invokeApi(vmFolder, 'CreateVM_Task', { config, pool });

    await expect(call).rejects.toMatchObject({ name: 'InvalidRequestError', path: 'config.numCpus' });
    await expect(call).rejects.toThrow('numCPUs');
    expect(await vcenter.requests('CreateVM_Task')).toEqual([]);
  });

  it('carries a name with every character that XML escapes, and other scripts, there and back', async () => {
    const name = `<b> & "c" 'd' Größe 東京 🌸`;
    const config = { ...vmSpec(), name: 'plain', instanceUuid: `${uuid}9` };
    const vm = await session.runTask(vmFolder, 'CreateVM_Task', { config, pool });
    await session.runTask(vm, 'Rename_Task', { newName: name });

    expect(await getObjectPropertiesDict(session, vm, ['name'])).toEqual({ name });
  });
});

/** Keys stand in an order that no schema has. */
function vmSpec(): VirtualMachineConfigSpec {
  return {
    memoryMB: 64,
    extraConfig: [{ value: 'x', key: 'nvp.vm-uuid' }],
    deviceChange: [
      {
        device: dataObject('VirtualLsiLogicController', { sharedBus: 'noSharing', busNumber: 0, key: -101 }),
        operation: 'add',
      },
      {
        device: dataObject('VirtualDisk', {
          storageIOAllocation: { reservation: 0, shares: { shares: 500, level: 'custom' }, limit: -1 },
          capacityInKB: 1024,
          backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
            thinProvisioned: true,
            diskMode: 'persistent',
            fileName: '',
          }),
          unitNumber: 0,
          controllerKey: -101,
          key: -100,
        }),
        fileOperation: 'create',
        operation: 'add',
      },
    ],
    cpuAllocation: { shares: { shares: 0, level: 'normal' }, limit: -1, reservation: 0 },
    tools: { beforeGuestReboot: true, afterPowerOn: true },
    numCoresPerSocket: 1,
    numCPUs: 1,
    guestId: 'otherGuest',
    files: { vmPathName: '[LocalDS_0]' },
    annotation: 'keys in any order',
    instanceUuid: uuid,
    name: 'order',
  };
}

function traversal(rootFolder: Ref<'Folder'>): PropertyFilterSpec {
  return {
    objectSet: [
      {
        selectSet: [
          dataObject('TraversalSpec', {
            selectSet: [{ name: 'folders' }],
            skip: false,
            path: 'childEntity',
            type: 'Folder',
            name: 'folders',
          }),
        ],
        skip: true,
        obj: rootFolder,
      },
    ],
    propSet: [{ pathSet: ['name'], all: false, type: 'Folder' }],
  };
}

/** The same specification with the keys of every object in another order. */
function turned(
  spec: VirtualMachineConfigSpec,
  order: (keys: string[]) => string[],
): VirtualMachineConfigSpec {
  const reorder = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const members = new Map(Object.entries(value));
    return Object.fromEntries(order([...members.keys()]).map((key) => [key, members.get(key)]));
  };
  return JSON.parse(JSON.stringify(spec, reorder));
}

/** Names of the children of the n-th element of that name, in the order in which they stand in the text. */
function childrenOf(xml: string, element: string, index = 0): string[] {
  const starts = [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}[ >]`, 'g'))];
  const start = starts[index]?.index;
  if (start === undefined) throw new Error(`no element ${element} [${index}]`);
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, name = ''] of xml.slice(start).matchAll(/<(\/?)(?:\w+:)?(\w+)[^>]*>/g)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!tag.endsWith('/>')) depth += 1;
    }
    if (depth === 0) break;
  }
  return names;
}
