/** Events, as clients read them. */
import { describe, expect, it } from 'vitest';
import { getObjectProperty, type VimSession } from '@kilonova/vsphere';
import type { EventFilterSpec } from '@kilonova/vsphere/wire';
import { postEvent } from '../src/events/post-event.js';
import type { Managed } from '../src/model/managed-object.js';
import { connected, login } from './connected.js';

async function withVm() {
  const { simulator, session } = await connected();
  const { world } = simulator;
  const [vm, other] = world.inventory.ofType('VirtualMachine');
  const [host] = world.inventory.ofType('HostSystem');
  const [datacenter] = world.inventory.ofType('Datacenter');
  const { eventManager } = session.serviceContent;
  if (!vm || !other || !host || !datacenter || !eventManager) throw new Error('No VM.');
  const post = (count: number) =>
    Array.from({ length: count }, () =>
      postEvent(world, 'VmPoweredOnEvent', {
        entity: vm,
        userName: 'somebody',
        members: { template: false },
      }),
    ).map(({ key }) => key);
  return { world, session, eventManager, vm, other, host, datacenter, post };
}

async function keys(
  session: VimSession,
  eventManager: NonNullable<VimSession['serviceContent']['eventManager']>,
  filter: EventFilterSpec,
) {
  return (await session.invokeApi(eventManager, 'QueryEvents', { filter })).map(({ key }) => key);
}

describe('events', () => {
  it('have growing keys, and name what they are about', async () => {
    const { session, eventManager, vm, datacenter, post } = await withVm();
    const posted = post(3);
    const events = await session.invokeApi(eventManager, 'QueryEvents', {
      filter: { type: ['VmEvent'] },
    });

    expect(events.map(({ key }) => key)).toEqual(posted);
    expect(posted).toEqual(posted.toSorted((a, b) => a - b));
    expect(new Set(posted).size).toBe(3);
    expect(events[0]).toMatchObject({
      chainId: posted[0],
      userName: 'somebody',
      vm: { name: vm.get('name'), vm: vm.ref },
      datacenter: { datacenter: datacenter.ref },
    });
    const latest = await getObjectProperty(session, eventManager, 'latestEvent');
    expect(latest?.key).toBe(posted.at(-1));
  });

  it('are found by what they are about, by user, by kind and by chain', async () => {
    const { world, session, eventManager, vm, other, host, datacenter, post } = await withVm();
    const posted = post(2);
    const renamed = postEvent(world, 'VmRenamedEvent', {
      entity: other,
      chainId: posted[0],
      members: { template: false, oldName: 'a', newName: 'b' },
    });
    const find = (filter: EventFilterSpec) => keys(session, eventManager, { type: ['VmEvent'], ...filter });
    const about = (object: Managed<'ManagedEntity'>, recursion: 'self' | 'children' | 'all') =>
      find({ entity: { entity: object.refAs('ManagedEntity'), recursion } });

    expect(await about(vm, 'self')).toEqual(posted);
    expect(await about(host, 'all')).toEqual(posted);
    expect(await about(datacenter, 'self')).toEqual([]);
    expect(await about(datacenter, 'all')).toEqual([...posted, renamed.key]);
    expect(await find({ userName: { systemUser: true, userList: ['nobody'] } })).toEqual([renamed.key]);
    expect(await find({ userName: { systemUser: false, userList: ['somebody'] } })).toEqual(posted);
    expect(await find({ eventTypeId: ['vim.event.VmRenamedEvent'] })).toEqual([renamed.key]);
    expect(await find({ eventChainId: posted[0] ?? 0 })).toEqual([posted[0], renamed.key]);
    expect(await find({ maxCount: 1 })).toEqual([renamed.key]);
    expect(await find({ category: ['error'] })).toEqual([]);
  });

  it('are paged through in both directions', async () => {
    const { session, eventManager, post } = await withVm();
    const [a, b, c, d] = post(4);
    const collector = await session.invokeApi(eventManager, 'CreateCollectorForEvents', {
      filter: { type: ['VmEvent'] },
    });
    const read = async (method: 'ReadNextEvents' | 'ReadPreviousEvents', maxCount: number) =>
      (await session.invokeApi(collector, method, { maxCount })).map(({ key }) => key);

    expect(await read('ReadPreviousEvents', 2)).toEqual([]);
    expect(await read('ReadNextEvents', 3)).toEqual([a, b, c]);
    expect(await read('ReadNextEvents', 3)).toEqual([d]);
    expect(await read('ReadNextEvents', 3)).toEqual([]);
    const [e] = post(1);
    expect(await read('ReadNextEvents', 3)).toEqual([e]);
    await session.invokeApi(collector, 'ResetCollector', {});
    expect(await read('ReadPreviousEvents', 2)).toEqual([e, d]);
    await session.invokeApi(collector, 'RewindCollector', {});
    expect(await read('ReadNextEvents', 1)).toEqual([a]);
    await session.invokeApi(collector, 'SetCollectorPageSize', { maxCount: 2 });
    const latest = await getObjectProperty(session, collector, 'latestPage');
    expect(latest?.map(({ key }) => key)).toEqual([e, d]);
    await expect(read('ReadNextEvents', 0)).rejects.toMatchObject({ faultName: 'InvalidArgument' });
    await session.invokeApi(collector, 'DestroyCollector', {});
    await expect(read('ReadNextEvents', 1)).rejects.toMatchObject({ faultName: 'ManagedObjectNotFound' });
  });

  it('tell of logins, tasks, and what users write', async () => {
    const { session, eventManager, vm } = await withVm();
    await session.runTask(vm.refAs('ManagedEntity'), 'Rename_Task', { newName: 'renamed' });
    const entity = vm.refAs('ManagedEntity');
    await session.invokeApi(eventManager, 'LogUserEvent', { entity, msg: 'look here' });
    const events = await session.invokeApi(eventManager, 'QueryEvents', { filter: {} });

    expect(events).toMatchObject([
      {
        _type: 'UserLoginSessionEvent',
        userName: 'administrator@vsphere.local',
      },
      { _type: 'TaskEvent', info: { name: 'Rename_Task' }, vm: { vm: vm.ref } },
      { _type: 'VmRenamedEvent' },
      { _type: 'GeneralUserEvent', message: 'look here', fullFormattedMessage: 'look here' },
    ]);
  });

  it('tell of logouts, and of who was thrown out', async () => {
    const { simulator, session } = await connected();
    const { eventManager, sessionManager } = session.serviceContent;
    if (!eventManager || !sessionManager) throw new Error('There are no managers.');
    const other = await login(simulator);
    const key = (await getObjectProperty(other, sessionManager, 'currentSession'))?.key ?? '';
    const sessionId = [key];
    await session.invokeApi(sessionManager, 'TerminateSession', { sessionId });
    const filter = { type: ['SessionEvent'] };
    const events = await session.invokeApi(eventManager, 'QueryEvents', { filter });
    expect(events).toMatchObject([
      { _type: 'UserLoginSessionEvent' },
      { _type: 'UserLoginSessionEvent' },
      { _type: 'UserLogoutSessionEvent', sessionId: key },
      { _type: 'SessionTerminatedEvent', sessionId: key },
    ]);
  });
});
