/** What a client does with one VM from its making to its end: the requests that tests of the wire begin with. */
import { dataObject, getObjects, type Ref, type VimSession } from '@kilonova/vsphere';
import type { Simulator, SimulatorOptions } from '../src/index.js';
import { recordedIn, type RecordedRequest } from './recorded-requests.js';
import { add, card, disk, scsi, vmScene, type VmScene } from './vm-scene.js';

/** Has our client live through it, and hands out one request of each method, or more where they differ much. */
export async function requestsOfALife(recordTo: string): Promise<RecordedRequest[]> {
  const { simulator, session, folder, vm } = await born({ recordTo });
  await liveThrough(session, vm, folder);
  await session.invokeApi(sessionManager, 'AcquireGenericServiceTicket', {
    spec: dataObject('SessionManagerHttpServiceRequestSpec', {
      method: 'httpGet',
      url: `${simulator.url}/folder`,
    }),
  });
  await session.invokeApi(searchIndex, 'FindByInventoryPath', { inventoryPath: 'DC0/vm' });
  await session.invokeApi(eventManager, 'QueryEvents', { filter: {} });
  await session.close();
  await simulator.close();
  return recordedIn(recordTo);
}

/** A simulator in which the requests of such a life find what they are about. */
export async function livingVm(options: SimulatorOptions): Promise<Simulator> {
  const { simulator, session, vm } = await born(options);
  await session.runTask(vm, 'CreateSnapshot_Task', { name: 's', memory: false, quiesce: false });
  await session.close();
  return simulator;
}

async function born(options: SimulatorOptions): Promise<VmScene & { readonly vm: Ref<'VirtualMachine'> }> {
  const scene = await vmScene(options);
  const vm = await scene.create({ deviceChange: [add(scsi), add(disk(-101, 0), 'create'), add(card())] });
  return { ...scene, vm };
}

async function liveThrough(
  session: VimSession,
  vm: Ref<'VirtualMachine'>,
  folder: Ref<'Folder'>,
): Promise<void> {
  await session.runTask(vm, 'PowerOnVM_Task', {});
  await getObjects(session, 'VirtualMachine', { pathSet: ['config', 'summary', 'runtime.powerState'] });
  await session.invokeApi(vm, 'AcquireTicket', { ticketType: 'webmks' });
  const snapshot = await session.runTask(vm, 'CreateSnapshot_Task', {
    name: 's',
    memory: false,
    quiesce: false,
  });
  await session.runTask(vm, 'CloneVM_Task', {
    folder,
    name: 'clone',
    spec: {
      location: { diskMoveType: 'createNewChildDiskBacking' },
      snapshot,
      powerOn: false,
      template: false,
    },
  });
  await session.runTask(snapshot, 'RevertToSnapshot_Task', {});
  await session.runTask(snapshot, 'RemoveSnapshot_Task', { removeChildren: true });
  await session.invokeApi(vm, 'ShutdownGuest', {}).catch(() => undefined);
  await session.runTask(vm, 'PowerOffVM_Task', {}).catch(() => undefined);
  await session.runTask(vm, 'ReconfigVM_Task', {
    spec: {
      memoryMB: 1024,
      extraConfig: [{ key: 'guestinfo.a', value: 'b' }],
      deviceChange: [add(disk(1000, 1), 'create')],
    },
  });
  await session.runTask(vm, 'Rename_Task', { newName: 'other' });
  await session.runTask(vm, 'RelocateVM_Task', { spec: {} });
  await session.invokeApi(folder, 'CreateFolder', { name: 'inner' });
  await session.invokeApi(vm, 'setCustomValue', { key: 'a', value: 'b' }).catch(() => undefined);
  await session.runTask(vm, 'Destroy_Task', {});
}

const sessionManager: Ref<'SessionManager'> = { type: 'SessionManager', value: 'SessionManager' };
const searchIndex: Ref<'SearchIndex'> = { type: 'SearchIndex', value: 'SearchIndex' };
const eventManager: Ref<'EventManager'> = { type: 'EventManager', value: 'EventManager' };
