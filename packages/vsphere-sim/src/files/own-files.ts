/**
 * Which files a VM has beside its disks, by what its configuration, power and snapshots say. They are where the
 * configuration says, and named after its `.vmx`.
 */
import type { ManagedObjects, Ref, VirtualMachineSnapshotTree } from '@kilonova/vsphere/wire';
import type { ManagedObject } from '../model/managed-object.js';
import type { LockMode } from '../storage/file-node.js';

type Vm = ManagedObject<ManagedObjects['VirtualMachine']>;

export interface OwnFile {
  /** `[ds1] vm/vm.vmx` */
  readonly path: string;
  /** As `layoutEx` calls it. */
  readonly type: string;
  readonly sizeBytes: number;
  /** Whether it has to be there now. One that does not may be there: what a VM has logged stays. */
  readonly needed: boolean;
  /** It goes when it is not needed any more. */
  readonly passing?: boolean;
  /** How a VM that runs uses it. */
  readonly lock?: LockMode;
  readonly snapshot?: Ref<'VirtualMachineSnapshot'>;
}

const CONFIG_BYTES = 4096;
const NVRAM_BYTES = 8684;
const LOG_BYTES = 65_536;
const SNAPSHOT_BYTES = 28_672;
const MEBIBYTE = 1024 ** 2;

/** The file that a VM is registered by. */
export function vmxPathOf(vm: Vm): string | undefined {
  const path = vm.get('config')?.files.vmPathName;
  return path === '' ? undefined : path;
}

export function ownFilesOf(vm: Vm): OwnFile[] {
  const config = vm.get('config');
  const vmx = vmxPathOf(vm);
  if (config === undefined || vmx === undefined) return [];
  const { powerState } = vm.get('runtime');
  const { suspendDirectory, logDirectory } = config.files;
  const home = folderOf(vmx);
  const stem = stemOf(vmx);
  const memoryBytes = config.hardware.memoryMB * MEBIBYTE;
  const reservedBytes = Number(config.memoryAllocation?.reservation ?? 0) * MEBIBYTE;
  const isOn = powerState === 'poweredOn';
  const own = (name: string, type: string, sizeBytes: number, rest: Partial<OwnFile> = {}): OwnFile => ({
    path: `${home}${name}`,
    type,
    sizeBytes,
    needed: true,
    ...rest,
  });
  return [
    { path: vmx, type: 'config', sizeBytes: CONFIG_BYTES, needed: true, lock: 'shared' },
    own(`${stem}.vmsd`, 'snapshotList', 0),
    own(`${stem}.nvram`, 'nvram', NVRAM_BYTES, { lock: 'shared' }),
    own(`${stem}.vswp`, 'swap', Math.max(0, memoryBytes - reservedBytes), {
      needed: isOn,
      passing: true,
      lock: 'exclusive',
    }),
    own(`${stem}.vmss`, 'suspend', memoryBytes, {
      path: `${directory(suspendDirectory, home)}${stem}.vmss`,
      needed: powerState === 'suspended',
      passing: true,
    }),
    own('vmware.log', 'log', LOG_BYTES, {
      path: `${directory(logDirectory, home)}vmware.log`,
      needed: isOn,
      lock: 'shared',
    }),
    ...snapshotFiles(vm, home, stem, memoryBytes),
  ];
}

/** What the names of a VM's files begin with. */
export function stemOf(vmx: string): string {
  return vmx.slice(folderOf(vmx).length).replace(/\.vmt?x$/, '');
}

/** The folder of a file, such that a name can follow: `[ds1] vm/`, or `[ds1] ` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/') + 1, path.indexOf(']') + 2));
}

/** True for the name of a file that keeps a snapshot of the VM with that stem. */
export function isSnapshotFile(name: string, stem: string): boolean {
  return name.startsWith(`${stem}-Snapshot`) && /-Snapshot\d+\.vm(?:sn|em)$/.test(name);
}

/** Where snapshots' files are, `[ds1] vm/`. */
export function snapshotDirectoryOf(vm: Vm): string | undefined {
  const vmx = vmxPathOf(vm);
  if (vmx === undefined) return undefined;
  return directory(vm.get('config')?.files.snapshotDirectory, folderOf(vmx));
}

function snapshotFiles(vm: Vm, home: string, stem: string, memoryBytes: number): OwnFile[] {
  const where = snapshotDirectoryOf(vm) ?? home;
  const each = ({ id, state, snapshot }: VirtualMachineSnapshotTree): OwnFile[] => {
    const path = `${where}${stem}-Snapshot${id}`;
    const own = { needed: true, passing: true, snapshot };
    return [
      { ...own, path: `${path}.vmsn`, type: 'snapshotData', sizeBytes: SNAPSHOT_BYTES },
      ...(state === 'poweredOff'
        ? []
        : [{ ...own, path: `${path}.vmem`, type: 'snapshotMemory', sizeBytes: memoryBytes }]),
    ];
  };
  const inTree = (tree: VirtualMachineSnapshotTree): OwnFile[] => [
    ...each(tree),
    ...(tree.childSnapshotList ?? []).flatMap(inTree),
  ];
  return (vm.get('snapshot')?.rootSnapshotList ?? []).flatMap(inTree);
}

function directory(given: string | undefined, home: string): string {
  if (given === undefined || given === '') return home;
  return /[/ ]$/.test(given) ? given : `${given}/`;
}
