/** First-class disks in VMs: as devices like any other disk, that say whose disk they are. */
import type { VirtualController, VirtualDevice, VirtualDisk } from '@kilonova/vsphere/wire';
import { FirstClassDisks, type FirstClassDisk } from '../../first-class-disks/first-class-disks.js';
import { isA, typed } from '../../model/data-object.js';
import type { Managed } from '../../model/managed-object.js';
import type { World } from '../../model/world.js';
import { runTask } from '../../tasks/run-task.js';
import { SimFault } from '../../wire/sim-fault.js';
import { methods, type MethodGroup } from '../registry.js';
import { deviceFault } from '../virtual-machine/devices/device-faults.js';
import { configOf, reconfigure } from '../virtual-machine/reconfigure-vm.js';
import { treesOf } from '../virtual-machine/snapshots/snapshot-tree.js';
import { diskOf, invalidState, notFound } from './disk-lookup.js';

type Vm = Managed<'VirtualMachine'>;

/** The controller itself takes one of them. */
const SCSI_PLACES = 15;
const SATA_PLACES = 30;

export const attachMethods: MethodGroup = methods('VirtualMachine', {
  AttachDisk_Task(call) {
    const { world, object, args } = call;
    return runTask(call, {}, () => {
      const disk = diskOf(world, args.diskId, args.datastore);
      attach(world, object, disk, args.controllerKey, args.unitNumber);
    });
  },
  DetachDisk_Task(call) {
    const { world, object, args } = call;
    return runTask(call, {}, () => detach(world, object, args.diskId.id));
  },
});

/** @throws {SimFault} InvalidState: a VM has it; MissingController, InvalidController, and those of a new device */
function attach(
  world: World,
  vm: Vm,
  disk: FirstClassDisk,
  wantedKey: number | undefined,
  unitNumber: number | undefined,
): void {
  const [holder] = world.part(FirstClassDisks).consumersOf(disk);
  if (holder !== undefined) {
    throw invalidState(`The disk '${disk.name}' is attached to '${holder.vm.get('name')}'.`);
  }
  const controllerKey = wantedKey ?? onlyController(configOf(vm).hardware.device ?? []).key;
  const device: VirtualDisk = {
    _type: 'VirtualDisk',
    key: -1,
    controllerKey,
    ...(unitNumber !== undefined && { unitNumber }),
    // What its file says is taken.
    capacityInKB: 0,
    vDiskId: { id: disk.id },
    backing: typed('VirtualDiskFlatVer2BackingInfo', {
      fileName: disk.path,
      datastore: disk.datastore.refAs('Datastore'),
      diskMode: 'persistent',
    }),
  };
  reconfigure(world, vm, { deviceChange: [{ operation: 'add', device }] });
}

/** The one that has room, when nobody says which. @throws {SimFault} MissingController, InvalidController */
function onlyController(devices: readonly VirtualDevice[]): VirtualController {
  const withRoom = devices.filter((device): device is VirtualController => {
    const isScsi = isA(device, 'VirtualSCSIController');
    if (!isScsi && !isA(device, 'VirtualSATAController')) return false;
    return (device.device ?? []).length < (isScsi ? SCSI_PLACES : SATA_PLACES);
  });
  const [only, another] = withRoom;
  if (only === undefined) throw deviceFault('MissingController', { deviceIndex: 0 });
  if (another !== undefined) {
    throw new SimFault(
      'InvalidController',
      { property: 'controllerKey', deviceIndex: 0, controllerKey: only.key },
      'There are several controllers with room: one has to be named.',
    );
  }
  return only;
}

/** @throws {SimFault} NotFound: the VM does not have it; InvalidState: its snapshots have it too */
function detach(world: World, vm: Vm, id: string): void {
  const device = (configOf(vm).hardware.device ?? []).find(
    (each) => isA(each, 'VirtualDisk') && each.vDiskId?.id === id,
  );
  if (device === undefined) throw notFound(`disk '${id}' in the virtual machine`);
  if (treesOf(vm).length > 0) throw invalidState('A virtual machine with snapshots keeps its disks.');
  reconfigure(world, vm, { deviceChange: [{ operation: 'remove', device }] });
}
