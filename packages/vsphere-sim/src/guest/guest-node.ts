/** Files and folders in a guest. */
import type { StoredBlob } from '../storage/stored-blob.js';

interface Attributes {
  name: string;
  uid: number;
  gid: number;
  /** As of chmod(2), without the kind of file. */
  mode: number;
  modified: Date;
  accessed: Date;
  readonly created: Date;
  /** These two only count on Windows. */
  hidden: boolean;
  readOnly: boolean;
}

export interface GuestFile extends Attributes {
  readonly kind: 'file';
  /** Undefined for one that is empty. */
  content: StoredBlob | undefined;
}

export interface GuestFolder extends Attributes {
  readonly kind: 'directory';
  readonly entries: Map<string, GuestNode>;
}

export type GuestNode = GuestFile | GuestFolder;

export interface NewNode {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  readonly at: Date;
}

export function newFolder(spec: NewNode): GuestFolder {
  return { kind: 'directory', entries: new Map(), ...attributes(spec) };
}

/** @param content passes to the file */
export function newFile(spec: NewNode, content: StoredBlob | undefined): GuestFile {
  return { kind: 'file', content, ...attributes(spec) };
}

function attributes({ at, ...given }: NewNode): Attributes {
  return { ...given, modified: at, accessed: at, created: at, hidden: false, readOnly: false };
}

/** The same once more. The bytes are shared. */
export function copyOf<T extends GuestNode>(node: T): T {
  if (node.kind === 'file') return { ...node, content: node.content?.retain() };
  const entries = [...node.entries].map(([key, each]): [string, GuestNode] => [key, copyOf(each)]);
  return { ...node, entries: new Map(entries) };
}

/** Lets go of all bytes in it. */
export function release(node: GuestNode): void {
  if (node.kind === 'file') {
    node.content?.release();
    node.content = undefined;
  } else for (const each of node.entries.values()) release(each);
}
