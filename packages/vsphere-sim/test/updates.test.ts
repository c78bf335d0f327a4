import { describe, expect, it } from 'vitest';
import type { PropertyFilterSpec, Ref, UpdateSet, VimSession } from '@kilonova/vsphere';
import { ManualClock, rootFolder, type Simulator } from '../src/index.js';
import { connected, failureOf } from './connected.js';

const collector = { type: 'PropertyCollector', value: 'propertyCollector' } as const;

function vmsOf(simulator: Simulator) {
  return simulator.world.inventory.ofType('VirtualMachine');
}

function vmSpec(simulator: Simulator, ...pathSet: string[]): PropertyFilterSpec {
  return {
    propSet: [{ type: 'VirtualMachine', pathSet }],
    objectSet: vmsOf(simulator).map(({ ref }) => ({ obj: ref })),
  };
}

async function createFilter(
  session: VimSession,
  spec: PropertyFilterSpec,
  partialUpdates = false,
  on: Ref<'PropertyCollector'> = collector,
): Promise<Ref<'PropertyFilter'>> {
  return session.invokeApi(on, 'CreateFilter', { spec, partialUpdates });
}

async function wait(
  session: VimSession,
  version: string,
  options: { maxWaitSeconds?: number; maxObjectUpdates?: number } = { maxWaitSeconds: 0 },
): Promise<UpdateSet | undefined> {
  return session.invokeApi(collector, 'WaitForUpdatesEx', { version, options });
}

function changes(set: UpdateSet | undefined): string[] {
  const updates = set?.filterSet?.flatMap(({ objectSet = [] }) => objectSet) ?? [];
  return updates.flatMap(({ kind, obj, changeSet = [] }) =>
    changeSet.length === 0
      ? [`${kind} ${obj.value}`]
      : changeSet.map(({ op, name, val }) => `${kind} ${obj.value} ${op} ${name}=${JSON.stringify(val)}`),
  );
}

describe('waiting for updates', () => {
  it('reports everything first, then what changed, and nothing while nothing does', async () => {
    const { session, simulator } = await connected();
    const [vm] = vmsOf(simulator);
    await createFilter(session, vmSpec(simulator, 'name'));
    const first = await wait(session, '');
    expect(changes(first)).toHaveLength(4);
    expect(changes(first)[0]).toBe(`enter ${vm?.moid} assign name="DC0_C0_RP0_VM0"`);
    expect(await wait(session, first?.version ?? '')).toBeUndefined();
    vm?.set('name', 'a');
    vm?.set('name', 'b');
    expect(changes(await wait(session, first?.version ?? ''))).toEqual([
      `modify ${vm?.moid} assign name="b"`,
    ]);
  });

  it('says the same again to who has not got it, and refuses versions of no use', async () => {
    const { session, simulator } = await connected();
    await createFilter(session, vmSpec(simulator, 'name'));
    const first = await wait(session, '');
    vmsOf(simulator)[0]?.set('name', 'changed');
    const second = await wait(session, first?.version ?? '');
    expect(await wait(session, first?.version ?? '')).toEqual(second);
    vmsOf(simulator)[0]?.set('name', 'changed again');
    const third = await wait(session, second?.version ?? '');
    expect(changes(third)).toEqual([expect.stringContaining('changed again')]);
    for (const version of [first?.version ?? '', '99', 'nonsense']) {
      await expect(wait(session, version)).rejects.toMatchObject({ faultName: 'InvalidCollectorVersion' });
    }
    expect(changes(await wait(session, ''))).toHaveLength(4);
  });

  it('wakes who waits, by a change or by the time that was given', async () => {
    const clock = new ManualClock();
    const { session, simulator } = await connected({ clock });
    await createFilter(session, vmSpec(simulator, 'name'));
    const first = await wait(session, '');
    const before = clock.timers;
    const waiting = wait(session, first?.version ?? '', { maxWaitSeconds: 60 });
    await expect.poll(() => clock.timers).toBe(before + 1);
    vmsOf(simulator)[0]?.set('name', 'woken');
    const second = await waiting;
    expect(changes(second)).toEqual([expect.stringContaining('woken')]);

    const inVain = wait(session, second?.version ?? '', { maxWaitSeconds: 60 });
    await expect.poll(() => clock.timers).toBe(before + 1);
    await clock.advance(60_000);
    expect(await inVain).toBeUndefined();
  });

  it('has one client wait: a second one, or a cancel, ends the wait of the first', async () => {
    const clock = new ManualClock();
    const { session, simulator } = await connected({ clock });
    await createFilter(session, vmSpec(simulator, 'name'));
    const version = (await wait(session, ''))?.version ?? '';
    const before = clock.timers;
    const first = failureOf(wait(session, version, { maxWaitSeconds: 60 }));
    await expect.poll(() => clock.timers).toBe(before + 1);
    const second = failureOf(wait(session, version, { maxWaitSeconds: 61 }));
    expect(await first).toMatchObject({ faultName: 'RequestCanceled' });
    await session.invokeApi(collector, 'CancelWaitForUpdates', {});
    expect(await second).toMatchObject({ faultName: 'RequestCanceled' });
    expect(clock.timers).toBe(before);
  });

  it('cuts an answer where the client wants it cut, and goes on from there', async () => {
    const { session, simulator } = await connected();
    await createFilter(session, vmSpec(simulator, 'name'));
    const first = await wait(session, '', { maxWaitSeconds: 0, maxObjectUpdates: 3 });
    expect(first?.truncated).toBe(true);
    expect(changes(first)).toHaveLength(3);
    const rest = await wait(session, first?.version ?? '', { maxWaitSeconds: 0, maxObjectUpdates: 3 });
    expect(rest?.truncated ?? false).toBe(false);
    expect(changes(rest)).toHaveLength(1);
  });

  it('tells what enters and what leaves, as the inventory changes', async () => {
    const { session, simulator } = await connected();
    const { inventory } = simulator.world;
    const [vm] = vmsOf(simulator);
    const folder = inventory.findAs('Folder', vm?.get('parent'));
    if (vm === undefined || folder === undefined) throw new Error('There is no VM in a folder.');
    const traversal = { _type: 'TraversalSpec', type: 'Folder', path: 'childEntity', skip: false };
    await createFilter(session, {
      propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }],
      objectSet: [{ obj: folder.ref, skip: true, selectSet: [traversal] }],
    });
    const first = await wait(session, '');
    folder.unlink('childEntity', vm.ref);
    const second = await wait(session, first?.version ?? '');
    expect(changes(second)).toEqual([`leave ${vm.moid}`]);
    folder.link('childEntity', vm.ref);
    const third = await wait(session, second?.version ?? '');
    expect(changes(third)).toEqual([`enter ${vm.moid} assign name="${vm.get('name')}"`]);
    folder.unlink('childEntity', vm.ref);
    inventory.remove(vm);
    expect(changes(await wait(session, third?.version ?? ''))).toEqual([`leave ${vm.moid}`]);
  });

  it('reports the innermost change, if that is wanted', async () => {
    const { session, simulator } = await connected();
    const [vm] = vmsOf(simulator);
    if (vm === undefined) throw new Error('There is no VM.');
    await createFilter(session, vmSpec(simulator, 'config', 'runtime'), true);
    const first = await wait(session, '');
    const config = vm.get('config');
    const device = config?.hardware.device ?? [];
    if (config === undefined) throw new Error('The VM has no config.');
    const hardware = { ...config.hardware, numCPU: 4, device: device.filter(({ key }) => key !== 4000) };
    vm.update({
      config: { ...config, hardware },
      runtime: { ...vm.get('runtime'), powerState: 'poweredOff' },
    });
    expect(changes(await wait(session, first?.version ?? ''))).toEqual([
      `modify ${vm.moid} assign config.hardware.numCPU=4`,
      `modify ${vm.moid} remove config.hardware.device[4000]=undefined`,
      `modify ${vm.moid} assign runtime.powerState="poweredOff"`,
    ]);
  });

  it('follows properties that are made of others', async () => {
    const { session, simulator } = await connected();
    const [vm] = vmsOf(simulator);
    await createFilter(session, vmSpec(simulator, 'summary.config.name', 'guest.guestState'));
    const first = await wait(session, '');
    vm?.set('name', 'other');
    if (vm !== undefined) vm.set('runtime', { ...vm.get('runtime'), powerState: 'poweredOff' });
    expect(changes(await wait(session, first?.version ?? ''))).toEqual([
      `modify ${vm?.moid} assign summary.config.name="other"`,
      `modify ${vm?.moid} assign guest.guestState="notRunning"`,
    ]);
  });

  it('of the older kind waits as long as it takes, and checking does not wait', async () => {
    const { session, simulator } = await connected();
    await createFilter(session, vmSpec(simulator, 'name'));
    const first = await session.invokeApi(collector, 'WaitForUpdates', {});
    expect(changes(first)).toHaveLength(4);
    const { version } = first;
    expect(await session.invokeApi(collector, 'CheckForUpdates', { version })).toBeUndefined();
    const waiting = session.invokeApi(collector, 'WaitForUpdates', { version });
    vmsOf(simulator)[1]?.set('name', 'other');
    expect(changes(await waiting)).toEqual([expect.stringContaining('other')]);
  });

  it('reports start objects that are gone once, where the filter asks for it', async () => {
    const { session } = await connected();
    const gone = { type: 'VirtualMachine', value: 'vm-999' };
    const spec = { propSet: [{ type: 'VirtualMachine', pathSet: ['name'] }], objectSet: [{ obj: gone }] };
    await expect(createFilter(session, spec)).rejects.toMatchObject({ faultName: 'ManagedObjectNotFound' });
    await createFilter(session, { ...spec, reportMissingObjectsInResults: true });
    const first = await wait(session, '');
    expect(first?.filterSet?.[0]?.missingSet?.map(({ obj }) => obj)).toEqual([gone]);
    expect(await wait(session, first?.version ?? '')).toBeUndefined();
  });
});

describe('collectors and filters', () => {
  it('are apart from each other, and can be destroyed', async () => {
    const { session, simulator } = await connected();
    const own = await session.invokeApi(collector, 'CreatePropertyCollector', {});
    const filter = await createFilter(session, vmSpec(simulator, 'name'), false, own);
    expect(await session.invokeApi(collector, 'CheckForUpdates', {})).toBeUndefined();
    expect(changes(await session.invokeApi(own, 'CheckForUpdates', {}))).toHaveLength(4);
    await session.invokeApi(filter, 'DestroyPropertyFilter', {});
    const gone = { faultName: 'ManagedObjectNotFound' };
    await expect(session.invokeApi(filter, 'DestroyPropertyFilter', {})).rejects.toMatchObject(gone);
    await session.invokeApi(own, 'DestroyPropertyCollector', {});
    await expect(session.invokeApi(own, 'CheckForUpdates', {})).rejects.toMatchObject(gone);
    await expect(session.invokeApi(collector, 'DestroyPropertyCollector', {})).rejects.toMatchObject({
      faultName: 'NotSupported',
    });
  });

  it('cost nothing once their session is over', async () => {
    const { session, simulator } = await connected();
    const root = rootFolder(simulator.world);
    const before = root.watcherCount;
    await createFilter(session, {
      propSet: [{ type: 'Folder', pathSet: ['name'] }],
      objectSet: [{ obj: root.ref }],
    });
    expect(root.watcherCount).toBe(before + 1);
    await session.close();
    expect(root.watcherCount).toBe(before);
  });
});
