/** What VMs ask, what their guests become, and what is known of a guest as its tools run. */
import { describe, expect, it } from 'vitest';
import { dataObject, getObjectProperties, getObjectProperty } from '@kilonova/vsphere';
import type { CustomizationSpec } from '@kilonova/vsphere';
import { askQuestion, ManualClock } from '../src/index.js';
import { GuestTools } from '../src/methods/virtual-machine/guest-tools.js';
import { add, card, disk, faultOf, scsi, vmScene } from './vm-scene.js';

function linux(hostName: string, ipAddress: string): CustomizationSpec {
  return {
    identity: dataObject('CustomizationLinuxPrep', {
      hostName: dataObject('CustomizationFixedName', { name: hostName }),
      domain: 'example.org',
    }),
    globalIPSettings: {},
    nicSettingMap: [{ adapter: { ip: dataObject('CustomizationFixedIp', { ipAddress }) } }],
  };
}

async function customizable(options: Parameters<typeof vmScene>[0] = {}) {
  const scene = await vmScene(options);
  const deviceChange = [add(scsi), add(disk(-101), 'create'), add(card())];
  const vm = await scene.create({ guestId: 'debian11_64Guest', deviceChange });
  return {
    ...scene,
    vm,
    customize: (spec: CustomizationSpec, of = vm) => scene.session.runTask(of, 'CustomizeVM_Task', { spec }),
  };
}

describe('the question of a VM', () => {
  it('is shown until somebody answers it with one of its choices', async () => {
    const { session, simulator, create } = await vmScene();
    const vm = await create();
    const { world } = simulator;
    const asked = askQuestion(world, world.inventory.get('VirtualMachine', vm), {
      text: 'Was it moved, or copied?',
      choices: ['Moved', 'Copied'],
    });
    const question = await getObjectProperty(session, vm, 'runtime.question');
    expect(question).toMatchObject({
      text: 'Was it moved, or copied?',
      choice: { choiceInfo: [{ key: '0', label: 'Moved' }, { key: '1' }], defaultIndex: 0 },
    });
    const answer = (questionId: string, answerChoice: string) =>
      session.invokeApi(vm, 'AnswerVM', { questionId, answerChoice });
    const id = question?.id ?? '';
    expect(await faultOf(answer(id, '2'))).toMatchObject({ invalidProperty: 'answerChoice' });
    expect(await faultOf(answer('no', '1'))).toMatchObject({ fault: 'ConcurrentAccess' });
    await answer(id, '1');
    expect(await asked).toBe('Copied');
    expect(await getObjectProperty(session, vm, 'runtime.question')).toBeUndefined();
    expect(await faultOf(answer(id, '1'))).toMatchObject({ fault: 'ConcurrentAccess' });
  });
});

describe('CustomizeVM_Task', () => {
  it('has the guest come up with another name and address', async () => {
    const { session, vm, customize } = await customizable();
    await customize(linux('web', '10.0.0.7'));
    expect(await faultOf(customize(linux('web', '10.0.0.7')))).toMatchObject({
      fault: 'CustomizationPending',
    });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await getObjectProperty(session, vm, 'guest')).toMatchObject({
      hostName: 'web',
      ipAddress: '10.0.0.7',
    });
    const { searchIndex, eventManager } = session.serviceContent;
    if (!searchIndex || !eventManager) throw new Error('There are no managers.');
    expect(await session.invokeApi(searchIndex, 'FindByIp', { ip: '10.0.0.7', vmSearch: true })).toEqual(vm);
    const filter = { type: ['CustomizationEvent'] };
    expect(await session.invokeApi(eventManager, 'QueryEvents', { filter })).toMatchObject([
      { _type: 'CustomizationStartedEvent' },
      { _type: 'CustomizationSucceeded' },
    ]);
  });

  it('is refused for a VM that runs, a guest that cannot, and settings that do not fit', async () => {
    const { session, vm, create, customize } = await customizable();
    const spec = linux('web', '10.0.0.7');
    const { nicSettingMap = [], ...withoutCards } = spec;
    const twice = { ...spec, nicSettingMap: [...nicSettingMap, ...nicSettingMap] };
    expect(await faultOf(customize(twice))).toMatchObject({
      fault: 'NicSettingMismatch',
      numberOfNicsInSpec: 2,
      numberOfNicsInVM: 1,
    });
    const other = await create({ name: 'other', guestId: 'otherGuest64' });
    expect(await faultOf(customize(spec, other))).toMatchObject({ fault: 'UncustomizableGuest' });
    const bare = await create({ name: 'bare', guestId: 'debian11_64Guest' });
    expect(await faultOf(customize(withoutCards, bare))).toMatchObject({ fault: 'NoDisksToCustomize' });
    const windows = await create({ name: 'windows', guestId: 'windows9Server64Guest' });
    expect(await faultOf(customize(withoutCards, windows))).toMatchObject({
      invalidProperty: 'spec.identity',
    });
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await faultOf(customize(spec))).toMatchObject({ fault: 'InvalidPowerState' });
  });

  it('comes with a clone', async () => {
    const { session, folder, vm } = await customizable();
    const copy = await session.runTask(vm, 'CloneVM_Task', {
      folder,
      name: 'copy',
      spec: { location: {}, template: false, powerOn: true, customization: linux('copied', '10.0.0.8') },
    });
    expect(await getObjectProperty(session, copy, 'guest')).toMatchObject({ hostName: 'copied' });
    expect(await getObjectProperty(session, vm, 'guest.hostName')).toBeUndefined();
  });
});

describe('the guest of a VM', () => {
  it('can be worked with from when its tools run until it is off', async () => {
    const clock = new ManualClock();
    const { session, simulator, create } = await vmScene({ clock });
    simulator.world.part(GuestTools).startMs = 5000;
    const vm = await create();
    const state = async () =>
      (
        await getObjectProperties(session, vm, [
          'guest.guestOperationsReady',
          'guest.guestState',
          'guest.guestStateChangeSupported',
          'guestHeartbeatStatus',
        ])
      ).properties;
    const off = {
      'guest.guestOperationsReady': false,
      'guest.guestState': 'notRunning',
      'guest.guestStateChangeSupported': false,
      guestHeartbeatStatus: 'gray',
    };
    expect(await state()).toEqual(off);
    await session.runTask(vm, 'PowerOnVM_Task', {});
    expect(await state()).toEqual(off);
    await clock.advance(5000);
    expect(await state()).toEqual({
      'guest.guestOperationsReady': true,
      'guest.guestState': 'running',
      'guest.guestStateChangeSupported': true,
      guestHeartbeatStatus: 'green',
    });
    await session.runTask(vm, 'SuspendVM_Task', {});
    expect(await state()).toEqual(off);
  });
});
