/**
 * From paths to a tree. Here it is decided what may stand in an image at all, whatever names it is then given in
 * the two hierarchies.
 */
import { IsoContentInvalid } from '../errors/config-drive.js';
import { sizeOf, type IsoContent, type IsoFile } from './iso-file.js';

export interface FileNode {
  readonly kind: 'file';
  readonly name: string;
  readonly content: IsoContent;
}

export interface DirectoryNode {
  readonly kind: 'directory';
  readonly name: string;
  readonly children: Map<string, IsoNode>;
}

export type IsoNode = FileNode | DirectoryNode;

/** What Linux and most others take for one name, in bytes of UTF-8. */
const LONGEST_NAME = 255;
/** A directory record counts in 32 bits. */
const LARGEST_FILE = 2 ** 32 - 1;

/** @throws {IsoContentInvalid} a path, a name or a size that cannot be, or two files of one path */
export function treeOf(files: Iterable<IsoFile>): DirectoryNode {
  const root = directory('');
  for (const { path, content } of files) {
    checkSize(path, sizeOf(content));
    const names = path.split('/');
    for (const name of names) checkName(path, name);
    const last = names.pop() ?? '';
    const parent = names.reduce((within, name) => directoryIn(within, name, path), root);
    if (parent.children.has(last)) throw new IsoContentInvalid({ path, reason: 'is there twice' });
    parent.children.set(last, { kind: 'file', name: last, content });
  }
  return root;
}

function directory(name: string): DirectoryNode {
  return { kind: 'directory', name, children: new Map() };
}

function directoryIn(within: DirectoryNode, name: string, path: string): DirectoryNode {
  const found = within.children.get(name);
  if (found?.kind === 'file') {
    throw new IsoContentInvalid({ path, reason: `lies in ${JSON.stringify(name)}, which is a file` });
  }
  if (found !== undefined) return found;
  const made = directory(name);
  within.children.set(name, made);
  return made;
}

function checkName(path: string, name: string): void {
  const shown = JSON.stringify(name);
  if (name === '') throw new IsoContentInvalid({ path, reason: 'has an empty name in it' });
  if (name === '.' || name === '..') {
    throw new IsoContentInvalid({ path, reason: `has the name ${shown} in it` });
  }
  if (name.includes('\0') || /\p{Surrogate}/u.test(name)) {
    throw new IsoContentInvalid({ path, reason: `has a name that is no text: ${shown}` });
  }
  if (Buffer.byteLength(name) > LONGEST_NAME) {
    throw new IsoContentInvalid({ path, reason: `has a name of more than ${LONGEST_NAME} bytes: ${shown}` });
  }
}

function checkSize(path: string, size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new IsoContentInvalid({ path, reason: `has no length: ${size}` });
  }
  if (size > LARGEST_FILE) {
    throw new IsoContentInvalid({
      path,
      reason: `is ${size} bytes long, and ISO 9660 ends at ${LARGEST_FILE}`,
    });
  }
}
