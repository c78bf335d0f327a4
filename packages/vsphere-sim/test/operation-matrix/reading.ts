/** Rows of the table: what is read, waited for and found. */
import { describe, expect, it } from 'vitest';
import { buildRecursiveTraversalSpec, getObjectProperty } from '@kilonova/vsphere';
import type { PropertyFilterSpec, VimSession } from '@kilonova/vsphere';
import { ManualClock, rootFolder } from '../../src/index.js';
import { Tasks } from '../../src/tasks/tasks.js';
import { connected } from '../connected.js';
import { add, card, faultOf, values, vmScene } from '../vm-scene.js';

const collector = { type: 'PropertyCollector', value: 'propertyCollector' } as const;
const index = { type: 'SearchIndex', value: 'SearchIndex' } as const;

/** All VMs of the start inventory, along a view. */
async function viewed(session: VimSession): Promise<PropertyFilterSpec[]> {
  const manager = { type: 'ViewManager', value: 'ViewManager' } as const;
  const view = await session.invokeApi(manager, 'CreateContainerView', {
    container: { type: 'Folder', value: 'group-d1' },
    type: ['VirtualMachine'],
    recursive: true,
  });
  const along = { _type: 'TraversalSpec', type: 'ContainerView', path: 'view', skip: false };
  return [
    {
      propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }],
      objectSet: [{ obj: view, skip: true, selectSet: [along] }],
    },
  ];
}

describe('reading', () => {
  const options = { maxObjects: 3 };

  it('RetrievePropertiesEx on a ContainerView: maxObjects is honoured, and a token given for the rest', async () => {
    const { session } = await connected();
    const specs = await viewed(session);
    const page = await session.invokeApi(collector, 'RetrievePropertiesEx', { specSet: specs, options });
    expect(page).toMatchObject({ objects: { length: 3 }, token: expect.any(String) });
  });

  it('paging with token: the rest comes once, and not after a cancel', async () => {
    const { session } = await connected();
    const specs = await viewed(session);
    const page = () => session.invokeApi(collector, 'RetrievePropertiesEx', { specSet: specs, options });
    const next = (token = '') => session.invokeApi(collector, 'ContinueRetrievePropertiesEx', { token });
    const token = (await page())?.token;
    const rest = await next(token);
    expect([rest.objects.length, rest.token]).toEqual([1, undefined]);
    expect(await faultOf(next(token))).toMatchObject({ fault: 'InvalidArgument' });
    const cancelled = (await page())?.token ?? '';
    await session.invokeApi(collector, 'CancelRetrievePropertiesEx', { token: cancelled });
    expect(await faultOf(next(cancelled))).toMatchObject({ fault: 'InvalidArgument' });
  });

  it('recursive traversal: ends, and reports an object once that is reached on several ways', async () => {
    const { simulator, session } = await connected();
    const { ref: obj } = rootFolder(simulator.world);
    const spec = {
      propSet: [{ type: 'ManagedEntity', pathSet: ['name'] }],
      objectSet: [{ obj, skip: false, selectSet: [buildRecursiveTraversalSpec()] }],
    };
    const read = await session.invokeApi(collector, 'RetrievePropertiesEx', { specSet: [spec], options: {} });
    const found = values(read?.objects.map((object) => object.obj));
    expect(found.toSorted()).toEqual([...new Set(found)].toSorted());
    expect(found).toHaveLength(simulator.world.inventory.ofType('ManagedEntity').length);
  });

  it('property path with key: extraConfig["k"], device[4000], and nothing for a key that is not there', async () => {
    const { session, create } = await vmScene();
    const vm = await create({
      extraConfig: [{ key: 'nvp.vm-uuid', value: 'x' }],
      deviceChange: [add(card())],
    });
    const read = (path: string): Promise<unknown> =>
      session
        .invokeApi(collector, 'RetrievePropertiesEx', {
          specSet: [{ propSet: [{ type: 'VirtualMachine', pathSet: [path] }], objectSet: [{ obj: vm }] }],
          options: {},
        })
        .then((result) => result?.objects[0]);
    expect(await read('config.extraConfig["nvp.vm-uuid"]')).toMatchObject({
      propSet: [{ name: 'config.extraConfig["nvp.vm-uuid"]', val: { key: 'nvp.vm-uuid', value: 'x' } }],
    });
    expect(await read('config.hardware.device[4000]')).toMatchObject({
      propSet: [{ val: { _type: 'VirtualVmxnet3', key: 4000 } }],
    });
    expect(await read('config.hardware.device[500].key')).toMatchObject({ propSet: [{ val: 500 }] });
    const none = await read('config.extraConfig["none"]');
    expect(none).not.toHaveProperty('missingSet');
    expect(none).not.toHaveProperty('propSet');
  });

  it('ObjectSpec.skip without selectSet: the object is not reported', async () => {
    const { simulator, session } = await connected();
    const [vm] = simulator.world.inventory.ofType('VirtualMachine');
    const obj = vm?.ref ?? collector;
    const read = async (skip: boolean) => {
      const spec = {
        propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }],
        objectSet: [{ obj, skip }],
      };
      const result = await session.invokeApi(collector, 'RetrievePropertiesEx', {
        specSet: [spec],
        options: {},
      });
      return result?.objects ?? [];
    };
    expect([(await read(true)).length, (await read(false)).length]).toEqual([0, 1]);
  });

  it('WaitForUpdatesEx: versions go up, are replayed, bogus ones are refused, and answers are cut', async () => {
    const { simulator, session } = await connected();
    const specs = await viewed(session);
    for (const spec of specs) {
      await session.invokeApi(collector, 'CreateFilter', { spec, partialUpdates: false });
    }
    const wait = (version: string, maxObjectUpdates?: number) =>
      session.invokeApi(collector, 'WaitForUpdatesEx', {
        version,
        options: { maxWaitSeconds: 0, ...(maxObjectUpdates !== undefined && { maxObjectUpdates }) },
      });
    const cut = await wait('', 3);
    expect([cut?.truncated, cut?.filterSet?.[0]?.objectSet?.length]).toEqual([true, 3]);
    const whole = await wait(cut?.version ?? '');
    simulator.world.inventory.ofType('VirtualMachine')[0]?.set('name', 'other');
    const change = await wait(whole?.version ?? '');
    expect(await wait(whole?.version ?? '')).toEqual(change);
    const versions = [cut, whole, change].map((set) => Number(set?.version));
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    expect(await faultOf(wait('bogus'))).toMatchObject({ fault: 'InvalidCollectorVersion' });
  });

  it('FindAllByUuid, FindByUuid: by both kinds of uuid, and nothing for one that nobody has', async () => {
    const { session, create } = await vmScene();
    const vm = await create();
    const uuid = (await getObjectProperty(session, vm, 'config.uuid')) ?? '';
    const instanceUuid = (await getObjectProperty(session, vm, 'config.instanceUuid')) ?? '';
    const all = (of: string, instance: boolean) =>
      session.invokeApi(index, 'FindAllByUuid', { uuid: of, vmSearch: true, instanceUuid: instance });
    expect(values(await all(instanceUuid, true))).toEqual([vm.value]);
    expect(values(await all(uuid, false))).toEqual([vm.value]);
    expect(values(await all(uuid, true))).toEqual([]);
    const one = (of: string) => session.invokeApi(index, 'FindByUuid', { uuid: of, vmSearch: true });
    expect([await one(uuid), await one(instanceUuid)]).toEqual([vm, undefined]);
  });

  it('events and tasks: task names end in _Task, progress is told, and messages are for people', async () => {
    const clock = new ManualClock();
    const { session, simulator, create } = await vmScene({ clock });
    const vm = await create();
    simulator.world.part(Tasks).durationMs = 10_000;
    const task = await session.invokeApi(vm, 'PowerOnVM_Task', {});
    await clock.advance(5000);
    expect(await getObjectProperty(session, task, 'info')).toMatchObject({
      name: 'PowerOnVM_Task',
      descriptionId: 'VirtualMachine.powerOn',
      state: 'running',
      progress: 40,
      entityName: 'vm',
    });
    await clock.advance(5000);
    simulator.world.part(Tasks).durationMs = 0;
    const again = await session.invokeApi(vm, 'PowerOnVM_Task', {});
    expect(await getObjectProperty(session, again, 'info.error')).toMatchObject({
      localizedMessage: expect.stringMatching(/\w+ .*\./),
    });
  });

  it('QueryPerf: samples of what ran, for as long as it ran', async () => {
    const clock = new ManualClock();
    const { session, create } = await vmScene({ clock });
    const vm = await create();
    const manager = session.serviceContent.perfManager;
    if (manager === undefined) throw new Error('There is no PerformanceManager.');
    const counters = await getObjectProperty(session, manager, 'perfCounter');
    const counterId =
      counters?.find(({ groupInfo, nameInfo }) => `${groupInfo.key}.${nameInfo.key}` === 'sys.uptime')?.key ??
      0;
    const uptime = () =>
      session.invokeApi(manager, 'QueryPerf', {
        querySpec: [{ entity: vm, intervalId: 20, metricId: [{ counterId, instance: '' }] }],
      });
    await clock.advance(60_000);
    expect(await uptime()).toEqual([]);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    await clock.advance(60_000);
    const sampleInfo = [80, 100, 120].map((seconds) => ({
      timestamp: new Date(Date.UTC(2024, 0, 1, 0, 0, seconds)),
      interval: 20,
    }));
    expect(await uptime()).toMatchObject([
      { entity: vm, sampleInfo, value: [{ id: { counterId }, value: [20, 40, 60] }] },
    ]);
    await session.runTask(vm, 'PowerOffVM_Task', {});
    expect(await uptime()).toEqual([]);
  });
});
