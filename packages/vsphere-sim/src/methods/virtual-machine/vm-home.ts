/** The folder that a new VM's files go into. */
import { DiskFiles, makeFolder, parentOf, type VmFile } from '../../files/disk-files.js';
import type { FileWork } from '../../files/file-work.js';
import type { World } from '../../model/world.js';

/** What a VM has at least beside its disks. */
const LEAST_BYTES = 16 * 1024;

/** Makes the folder of that `.vmx`. Refused with NoDiskSpace when not even a VM without disks has room. */
export function homeWork(world: World, vmx: VmFile): FileWork {
  const { files, relPath } = world.part(DiskFiles).locate(vmx);
  return {
    check: () => files.assertRoom(LEAST_BYTES, relPath),
    make: () => makeFolder(files, parentOf(relPath)),
  };
}
