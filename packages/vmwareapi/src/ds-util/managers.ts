/** The managers of files and of virtual disks, which every vCenter has. */
import type { Ref } from '@kilonova/vsphere';
import type { Vim } from '../vim-util.js';

export function requiredFileManager({ serviceContent: { fileManager } }: Vim): Ref<'FileManager'> {
  if (fileManager === undefined) throw new RangeError('this server has no file manager');
  return fileManager;
}

export function requiredDiskManager({
  serviceContent: { virtualDiskManager },
}: Vim): Ref<'VirtualDiskManager'> {
  if (virtualDiskManager === undefined) throw new RangeError('this server has no manager of virtual disks');
  return virtualDiskManager;
}
