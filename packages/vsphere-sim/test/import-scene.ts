/** A scene of files, and a disk image that is imported there. */
import { dataObject } from '@kilonova/vsphere';
import type {
  ImportSpec,
  NfcLease,
  Ref,
  VirtualDevice,
  VirtualDiskFlatVer2BackingInfo,
  VirtualMachineConfigSpec,
} from '@kilonova/vsphere';
import type { SimulatorOptions } from '../src/index.js';
import { imageOf } from './disk-images.js';
import { fileScene, type FileScene } from './file-scene.js';
import { KIB, MIB, noise } from './storage-fixture.js';
import { add, scsi } from './vm-scene.js';

/** Of the disk in the image. */
export const CAPACITY = 4 * MIB;
/** What the disk begins with. */
export const content = noise(300 * KIB);

/** Stream-optimised. */
export async function diskImage(): Promise<Buffer> {
  return imageOf(content, CAPACITY);
}

export interface ImportScene extends FileScene {
  /** For the client's importVmdk. */
  readonly request: ImportRequest;
  /** ImportVApp of a VM `image` with one disk. */
  readonly ask: (changes?: Partial<VirtualMachineConfigSpec>) => Promise<Ref<'HttpNfcLease'>>;
  /** The same, when its lease is ready. */
  readonly lease: (changes?: Partial<VirtualMachineConfigSpec>) => Promise<NfcLease>;
  readonly vms: () => string[];
}

interface ImportRequest {
  readonly pool: Ref<'ResourcePool'>;
  readonly folder: Ref<'Folder'>;
  readonly datastore: string;
  readonly name: string;
}

export async function importScene(options: SimulatorOptions = {}): Promise<ImportScene> {
  const made = await fileScene(options);
  const { session, simulator, pool, folder } = made;
  const ask = (changes: Partial<VirtualMachineConfigSpec> = {}) =>
    session.invokeApi(pool, 'ImportVApp', { spec: importSpec(changes), folder });
  return {
    ...made,
    request: { pool, folder, datastore: 'LocalDS_0', name: 'image' },
    ask,
    lease: async (changes) => session.openLease(await ask(changes)),
    vms: () => simulator.world.inventory.ofType('VirtualMachine').map((vm) => vm.get('name')),
  };
}

export function sized(
  backing: Partial<VirtualDiskFlatVer2BackingInfo> = {},
  capacityInKB = CAPACITY / KIB,
): VirtualDevice {
  return dataObject('VirtualDisk', {
    key: -1,
    controllerKey: -101,
    capacityInKB,
    backing: dataObject('VirtualDiskFlatVer2BackingInfo', {
      fileName: '',
      diskMode: 'persistent',
      thinProvisioned: true,
      ...backing,
    }),
  });
}

export function importSpec(changes: Partial<VirtualMachineConfigSpec> = {}): ImportSpec {
  return dataObject('VirtualMachineImportSpec', {
    configSpec: {
      name: 'image',
      guestId: 'otherGuest64',
      memoryMB: 512,
      files: { vmPathName: '[LocalDS_0]' },
      deviceChange: [add(scsi), add(sized(), 'create')],
      ...changes,
    },
  });
}

export function vmOf({ entity }: Pick<NfcLease, 'entity'>): Ref<'VirtualMachine'> {
  return { type: 'VirtualMachine', value: entity.value };
}
