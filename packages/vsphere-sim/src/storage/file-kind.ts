/** What kind of file it is, by its name, as a datastore browser tells them apart. */
import { FolderNode, type TreeNode } from './file-node.js';
import { isExtentName } from './virtual-disk-image.js';

export type FileKind =
  | 'folder'
  | 'disk'
  | 'extent'
  | 'config'
  | 'templateConfig'
  | 'nvram'
  | 'log'
  | 'snapshot'
  | 'iso'
  | 'floppy'
  | 'other';

const KIND_OF_ENDING: Readonly<Record<string, FileKind>> = {
  vmdk: 'disk',
  vmx: 'config',
  vmtx: 'templateConfig',
  nvram: 'nvram',
  log: 'log',
  vmsn: 'snapshot',
  iso: 'iso',
  flp: 'floppy',
};

export function fileKind(node: TreeNode): FileKind {
  if (node instanceof FolderNode) return 'folder';
  if (isExtentName(node.name)) return node.disk ? 'disk' : 'extent';
  return KIND_OF_ENDING[node.name.slice(node.name.lastIndexOf('.') + 1).toLowerCase()] ?? 'other';
}
