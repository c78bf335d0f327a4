/**
 * How much of a datastore is taken, and how much more its files may come to take.
 *
 * Thick disks count whole, thin ones by what is allocated; the rest of a thin disk is uncommitted.
 */
import type { FileNode } from './file-node.js';

export interface Space {
  readonly allocatedBytes: number;
  readonly provisionedBytes: number;
}

export class SpaceAccount {
  readonly capacityBytes: number;
  #used: number;
  #uncommitted = 0;

  constructor(capacityBytes: number, usedBytes: number) {
    this.capacityBytes = capacityBytes;
    this.#used = usedBytes;
  }

  get freeBytes(): number {
    return Math.max(0, this.capacityBytes - this.#used);
  }

  get usedBytes(): number {
    return this.#used;
  }

  get uncommittedBytes(): number {
    return this.#uncommitted;
  }

  add(file: FileNode): void {
    this.#used += file.allocatedBytes;
    this.#uncommitted += uncommitted(file);
  }

  remove(file: FileNode): void {
    this.#used -= file.allocatedBytes;
    this.#uncommitted -= uncommitted(file);
  }
}

function uncommitted({ allocatedBytes, provisionedBytes }: Space): number {
  return Math.max(0, provisionedBytes - allocatedBytes);
}
